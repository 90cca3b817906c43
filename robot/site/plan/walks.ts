import { z } from 'zod';
import { Id } from './id.js';
import { Point, Side } from './shape.js';

/**
 * - `door`: people appear and leave here
 * - `pass`: they only walk through
 * - `stand`, `sit`, `queue`: they stay a while, turned to `facing`
 */
export const WALK_KINDS = ['door', 'pass', 'stand', 'sit', 'queue'] as const;

/** A place in the hall where people are. `sit` points lie on a seat, all others on free floor. */
export const WalkPoint = z.strictObject({
  id: Id,
  does: z.enum(WALK_KINDS),
  at: Point,
  facing: Side.optional(),
});
export type WalkPoint = z.infer<typeof WalkPoint>;

/**
 * The ways of people: points, and the straight links between them that are free of furniture for a
 * person of 0.25 m radius (the last step onto a `sit` point excepted).
 */
export const Walks = z.strictObject({
  points: z.array(WalkPoint),
  links: z.array(z.tuple([Id, Id])),
});
export type Walks = z.infer<typeof Walks>;
