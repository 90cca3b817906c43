import type { Localized, Pose2D } from '../../zone/wire/index.js';
import type { Plan } from './plan/schema.js';
import type { Walks } from './plan/walks.js';

/**
 * An occupancy grid as nav_msgs/OccupancyGrid has it: row 0 is the lowest y, index = row * width +
 * column, values -1 unknown, 0 free, 100 occupied.
 */
export interface GridMap {
  readonly width: number;
  readonly height: number;
  /** metres per cell */
  readonly resolution: number;
  /** map-frame metres of the lower-left corner of cell (0, 0); yaw is always 0 here */
  readonly origin: { readonly x: number; readonly y: number };
  readonly data: Int8Array;
}

/** A named pose of the plan where the robot stops: facing what it leads to. */
export interface Spot {
  readonly id: string;
  readonly pose: Pose2D;
}

/** Everything about one centre's floor, as `maps/<site>/` holds it. */
export interface Site {
  /** Folder name under `maps/`. */
  readonly id: string;
  readonly name: Localized;
  readonly plan: Plan;
  readonly map: GridMap;
  /** Same grid as `map`: 100 where the robot may not go, 0 elsewhere. */
  readonly keepout: GridMap;
  /** Same grid: 0 where the speed is free, else 100 less the percent of full speed allowed. */
  readonly speed: GridMap;
  readonly spots: ReadonlyMap<string, Spot>;
  /** Where people enter, walk, sit and queue, for the simulator. */
  readonly walks: Walks;
}
