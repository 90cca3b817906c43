import { fromPcm16, RATE_HZ } from './format.js';
import type { Loudspeaker, Microphone, MicrophoneListener } from './ports.js';
import { writeWav } from './wav.js';

/** What the screen plays: a WAV; null ends it at once. */
export type Clip = Uint8Array | null;

/** Microphone and loudspeaker of the computer that shows the robot's screen, through its browser. */
export interface ScreenAudio {
  readonly microphone: Microphone;
  readonly loudspeaker: Loudspeaker;
  /** @param pcm 16-bit little-endian, mono, 16 kHz, as the page sends it */
  heard(pcm: Uint8Array): void;
  onClip(listener: (clip: Clip) => void): void;
}

export function createScreenAudio(): ScreenAudio {
  let ears: MicrophoneListener | undefined;
  const players: ((clip: Clip) => void)[] = [];
  const play = (clip: Clip): void => {
    for (const player of players) player(clip);
  };
  return {
    microphone: {
      name: 'screen',
      open: (listener) => {
        ears = listener;
        return {
          close: () => {
            ears = undefined;
            return Promise.resolve();
          },
        };
      },
    },
    loudspeaker: {
      name: 'screen',
      play: (samples, signal) =>
        new Promise((resolve) => {
          if (signal.aborted || samples.length === 0) {
            resolve();
            return;
          }
          play(writeWav(samples));
          const end = (): void => {
            clearTimeout(timer);
            signal.removeEventListener('abort', stop);
            resolve();
          };
          const stop = (): void => {
            play(null);
            end();
          };
          const timer = setTimeout(end, (samples.length / RATE_HZ) * 1000);
          signal.addEventListener('abort', stop, { once: true });
        }),
    },
    heard: (pcm) => ears?.samples(fromPcm16(pcm)),
    onClip: (listener) => {
      players.push(listener);
    },
  };
}
