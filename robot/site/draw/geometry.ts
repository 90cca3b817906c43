import type { Box, Point, Polygon, Shape, Side } from '../plan/shape.js';

/** Plain geometry of the plan's shapes; metres. */

export const widthOf = ([left, , right]: Box): number => right - left;
export const depthOf = ([, bottom, , top]: Box): number => top - bottom;
export const middleOf = ([left, bottom, right, top]: Box): Point => [
  (left + right) / 2,
  (bottom + top) / 2,
];

export const grown = ([left, bottom, right, top]: Box, by: number): Box => [
  left - by,
  bottom - by,
  right + by,
  top + by,
];

export const squareAt = ([x, y]: Point, side: number): Box => [
  x - side / 2,
  y - side / 2,
  x + side / 2,
  y + side / 2,
];

/** True for sides along which a thing stretches in x. */
export const isHorizontal = (side: Side): boolean => side === 'north' || side === 'south';

/** @returns radians counter-clockwise from +x, in (-pi, pi] */
export function yawOf(facing: Side | number): number {
  const COMPASS = { east: 0, north: 90, west: 180, south: -90 } as const;
  const degrees = typeof facing === 'number' ? facing : COMPASS[facing];
  const turned = ((((degrees + 180) % 360) + 360) % 360) - 180;
  return ((turned === -180 ? 180 : turned) * Math.PI) / 180;
}

export const boxShape = (box: Box): Shape => ({ box });

/** The box around a shape. */
export function boundsOf({ box, circle, polygon }: Shape): Box {
  if (box) return box;
  if (circle) return [...squareAt([circle[0], circle[1]], 2 * circle[2])];
  const xs = (polygon ?? []).map(([x]) => x);
  const ys = (polygon ?? []).map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function contains({ box, circle, polygon }: Shape, x: number, y: number): boolean {
  if (box) return x >= box[0] && x < box[2] && y >= box[1] && y < box[3];
  if (circle) return Math.hypot(x - circle[0], y - circle[1]) < circle[2];
  return insidePolygon(polygon ?? [], x, y);
}

function insidePolygon(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  polygon.forEach(([x1, y1], index) => {
    const [x2, y2] = polygon[(index + 1) % polygon.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}
