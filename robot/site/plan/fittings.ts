import { z } from 'zod';
import { Localized } from '../../../zone/wire/index.js';
import { ICONS } from '../svg/icon-names.js';
import { Id } from './id.js';
import { Box, exactlyOneShape, ONE_SHAPE, Point, SHAPE_FIELDS, Side } from './shape.js';

/* What is put into the hall, and what is written on the plan. */

/** A group of windows that do the same; the robot leads to the spot of the same id. */
export const Counter = z.strictObject({
  id: Id,
  box: Box,
  /** The side of the visitors; windows count up from their left to their right. */
  facing: Side,
  /** First and last number over the windows; absent when it has none. */
  windows: z.tuple([z.number().int().min(1), z.number().int().min(1)]).optional(),
  /** Visitors sit: one chair in front of each window (or of the counter). */
  chairs: z.boolean().default(true),
  /** `low` is a counter at wheelchair height. */
  kind: z.enum(['desk', 'low']).default('desk'),
  label: Localized,
  /** Middle of the label; default behind the counter. */
  labelAt: Point.optional(),
});
export type Counter = z.infer<typeof Counter>;

/** A row of `count` joined seats. */
export const SeatRow = z.strictObject({
  box: Box,
  facing: Side,
  count: z.number().int().min(1).max(40),
});
export type SeatRow = z.infer<typeof SeatRow>;

export const FURNITURE = [
  'kiosk',
  'machine',
  'desk',
  'pc',
  'table',
  'chair',
  'bar',
  'backdrop',
  'fixture',
  'toilet',
  'sofa',
  'plant',
  'dock',
] as const;

export const Furniture = z
  .strictObject({
    id: Id,
    kind: z.enum(FURNITURE),
    facing: Side.optional(),
    /** Written on it, for example on one of several kiosks alike. */
    number: z.number().int().min(1).max(999).optional(),
    ...SHAPE_FIELDS,
  })
  .refine(exactlyOneShape, ONE_SHAPE);
export type Furniture = z.infer<typeof Furniture>;

/** A tinted part of the floor. It changes nothing in the map. */
export const Zone = z
  .strictObject({
    id: Id,
    tint: z.enum(['smart', 'waiting', 'photo', 'cafe', 'queue', 'tactile']),
    ...SHAPE_FIELDS,
    label: Localized.optional(),
    labelAt: Point.optional(),
  })
  .refine(exactlyOneShape, ONE_SHAPE);
export type Zone = z.infer<typeof Zone>;

/** A round sign with an icon, and its name beside it. */
export const Sign = z.strictObject({
  /** Place id of the directory. */
  place: Id,
  icon: z.enum(ICONS),
  at: Point,
  label: Localized.optional(),
  /** Where the name stands. */
  side: Side.default('south'),
});
export type Sign = z.infer<typeof Sign>;

/** An area the robot never enters although its map is free there. */
export const Keepout = z
  .strictObject({ id: Id, why: z.string().min(1), ...SHAPE_FIELDS })
  .refine(exactlyOneShape, ONE_SHAPE);
export type Keepout = z.infer<typeof Keepout>;

/** An area where the robot drives no faster than `percent` of its full speed; the slowest counts. */
export const SpeedZone = z
  .strictObject({
    id: Id,
    why: z.string().min(1),
    percent: z.number().int().min(10).max(99),
    ...SHAPE_FIELDS,
  })
  .refine(exactlyOneShape, ONE_SHAPE);
export type SpeedZone = z.infer<typeof SpeedZone>;
