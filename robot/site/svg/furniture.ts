import { boundsOf, grown, middleOf } from '../draw/geometry.js';
import type { Furniture } from '../plan/fittings.js';
import type { Box, Side } from '../plan/shape.js';
import { element, group, type Markup } from './element.js';
import { drawSeat, OPPOSITE } from './fittings.js';
import { drawPlainLabel } from './label.js';
import { drawBox, drawCircle, drawShape, edgeStrip } from './shapes.js';

/** One piece of furniture, drawn as its kind is. */
export function drawFurniture(piece: Furniture): Markup {
  const { id, number } = piece;
  const marks = number === undefined ? [] : [drawNumber(number, piece)];
  return group('plan-furniture', [...drawKind(piece), ...marks], { 'data-furniture': id });
}

function drawKind(piece: Furniture): Markup[] {
  const box = boundsOf(piece);
  const facing = piece.facing ?? 'south';
  switch (piece.kind) {
    case 'kiosk':
      return [
        drawBox('plan-kiosk', grown(box, -0.03), { radius: 0.1 }),
        drawBox('plan-kiosk-screen', screenBox(box, facing, 0.09), { radius: 0.04 }),
      ];
    case 'machine':
      return [
        drawBox('plan-machine', box, { radius: 0.06 }),
        drawBox('plan-machine-panel', screenBox(box, facing, 0.06)),
      ];
    case 'pc':
      return [drawBox('plan-table', box, { radius: 0.05 }), ...monitor(box)];
    case 'chair':
      return [drawSeat('plan-chair', box, facing)];
    case 'sofa':
      return [drawSeat('plan-seat', box, facing)];
    case 'toilet':
      return toilet(box, facing);
    case 'plant':
      return leaves(piece);
    case 'dock':
      return [
        drawBox('plan-dock', box),
        element('path', { class: 'plan-dock-ring', d: ring(box) }),
      ];
    case 'desk':
    case 'table':
    case 'bar':
    case 'backdrop':
    case 'fixture':
      return [drawShape(`plan-${piece.kind}`, piece, { radius: 0.06 })];
  }
}

/** The screen of a machine, just inside its front. */
function screenBox(box: Box, facing: Side, depth: number): Box {
  const front = edgeStrip(grown(box, -0.06), facing, depth);
  const across = facing === 'north' || facing === 'south';
  const [left, bottom, right, top] = front;
  const margin = 0.14 * (across ? right - left : top - bottom);
  return across
    ? [left + margin, bottom, right - margin, top]
    : [left, bottom + margin, right, top - margin];
}

/** A cistern at the wall and a round bowl before it. */
function toilet(box: Box, facing: Side): Markup[] {
  const [x, y] = middleOf(box);
  const radius = Math.min(box[2] - box[0], box[3] - box[1]) / 2;
  return [
    drawCircle('plan-fixture', [x, y, radius]),
    drawBox('plan-fixture', edgeStrip(box, OPPOSITE[facing], 0.16)),
  ];
}

function monitor(box: Box): Markup[] {
  const [x, y] = middleOf(box);
  return [
    drawBox('plan-monitor', [x - 0.35, y - 0.18, x + 0.35, y - 0.08]),
    drawBox('plan-keyboard', [x - 0.25, y + 0.08, x + 0.25, y + 0.24], { radius: 0.03 }),
  ];
}

function leaves(piece: Furniture): Markup[] {
  const [left, bottom, right, top] = boundsOf(piece);
  const [x, y] = middleOf([left, bottom, right, top]);
  const radius = Math.min(right - left, top - bottom) / 2;
  const lobes = [0, 1, 2, 3, 4].map((lobe) => {
    const turn = (lobe * 2 * Math.PI) / 5;
    const reach = radius * 0.5;
    return drawCircle('plan-leaves', [
      x + reach * Math.sin(turn),
      y + reach * Math.cos(turn),
      radius * 0.5,
    ]);
  });
  return [...lobes, drawCircle('plan-plant-heart', [x, y, radius * 0.35])];
}

/** Where the robot stands when docked: a dashed circle in front of the charger. */
function ring(box: Box): string {
  const [x] = middleOf(box);
  const y = -(box[3] + 0.55);
  const r = 0.36;
  return `M${String(x - r)} ${String(y)}a${String(r)} ${String(r)} 0 1 0 ${String(2 * r)} 0a${String(r)} ${String(r)} 0 1 0 ${String(-2 * r)} 0Z`;
}

const drawNumber = (number: number, piece: Furniture): Markup =>
  drawPlainLabel(String(number), middleOf(boundsOf(piece)), {
    className: 'plan-text-window',
    size: 0.5,
  });
