import type { Box, Circle, Point, Polygon, Shape } from '../plan/shape.js';
import { element, metres, type Markup } from './element.js';

/* The plan's shapes as SVG. The picture's x is the plan's x, its y the plan's -y; metres. */

export function drawBox(
  className: string,
  [left, bottom, right, top]: Box,
  { radius }: { radius?: number } = {},
): Markup {
  return element('rect', {
    class: className,
    x: left,
    y: -top,
    width: right - left,
    height: top - bottom,
    rx: radius,
  });
}

export const drawCircle = (className: string, [x, y, radius]: Circle): Markup =>
  element('circle', { class: className, cx: x, cy: -y, r: radius });

export const drawLine = (className: string, [x1, y1]: Point, [x2, y2]: Point): Markup =>
  element('line', { class: className, x1, y1: -y1, x2, y2: -y2 });

export const pointText = ([x, y]: Point): string => `${metres(x)},${metres(-y)}`;

export const drawPolygon = (className: string, polygon: Polygon): Markup =>
  element('polygon', { class: className, points: polygon.map(pointText).join(' ') });

export function drawShape(
  className: string,
  { box, circle, polygon }: Shape,
  options: { radius?: number } = {},
): Markup {
  if (box) return drawBox(className, box, options);
  if (circle) return drawCircle(className, circle);
  return drawPolygon(className, polygon ?? []);
}

/** A strip of `depth` metres along one side of a box, inside it. */
export function edgeStrip(
  [left, bottom, right, top]: Box,
  side: 'north' | 'east' | 'south' | 'west',
  depth: number,
): Box {
  switch (side) {
    case 'north':
      return [left, top - depth, right, top];
    case 'south':
      return [left, bottom, right, bottom + depth];
    case 'east':
      return [right - depth, bottom, right, top];
    case 'west':
      return [left, bottom, left + depth, top];
  }
}
