/** m/s forward, rad/s counter-clockwise */
export interface Velocity {
  readonly linear: number;
  readonly angular: number;
}

export const ZERO: Velocity = { linear: 0, angular: 0 };

/** Somebody who drives. Names and meaning as in twist_mux. */
export interface SourceSettings {
  readonly name: string;
  readonly topic: string;
  /** Silent for longer, it drives no more; 0 for never. */
  readonly timeoutS: number;
  /** 0..255, the highest drives. */
  readonly priority: number;
}

/** Somebody who forbids what has a lower priority, while its topic says true. */
export interface LockSettings {
  readonly name: string;
  readonly topic: string;
  /** Silent for longer, it locks as well; 0 for never. */
  readonly timeoutS: number;
  readonly priority: number;
  /** Whoever commands motion under it must ask for zero, or be silent, before it moves anything. */
  readonly letGo: boolean;
}

/** Commands beyond these are no commands: something is broken. */
export interface CommandLimits {
  readonly linear: { readonly min: number; readonly max: number };
  readonly angular: { readonly min: number; readonly max: number };
}

export interface MuxSettings {
  readonly sources: readonly SourceSettings[];
  readonly locks: readonly LockSettings[];
  readonly limits: CommandLimits;
  /** TwistStamped instead of Twist, in and out. */
  readonly stamped: boolean;
}

/** Nav2's commands behind its collision monitor, a staff tablet, and a joystick. */
export const SOURCES: readonly SourceSettings[] = [
  { name: 'navigation', topic: 'cmd_vel_safe', timeoutS: 0.5, priority: 10 },
  { name: 'tablet', topic: 'cmd_vel_tablet', timeoutS: 0.5, priority: 90 },
  { name: 'joystick', topic: 'cmd_vel_joy', timeoutS: 0.5, priority: 100 },
];

export const LOCKS: readonly LockSettings[] = [
  { name: 'emergency_stop', topic: 'emergency_stop', timeoutS: 0, priority: 255, letGo: true },
  // Above navigation and below staff: what Nav2 commands without a goal of ours moves nothing.
  { name: 'navigation_lock', topic: 'navigation_lock', timeoutS: 0, priority: 20, letGo: false },
];

/** What the base can do at most, with room: it keeps its own limits. */
export const LIMITS: CommandLimits = {
  linear: { min: -1, max: 1 },
  angular: { min: -2, max: 2 },
};
