/** What the watch holds to be normal. SI units; every value may be set. */
export interface WatchLimits {
  /**
   * Standard deviation of x and y above which the localizer itself is not sure, metres; default 0.6:
   * a pose given by hand in RViz comes with 0.5.
   */
  readonly maxStdM: number;
  /** The same of the yaw, radians; default 0.4 (RViz gives 0.26). */
  readonly maxStdRad: number;
  /** A beam that ends this near to a mapped wall ends at it, metres; default 0.15. */
  readonly wallToleranceM: number;
  /** Of the beams that reach a wall, the share that may go through it, 0..1; default 0.1. */
  readonly maxThrough: number;
  /** Of all beams with a range, the share that has to end at a wall, 0..1; default 0.3. */
  readonly minOnWall: number;
  /** Fastest the base can go, m/s; default 1.2, half as much again as the robot's 0.8. */
  readonly maxSpeedMS: number;
  /** Fastest the base can turn, rad/s; default 2.7. */
  readonly maxTurnRadS: number;
  /** Odometry that stays away so long, seconds; default 0.5. */
  readonly odometrySilentS: number;
  /** A scan that stays away so long, or is stamped so far from now, seconds; default 1. */
  readonly scanSilentS: number;
  /** No pose of the laser in the map for so long though scans come, seconds; default 1. */
  readonly transformSilentS: number;
  /** A step of the graph's clock beyond this is a jump, seconds; default 5, more for a faster clock. */
  readonly clockJumpS: number;
  /** How long the robot may take to find out where it is after the start, seconds; default 30. */
  readonly startS: number;
  /** A doubt that lasts so long is called lost, seconds; default 30. */
  readonly lostS: number;
}

export const DEFAULT_LIMITS: WatchLimits = {
  maxStdM: 0.6,
  maxStdRad: 0.4,
  wallToleranceM: 0.15,
  maxThrough: 0.1,
  minOnWall: 0.3,
  maxSpeedMS: 1.2,
  maxTurnRadS: 2.7,
  odometrySilentS: 0.5,
  scanSilentS: 1,
  transformSilentS: 1,
  clockJumpS: 5,
  startS: 30,
  lostS: 30,
};

/** Frames of REP-105. */
export interface WatchFrames {
  /** Default `map`. */
  readonly map: string;
  /** Default `base_link`. */
  readonly base: string;
}

export const DEFAULT_FRAMES: WatchFrames = { map: 'map', base: 'base_link' };
