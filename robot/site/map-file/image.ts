/** A grey image, top row first, 0 black to 255 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** 64 million cells: a square of 400 m at 0.05 m. More is a broken header, not a map. */
export const MAX_PIXELS = 64_000_000;
