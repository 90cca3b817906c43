/** Frames of REP-105. */
export interface FrameNames {
  /** Default `map`. */
  readonly map: string;
  /** Default `base_link`. */
  readonly base: string;
}

export const DEFAULT_FRAMES: FrameNames = { map: 'map', base: 'base_link' };
