import type { GridMap, Site } from '../../../robot/site/index.js';
import { bordersOf, clearanceOf, type Inflation } from '../reference-path.js';

/** The plan's cells that paths are measured against, apart from anything a planner holds. */
export interface Floor {
  readonly map: GridMap;
  readonly keepout: GridMap;
  readonly walls: readonly (readonly [number, number])[];
  readonly keepouts: readonly (readonly [number, number])[];
}

/** Metres that a path keeps from the nearest wall and the nearest keepout. */
export interface Clearance {
  readonly wall: number;
  readonly keepout: number;
}

type Path = readonly (readonly [number, number])[];

export const isWall = (value: number): boolean => value < 0 || value >= 50;
export const isKeepout = (value: number): boolean => value >= 50;

export function floorOf({ map, keepout }: Site): Floor {
  return {
    map,
    keepout,
    walls: bordersOf(map, isWall),
    keepouts: bordersOf(keepout, isKeepout),
  };
}

export function clearanceOn({ map, keepout }: Floor, path: Path): Clearance {
  return {
    wall: clearanceOf(map, isWall, path),
    keepout: clearanceOf(keepout, isKeepout, path),
  };
}

/** The walls and keepouts, each grown by what a path kept from them. */
export function inflationsOf(floor: Floor, { wall, keepout }: Clearance): Inflation[] {
  return [
    { cells: floor.walls, by: wall },
    { cells: floor.keepouts, by: keepout },
  ];
}

export function valueAt(map: GridMap, x: number, y: number): number {
  const column = Math.floor((x - map.origin.x) / map.resolution);
  const row = Math.floor((y - map.origin.y) / map.resolution);
  return map.data[row * map.width + column] ?? 0;
}
