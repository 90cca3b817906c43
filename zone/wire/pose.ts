import { z } from 'zod';

/** A point in the `map` frame, metres: x right on the plan, y up (REP-103, REP-105). */
export const Point2D = z.strictObject({ x: z.number(), y: z.number() });
export type Point2D = z.infer<typeof Point2D>;

/** A pose in the `map` frame: metres, and yaw in radians counter-clockwise from +x. */
export const Pose2D = z.strictObject({ x: z.number(), y: z.number(), yaw: z.number() });
export type Pose2D = z.infer<typeof Pose2D>;
