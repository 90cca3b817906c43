import { z } from 'zod';
import { Localized } from '../../../zone/wire/index.js';
import { Id } from './id.js';
import { Box, exactlyOneShape, Metres, ONE_SHAPE, Point, SHAPE_FIELDS, Side } from './shape.js';

/* What stands fast: the hall, its openings, inner walls, rooms, pillars. */

/** The inside of the outer walls: lower-left corner at (0, 0); `wall` is added outside. Metres. */
export const Hall = z.strictObject({
  width: z.number().positive().max(500),
  depth: z.number().positive().max(500),
  wall: z.number().min(0.05).max(2),
});
export type Hall = z.infer<typeof Hall>;

/**
 * A stretch of an outer wall, from its left or lower end.
 * `sliding` and `passage` are open in the map and closed to the robot; `glazing` and `elevator` are
 * solid in the map and only drawn.
 */
export const Opening = z
  .strictObject({
    id: Id,
    side: Side,
    from: Metres,
    to: Metres,
    kind: z.enum(['sliding', 'passage', 'glazing', 'elevator']),
  })
  .refine(({ from, to }) => from < to, { error: '"from" must be less than "to"' });
export type Opening = z.infer<typeof Opening>;

/** An inner wall along a line of horizontal and vertical pieces, centred on it. */
export const Wall = z.strictObject({
  line: z.array(Point).min(2),
  thickness: z.number().min(0.05).max(1),
  kind: z.enum(['solid', 'glass']),
});
export type Wall = z.infer<typeof Wall>;

/** A room by its inside; its walls are added outside. Closed to the robot. */
export const Room = z.strictObject({
  id: Id,
  box: Box,
  wall: z.number().min(0.05).max(1),
  /** `open` is a doorway without a leaf: open in the map too. */
  door: z.strictObject({
    side: Side,
    from: Metres,
    to: Metres,
    kind: z.enum(['open', 'sliding', 'swing']),
  }),
  tint: z.enum(['service', 'men', 'women', 'accessible', 'family']),
});
export type Room = z.infer<typeof Room>;

export const Pillars = z.strictObject({
  /** side of the square */
  size: z.number().positive().max(3),
  at: z.array(Point),
});

/** Behind the counters: hidden from the laser, so unknown in the map, and closed to the robot. */
export const StaffArea = z
  .strictObject({ id: Id, ...SHAPE_FIELDS, label: Localized.optional(), labelAt: Point.optional() })
  .refine(exactlyOneShape, ONE_SHAPE);
export type StaffArea = z.infer<typeof StaffArea>;
