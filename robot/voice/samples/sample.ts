/** Kept for training as `models/wake/train.ts` reads it: ends with the name, or does not hold it. */
export const KINDS = ['name', 'other'] as const;

export interface Sample {
  readonly kind: (typeof KINDS)[number];
  /** Mono at 16 kHz. */
  readonly samples: Float32Array;
}
