import type { Point } from '../plan/shape.js';
import { group, type Markup } from './element.js';
import { drawPlainLabel } from './label.js';
import { drawBox, drawPolygon } from './shapes.js';

/** Scale bar of five metres, in pieces of one, and the arrow to the plan's north. */
export function drawLegend([x, y]: Point): Markup {
  const pieces = [0, 1, 2, 3, 4].map((metre) =>
    drawBox(metre % 2 === 0 ? 'plan-scale-dark' : 'plan-scale-light', [
      x + metre,
      y,
      x + metre + 1,
      y + 0.14,
    ]),
  );
  const note = { className: 'plan-text-quiet', size: 0.45 };
  const northX = x + 7.4;
  return group('plan-legend', [
    ...pieces,
    drawPlainLabel('0', [x, y - 0.3], note),
    drawPlainLabel('5 m', [x + 5, y - 0.3], note),
    drawPolygon('plan-scale-dark', [
      [northX, y + 0.5],
      [northX - 0.22, y - 0.2],
      [northX, y - 0.05],
    ]),
    drawPolygon('plan-scale-light', [
      [northX, y + 0.5],
      [northX + 0.22, y - 0.2],
      [northX, y - 0.05],
    ]),
    drawPlainLabel('N', [northX + 0.5, y + 0.1], note),
  ]);
}
