import {
  createVoiceActivity,
  createWakeWord,
  Ear,
  RATE_HZ,
  startRecogniser,
  type EarEvent,
} from '../../robot/voice/index.js';
import { DEMO_RECOGNISER, WAKE_HEAD } from '../../launch/voice-files.js';

export interface RealEar {
  readonly events: Exclude<EarEvent, { event: 'level' }>[];
  /** A touch. */
  wake(): void;
  /** Gives it samples as a microphone would, as fast as they are taken. */
  hear(samples: Float32Array): Promise<void>;
  state(): Ear['state'];
  close(): Promise<void>;
}

const PIECE = RATE_HZ / 10;

/** The robot's ear with everything real: voice activity, wake word, recogniser. */
export async function realEar(): Promise<RealEar> {
  const recogniser = await startRecogniser(DEMO_RECOGNISER);
  const [activity, wake] = await Promise.all([
    createVoiceActivity(),
    createWakeWord(WAKE_HEAD, recogniser),
  ]);
  const events: RealEar['events'] = [];
  const ear = new Ear({
    activity,
    wake,
    recogniser,
    onEvent: (event) => {
      if (event.event !== 'level') events.push(event);
    },
  });
  return {
    events,
    wake: () => ear.wake(),
    async hear(samples) {
      for (let at = 0; at < samples.length; at += PIECE) {
        await ear.push(samples.subarray(at, at + PIECE));
        if (ear.state === 'thinking') await ear.settled();
      }
      await ear.settled();
    },
    state: () => ear.state,
    async close() {
      await ear.close();
      await recogniser.close();
    },
  };
}

export function silence(seconds: number): Float32Array {
  return new Float32Array(Math.round(seconds * RATE_HZ));
}

export function joined(...parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
