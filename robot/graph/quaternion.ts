import type { Quaternion } from './interfaces/geometry-msgs.js';

/** A turn about z (REP-103: counter-clockwise from +x). @param yaw radians */
export function quaternionOfYaw(yaw: number): Quaternion {
  return { x: 0, y: 0, z: Math.sin(yaw / 2), w: Math.cos(yaw / 2) };
}

/** Yaw in radians, -pi..pi, of any orientation. */
export function yawOfQuaternion({ x, y, z, w }: Quaternion): number {
  return Math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z));
}
