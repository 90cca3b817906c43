import { z } from 'zod';
import { Localized } from '../../../zone/wire/index.js';
import { Hall, Opening, Pillars, Room, StaffArea, Wall } from './building.js';
import { Counter, Furniture, Keepout, SeatRow, Sign, SpeedZone, Zone } from './fittings.js';
import { Id } from './id.js';
import { Metres, Point, Side } from './shape.js';
import { Walks } from './walks.js';

/*
 * `maps/<site>/plan.yaml`: the one source of a centre's floor. Staff edit it by hand; `parse.ts`
 * reports their mistakes with file, line and column.
 */

/** Where the robot stops; it turns to `facing`, a compass word or degrees counter-clockwise from east. */
export const PlanSpot = z.strictObject({
  id: Id,
  at: Point,
  facing: z.union([Side, z.number().min(-360).max(360)], {
    error: 'must be north, east, south, west, or degrees counter-clockwise from east',
  }),
});
export type PlanSpot = z.infer<typeof PlanSpot>;

/** What every plan has, however its map was made. */
const COMMON = {
  version: z.literal(1),
  /** Folder name under `maps/`. */
  site: Id,
  name: Localized,
  keepouts: z.array(Keepout).default([]),
  speed_zones: z.array(SpeedZone).default([]),
  signs: z.array(Sign).default([]),
  spots: z.array(PlanSpot).min(1),
  walks: Walks.default({ points: [], links: [] }),
};

/** The map is drawn from this plan. */
export const DrawnPlan = z.strictObject({
  ...COMMON,
  map: z.literal('drawn'),
  /** Metres: side of a cell, and how far the map reaches beyond the hall. */
  grid: z.strictObject({ resolution: z.number().min(0.01).max(0.5), margin: Metres.min(0) }),
  hall: Hall,
  openings: z.array(Opening).default([]),
  walls: z.array(Wall).default([]),
  rooms: z.array(Room).default([]),
  pillars: Pillars.default({ size: 0.5, at: [] }),
  staff: z.array(StaffArea).default([]),
  counters: z.array(Counter).default([]),
  seats: z.array(SeatRow).default([]),
  furniture: z.array(Furniture).default([]),
  zones: z.array(Zone).default([]),
});
export type DrawnPlan = z.infer<typeof DrawnPlan>;

/** The map was surveyed (SLAM) and lies beside this plan as `map.yaml`; nothing is drawn over it. */
export const SurveyedPlan = z.strictObject({ ...COMMON, map: z.literal('surveyed') });
export type SurveyedPlan = z.infer<typeof SurveyedPlan>;

export const Plan = z.discriminatedUnion('map', [DrawnPlan, SurveyedPlan], {
  error: 'must be "drawn" (the map is made from this plan) or "surveyed" (map.yaml was recorded)',
});
export type Plan = z.infer<typeof Plan>;
