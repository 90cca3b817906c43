import type { FaceVoiceState } from './protocol.js';

/** The robot's ears and mouth, as far as the screen shows and serves them. */
export interface FaceVoice {
  state(): FaceVoiceState;
  onState(listener: (state: FaceVoiceState) => void): void;
  /** A WAV to be played by the page; null ends it at once. */
  onClip(listener: (clip: Uint8Array | null) => void): void;
  /** Somebody touched the microphone on the screen. */
  listen(): void;
  /** The visitor wants no recording for training. */
  skipRecording(): void;
  /** @param pcm of the page's microphone: 16-bit little-endian, mono, 16 kHz */
  heard(pcm: Uint8Array): void;
  /** True when the page's own microphone is the robot's. */
  readonly throughScreen: boolean;
}
