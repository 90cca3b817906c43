import { chairsOf, inFront, seatsOf, windowsOf } from '../draw/counter.js';
import { boundsOf, grown, isHorizontal, middleOf } from '../draw/geometry.js';
import type { Counter, SeatRow } from '../plan/fittings.js';
import type { Box, Point, Side } from '../plan/shape.js';
import { group, type Markup } from './element.js';
import { drawLabel, drawPlainLabel } from './label.js';
import { drawBox, drawCircle, edgeStrip } from './shapes.js';

/* Counters with their window numbers, and everything to sit on. */

export const OPPOSITE: Readonly<Record<Side, Side>> = {
  north: 'south',
  south: 'north',
  east: 'west',
  west: 'east',
};

/** metres from the counter's staff edge to the middle of its name, by the direction it faces */
const LABEL_BEHIND = { alongX: 1.1, alongY: 1.55 };

export function drawCounter(counter: Counter): Markup {
  const { id, box, facing, kind, label } = counter;
  const facingChair = OPPOSITE[facing];
  return group(
    `plan-counter plan-counter-${kind}`,
    [
      ...chairsOf(counter).map((chair) => drawSeat('plan-chair', chair, facingChair)),
      drawBox('plan-counter-top', grown(box, -0.03), { radius: 0.08 }),
      drawBox('plan-counter-front', edgeStrip(grown(box, -0.03), facing, 0.16)),
      ...windowsOf(counter).flatMap(drawWindow(facing)),
      drawLabel(label, counter.labelAt ?? labelPoint(box, facing), {
        className: 'plan-text-counter',
        size: 0.54,
      }),
    ],
    { 'data-place': id },
  );
}

function labelPoint(box: Box, facing: Side): Point {
  return inFront(
    box,
    OPPOSITE[facing],
    isHorizontal(facing) ? LABEL_BEHIND.alongX : LABEL_BEHIND.alongY,
  );
}

const drawWindow =
  (facing: Side) =>
  ({ number, box }: { number: number; box: Box }): Markup[] => {
    const at = inFront(box, OPPOSITE[facing], -0.32);
    return [
      drawCircle('plan-window', [at[0], at[1], 0.32]),
      drawPlainLabel(String(number), at, { className: 'plan-text-window', size: 0.44 }),
    ];
  };

export const drawSeatRow = ({ box, facing, count }: SeatRow): Markup =>
  group(
    'plan-seats',
    seatsOf({ box, facing, count }).map((seat) => drawSeat('plan-seat', seat, facing)),
  );

/** A seat and its back. */
export function drawSeat(className: string, box: Box, facing: Side): Markup {
  const cushion = grown(box, -0.03);
  return (
    drawBox(className, cushion, { radius: 0.1 }) +
    drawBox(`${className}-back`, edgeStrip(cushion, OPPOSITE[facing], 0.12), { radius: 0.05 })
  );
}

export const middleOfShape = (shape: Parameters<typeof boundsOf>[0]): Point =>
  middleOf(boundsOf(shape));
