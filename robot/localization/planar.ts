import { yawOfQuaternion, type Transform } from '../graph/index.js';

/**
 * A transform on the floor: metres and radians. `flipped` is a sensor mounted upside down, whose z
 * points at the floor; its y axis then runs the other way.
 */
export interface Planar {
  readonly x: number;
  readonly y: number;
  readonly yaw: number;
  readonly flipped: boolean;
}

export const IDENTITY: Planar = { x: 0, y: 0, yaw: 0, flipped: false };

export function planarOf({ translation, rotation }: Transform): Planar {
  const flipped = rotation.x ** 2 + rotation.y ** 2 > 0.5;
  // Turned over about x, an axis e_x stays where its yaw points.
  return { x: translation.x, y: translation.y, yaw: yawOfQuaternion(rotation), flipped };
}

/** `inner`, given in the frame that `outer` places, seen from where `outer` is given. */
export function compose(outer: Planar, inner: Planar): Planar {
  const side = outer.flipped ? -1 : 1;
  const cos = Math.cos(outer.yaw);
  const sin = Math.sin(outer.yaw);
  const y = side * inner.y;
  return {
    x: outer.x + cos * inner.x - sin * y,
    y: outer.y + sin * inner.x + cos * y,
    yaw: wrapped(outer.yaw + side * inner.yaw),
    flipped: outer.flipped !== inner.flipped,
  };
}

/** Between `a` (share 0) and `b` (share 1), turning the short way. */
export function between(a: Planar, b: Planar, share: number): Planar {
  return {
    x: a.x + share * (b.x - a.x),
    y: a.y + share * (b.y - a.y),
    yaw: wrapped(a.yaw + share * wrapped(b.yaw - a.yaw)),
    flipped: b.flipped,
  };
}

export function isFinitePlanar({ x, y, yaw }: Planar): boolean {
  return Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(yaw);
}

/** The same angle within -pi..pi. */
export function wrapped(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
