import type { GridMap } from '../../../site/types.js';

/** A point of the map frame, metres. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Something round that is not on the map, for example a person standing: metres in the map frame. */
export interface Disc extends Point {
  /** Its own radius; the planner adds the robot's. */
  readonly radius: number;
}

export interface PlannerOptions {
  /** Metres, default 0.30. */
  robotRadius?: number;
  /** What a path keeps from walls beyond the robot's radius where there is room, default 0.08 m. */
  margin?: number;
  /** What the robot's centre keeps from a keepout, default 0.30 m: its edge stays out. */
  keepoutMargin?: number;
}

export type PlanRefusal =
  | 'invalid-pose'
  | 'start-outside-map'
  | 'goal-outside-map'
  | 'goal-occupied'
  | 'goal-in-keepout'
  | 'no-path';

export type PlanResult =
  | {
      ok: true;
      /** Corners of the path from start to goal, metres in the map frame; straight in between. */
      poses: [number, number][];
      lengthM: number;
      /** Time it took to plan, milliseconds. */
      ms: number;
    }
  | { ok: false; reason: PlanRefusal; message: string };

export interface Planner {
  /**
   * The shortest any-angle path that keeps the robot clear of walls, keepouts and `obstacles`.
   * A start inside the inflation, a keepout or an obstacle is led out first.
   */
  plan(from: Point, to: Point, obstacles?: readonly Disc[]): PlanResult;
  /** Metres from a point to the nearest wall or unknown cell; 0 inside one and outside the map. */
  clearance(x: number, y: number): number;
  /** Metres from a point to the nearest keepout; 0 inside one, Infinity without a mask. */
  keepoutClearance(x: number, y: number): number;
  /** True where a path may lead: clear of walls and keepouts by the planner's margins. */
  isFree(x: number, y: number): boolean;
  /** True when the straight line keeps the planner's margins. */
  isLineFree(from: Point, to: Point): boolean;
  readonly map: GridMap;
  readonly robotRadius: number;
}
