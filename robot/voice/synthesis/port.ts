import type { Language } from '../../../zone/wire/index.js';

export interface Delivery {
  readonly language: Language;
  /** 1 is usual; 0.75 is for who asked to hear it slower. */
  readonly pace: number;
}

/** Mono at 16 kHz. */
export interface Synthesis {
  /** For the log and `say`. */
  readonly name: string;
  /**
   * @param text as it is read out: Korean through `spokenKorean` first
   * @throws RobotError `voice.cannot-speak`
   */
  speak(text: string, delivery: Delivery): Promise<Float32Array>;
  close(): Promise<void>;
}
