/** Where sound comes from: mono at 16 kHz. */
export interface Microphone {
  readonly name: string;
  /** Opens it and goes on trying when it is lost, until closed. Never throws: troubles are told. */
  open(listener: MicrophoneListener): OpenMicrophone;
}

export interface MicrophoneListener {
  samples(samples: Float32Array): void;
  /** It went away, or is not there; what to do is in the message. Tried again until `back`. */
  lost(message: string): void;
  back(): void;
}

export interface OpenMicrophone {
  close(): Promise<void>;
}

/** Where sound goes. */
export interface Loudspeaker {
  readonly name: string;
  /**
   * Plays mono samples at 16 kHz.
   * @param signal ends it at once
   * @returns settles when the last one has been played or it was ended
   * @throws RobotError `voice.no-loudspeaker`
   */
  play(samples: Float32Array, signal: AbortSignal): Promise<void>;
}
