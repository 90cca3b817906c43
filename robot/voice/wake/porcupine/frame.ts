/** Samples that Porcupine takes at once, at 16 kHz: 32 ms. It is asked for its own number at the start. */
export const FRAME = 512;
