/** Body velocity: m/s forward, rad/s counter-clockwise. */
export interface Velocity {
  readonly linear: number;
  readonly angular: number;
}

/** A number for each wheel, positive when it rolls the robot forward. */
export interface Pair {
  readonly left: number;
  readonly right: number;
}

/** Names as in diff_drive_controller; lengths in m. */
export interface Geometry {
  readonly wheel_separation: number;
  readonly wheel_radius: number;
  readonly wheel_separation_multiplier: number;
  readonly left_wheel_radius_multiplier: number;
  readonly right_wheel_radius_multiplier: number;
  /** The motor turns backwards when the robot goes forward; hub motors face each other, so one does. */
  readonly left_wheel_reversed: boolean;
  readonly right_wheel_reversed: boolean;
}

export const STANDSTILL: Velocity = { linear: 0, angular: 0 };

const RPM_PER_RAD_S = 60 / (2 * Math.PI);

/** Motor rpm, signed as the drive takes them. */
export function motorRpm(velocity: Velocity, geometry: Geometry): Pair {
  const half = (velocity.angular * track(geometry)) / 2;
  const radius = radii(geometry);
  const sign = signs(geometry);
  return {
    left: (sign.left * (velocity.linear - half) * RPM_PER_RAD_S) / radius.left,
    right: (sign.right * (velocity.linear + half) * RPM_PER_RAD_S) / radius.right,
  };
}

export function velocityOf(rpm: Pair, geometry: Geometry): Velocity {
  const radius = radii(geometry);
  const sign = signs(geometry);
  const left = (sign.left * rpm.left * radius.left) / RPM_PER_RAD_S;
  const right = (sign.right * rpm.right * radius.right) / RPM_PER_RAD_S;
  return { linear: (left + right) / 2, angular: (right - left) / track(geometry) };
}

/** How far each wheel rolled forward. @param turns of the motors, signed as the drive counts */
export function rolled(turns: Pair, geometry: Geometry): Pair {
  const radius = radii(geometry);
  const sign = signs(geometry);
  return {
    left: sign.left * turns.left * 2 * Math.PI * radius.left,
    right: sign.right * turns.right * 2 * Math.PI * radius.right,
  };
}

/** Wheel separation in m as calibrated. */
export function track(geometry: Geometry): number {
  return geometry.wheel_separation * geometry.wheel_separation_multiplier;
}

function radii(geometry: Geometry): Pair {
  return {
    left: geometry.wheel_radius * geometry.left_wheel_radius_multiplier,
    right: geometry.wheel_radius * geometry.right_wheel_radius_multiplier,
  };
}

function signs(geometry: Geometry): Pair {
  return {
    left: geometry.left_wheel_reversed ? -1 : 1,
    right: geometry.right_wheel_reversed ? -1 : 1,
  };
}
