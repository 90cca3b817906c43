import { FREE, UNKNOWN } from '../grid/cell.js';
import { cellAt, centreOf, type GridGeometry } from '../grid/geometry.js';
import type { DrawnPlan, Plan } from '../plan/schema.js';
import type { GridMap } from '../types.js';
import { boundsOf, contains } from './geometry.js';
import { keepoutLayers, mapLayers, speedLayers, type Layer } from './layers.js';

/** The occupancy grid of a drawn plan: the hall and `grid.margin` metres around it. */
export function drawMap(plan: DrawnPlan): GridMap {
  return paint(geometryOf(plan), UNKNOWN, mapLayers(plan));
}

/** The mask of where the robot may not go, on the map's grid. */
export function drawKeepout(plan: Plan, map: GridGeometry): GridMap {
  return paint(map, FREE, keepoutLayers(plan));
}

/** The mask of where the robot drives slowly, on the map's grid; values as `speedMaskValue`. */
export function drawSpeed(plan: Plan, map: GridGeometry): GridMap {
  return paint(map, FREE, speedLayers(plan));
}

/** The grid that a drawn plan is painted on. */
export function geometryOf({ hall, grid }: DrawnPlan): GridGeometry {
  const cells = (metres: number) => Math.round((metres + 2 * grid.margin) / grid.resolution);
  return {
    width: cells(hall.width),
    height: cells(hall.depth),
    resolution: grid.resolution,
    origin: { x: -grid.margin, y: -grid.margin },
  };
}

function paint(grid: GridGeometry, ground: number, layers: readonly Layer[]): GridMap {
  const { width, height, resolution, origin } = grid;
  const data = new Int8Array(width * height).fill(ground);
  const map: GridMap = { width, height, resolution, origin, data };
  for (const layer of layers) paintLayer(map, layer);
  return map;
}

/** A cell belongs to a shape when its middle does. */
function paintLayer(map: GridMap, { shape, value }: Layer): void {
  const [left, bottom, right, top] = boundsOf(shape);
  const clampX = (x: number) => Math.min(Math.max(x, map.origin.x), edge(map, 'x'));
  const clampY = (y: number) => Math.min(Math.max(y, map.origin.y), edge(map, 'y'));
  const from = cellAt(map, clampX(left), clampY(bottom));
  const to = cellAt(map, clampX(right), clampY(top));
  if (!from || !to) return;
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++) {
      const { x, y } = centreOf(map, column, row);
      if (contains(shape, x, y)) map.data[row * map.width + column] = value;
    }
  }
}

/** A point just inside the far edge, so that it still has a cell. */
const edge = ({ origin, resolution, width, height }: GridMap, axis: 'x' | 'y'): number =>
  origin[axis] + ((axis === 'x' ? width : height) - 0.5) * resolution;
