import type { Point2D, Pose2D } from '../../zone/wire/index.js';
import { quaternionOfYaw, yawOfQuaternion, type Pose } from '../graph/index.js';

/** A pose on the floor as geometry_msgs has it. */
export function toRosPose({ x, y, yaw }: Pose2D): Pose {
  return { position: { x, y, z: 0 }, orientation: quaternionOfYaw(yaw) };
}

export function fromRosPose({ position, orientation }: Pose): Pose2D {
  return { x: position.x, y: position.y, yaw: yawOfQuaternion(orientation) };
}

/** `inner`, given in the frame that `outer` places, seen from where `outer` is given. */
export function compose(outer: Pose2D, inner: Pose2D): Pose2D {
  const cos = Math.cos(outer.yaw);
  const sin = Math.sin(outer.yaw);
  return {
    x: outer.x + cos * inner.x - sin * inner.y,
    y: outer.y + sin * inner.x + cos * inner.y,
    yaw: wrapped(outer.yaw + inner.yaw),
  };
}

export function distance(a: Point2D, b: Point2D): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The same angle within -pi..pi. */
function wrapped(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
