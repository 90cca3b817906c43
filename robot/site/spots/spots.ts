import { yawOf } from '../draw/geometry.js';
import type { Plan } from '../plan/schema.js';
import type { Spot } from '../types.js';

/** The plan's spots by id, in its order. */
export const spotsOf = (plan: Plan): ReadonlyMap<string, Spot> =>
  new Map(
    plan.spots.map(({ id, at: [x, y], facing }) => [
      id,
      { id, pose: { x, y, yaw: yawOf(facing) } },
    ]),
  );
