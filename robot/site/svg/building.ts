import { doorBox, hallBox, openingBox, roomOutside, wallBoxes } from '../draw/building.js';
import { boundsOf, grown, isHorizontal, middleOf, squareAt } from '../draw/geometry.js';
import type { Opening, Room, StaffArea } from '../plan/building.js';
import type { DrawnPlan } from '../plan/schema.js';
import type { Box, Side } from '../plan/shape.js';
import { element, group, metres, type Markup } from './element.js';
import { drawLabel } from './label.js';
import { drawBox, drawLine, drawShape, edgeStrip, pointText } from './shapes.js';

/* Floor, staff areas, rooms, walls and doors. */

export function drawFloor({ hall, openings }: DrawnPlan): Markup {
  const inside = hallBox(hall);
  const beyond = openings.filter(({ kind }) => kind === 'passage' || kind === 'elevator');
  return group('plan-ground', [
    drawBox('plan-floor', inside),
    drawBox('plan-tiles', inside),
    ...beyond.map((opening) => drawBeyond(opening, openingBox(hall, opening))),
  ]);
}

/** How far the picture shows what lies behind a passage or an elevator's door, metres. */
const BEYOND_M = 1.3;

function drawBeyond({ kind, side }: Opening, box: Box): Markup {
  const outside = stretched(box, side, BEYOND_M);
  if (kind === 'passage') return drawBox('plan-beyond', outside);
  const [left, bottom, right, top] = edgeStrip(outside, side, BEYOND_M);
  return group('plan-shaft', [
    drawBox('plan-shaft-wall', [left, bottom, right, top]),
    drawLine('plan-thin', [left, bottom], [right, top]),
    drawLine('plan-thin', [left, top], [right, bottom]),
  ]);
}

function stretched([left, bottom, right, top]: Box, side: Side, by: number): Box {
  switch (side) {
    case 'north':
      return [left, bottom, right, top + by];
    case 'south':
      return [left, bottom - by, right, top];
    case 'east':
      return [left, bottom, right + by, top];
    case 'west':
      return [left - by, bottom, right, top];
  }
}

export const drawStaff = ({ staff }: DrawnPlan): Markup => group('plan-staff', staff.map(drawArea));

const drawArea = (area: StaffArea): Markup =>
  group('plan-staff-area', [
    drawShape('plan-staff-floor', area),
    drawShape('plan-hatched', area),
    ...(area.label
      ? [
          drawLabel(area.label, area.labelAt ?? middleOf(boundsOf(area)), {
            className: 'plan-text-quiet',
            size: 0.42,
          }),
        ]
      : []),
  ]);

export function drawWalls(plan: DrawnPlan): Markup {
  const { hall, openings, walls, rooms, pillars } = plan;
  const solid = walls.filter(({ kind }) => kind === 'solid').flatMap(wallBoxes);
  const glass = walls.filter(({ kind }) => kind === 'glass').flatMap(wallBoxes);
  return group('plan-building', [
    ...rooms.map((room) => ringPath('plan-wall', roomOutside(room), room.box)),
    ringPath('plan-wall', grown(hallBox(hall), hall.wall), hallBox(hall)),
    ...solid.map((box) => drawBox('plan-wall', box)),
    ...glass.map((box) => drawBox('plan-glass', box)),
    ...pillars.at.map((at) => drawBox('plan-pillar', squareAt(at, pillars.size))),
    ...rooms.map(drawDoor),
    ...openings.map((opening) => drawOpening(opening, openingBox(hall, opening))),
  ]);
}

export const drawRoomFloors = ({ rooms }: DrawnPlan): Markup =>
  group(
    'plan-rooms',
    rooms.map(({ box, tint }) => drawBox(`plan-room plan-room-${tint}`, box)),
  );

function ringPath(className: string, outer: Box, inner: Box): Markup {
  const ring = ([left, bottom, right, top]: Box) =>
    `M${pointText([left, bottom])}H${metres(right)}V${metres(-top)}H${metres(left)}Z`;
  return element('path', {
    class: className,
    'fill-rule': 'evenodd',
    d: ring(outer) + ring(inner),
  });
}

function drawOpening({ kind, side, id }: Opening, box: Box): Markup {
  const gap = drawBox('plan-gap', box);
  switch (kind) {
    case 'passage':
      return gap;
    case 'glazing':
      return gap + drawBox('plan-glass', box) + middleLine(box, side);
    case 'elevator':
      return gap + drawBox('plan-lift-door', inset(box, side, 0.05)) + centreLine(box, side);
    case 'sliding':
      return group('plan-sliding', [gap, ...slidingLeaves(box, side)], { 'data-opening': id });
  }
}

function drawDoor(room: Room): Markup {
  const box = doorBox(room);
  const { side, kind } = room.door;
  const gap = drawBox('plan-gap', box);
  if (kind === 'open') return gap;
  if (kind === 'sliding') return gap + drawBox('plan-leaf', inset(box, side, 0.03));
  return gap + swingLeaf(box);
}

/** A leaf turned into the room on the door's west side, with its arc. */
function swingLeaf([left, bottom, , top]: Box): Markup {
  const width = top - bottom;
  const arc = `M${pointText([left - width, bottom])}A${metres(width)} ${metres(width)} 0 0 1 ${pointText([left, top])}`;
  return (
    drawLine('plan-leaf-line', [left, bottom], [left - width, bottom]) +
    element('path', { class: 'plan-thin', d: arc })
  );
}

/** Two leaves slid half open, as automatic doors are drawn. */
function slidingLeaves(box: Box, side: Side): Markup[] {
  const [left, bottom, right, top] = inset(box, side, 0.06);
  return isHorizontal(side)
    ? leafEnds(left, right).map(([from, to]) => drawBox('plan-leaf', [from, bottom, to, top]))
    : leafEnds(bottom, top).map(([from, to]) => drawBox('plan-leaf', [left, from, right, to]));
}

const leafEnds = (from: number, to: number): [number, number][] => {
  const leaf = (to - from) * 0.28;
  return [
    [from, from + leaf],
    [to - leaf, to],
  ];
};

/** The box made thinner across the wall. */
const inset = ([left, bottom, right, top]: Box, side: Side, by: number): Box =>
  isHorizontal(side) ? [left, bottom + by, right, top - by] : [left + by, bottom, right - by, top];

function middleLine(box: Box, side: Side): Markup {
  const [x, y] = middleOf(box);
  return isHorizontal(side)
    ? drawLine('plan-thin', [box[0], y], [box[2], y])
    : drawLine('plan-thin', [x, box[1]], [x, box[3]]);
}

function centreLine(box: Box, side: Side): Markup {
  const [x, y] = middleOf(box);
  return isHorizontal(side)
    ? drawLine('plan-thin', [x, box[1]], [x, box[3]])
    : drawLine('plan-thin', [box[0], y], [box[2], y]);
}
