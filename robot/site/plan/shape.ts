import { z } from 'zod';

/* The shapes a plan is drawn with. Lengths are metres in the map frame, x right and y up. */

export const Metres = z.number().min(-1000).max(1000);
export const Point = z.tuple([Metres, Metres]);
export type Point = z.infer<typeof Point>;

/** `[left, bottom, right, top]` */
export const Box = z
  .tuple([Metres, Metres, Metres, Metres])
  .refine(([left, bottom, right, top]) => left < right && bottom < top, {
    error: 'write it as [left, bottom, right, top], with left < right and bottom < top',
  });
export type Box = z.infer<typeof Box>;

/** `[x, y, radius]` */
export const Circle = z.tuple([Metres, Metres, z.number().positive().max(100)]);
export type Circle = z.infer<typeof Circle>;

export const Polygon = z.array(Point).min(3);
export type Polygon = z.infer<typeof Polygon>;

/** A compass word of the plan: north is +y. */
export const SIDES = ['north', 'east', 'south', 'west'] as const;
export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

/** The three ways to give an outline; `exactlyOneShape` makes sure that one is used. */
export const SHAPE_FIELDS = {
  box: Box.optional(),
  circle: Circle.optional(),
  polygon: Polygon.optional(),
};
export interface Shape {
  readonly box?: Box | undefined;
  readonly circle?: Circle | undefined;
  readonly polygon?: Polygon | undefined;
}

export const exactlyOneShape = (shape: Shape): boolean =>
  [shape.box, shape.circle, shape.polygon].filter((outline) => outline !== undefined).length === 1;
export const ONE_SHAPE = { error: 'needs exactly one of box, circle or polygon' };
