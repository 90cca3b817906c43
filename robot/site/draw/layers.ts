import type { DrawnPlan, Plan } from '../plan/schema.js';
import type { Shape } from '../plan/shape.js';
import { doorBox, hallBox, openingBox, roomOutside, wallBoxes } from './building.js';
import { chairsOf } from './counter.js';
import { boxShape, grown, squareAt } from './geometry.js';
import { FREE, OCCUPIED, speedMaskValue, UNKNOWN } from '../grid/cell.js';

/** A shape and what the cells under it become; later layers lie over earlier ones. */
export interface Layer {
  readonly shape: Shape;
  readonly value: number;
}

const filled = (value: number) => (shape: Shape) => ({ shape, value });

/** What a laser at shin height would have found, had the hall been surveyed. */
export function mapLayers(plan: DrawnPlan): Layer[] {
  const inside = hallBox(plan.hall);
  return [
    { shape: boxShape(grown(inside, plan.hall.wall)), value: OCCUPIED },
    { shape: boxShape(inside), value: FREE },
    ...openGaps(plan).map(filled(FREE)),
    ...plan.rooms.flatMap(roomLayers),
    ...plan.staff.map(filled(UNKNOWN)),
    ...solids(plan).map(filled(OCCUPIED)),
  ];
}

const openGaps = ({ hall, openings }: DrawnPlan): Shape[] =>
  openings
    .filter(({ kind }) => kind === 'sliding' || kind === 'passage')
    .map((opening) => boxShape(openingBox(hall, opening)));

function roomLayers(room: DrawnPlan['rooms'][number]): Layer[] {
  const layers: Layer[] = [
    { shape: boxShape(roomOutside(room)), value: OCCUPIED },
    { shape: boxShape(room.box), value: FREE },
  ];
  if (room.door.kind === 'open') layers.push({ shape: boxShape(doorBox(room)), value: FREE });
  return layers;
}

const solids = (plan: DrawnPlan): Shape[] => [
  ...plan.walls.flatMap(wallBoxes).map(boxShape),
  ...plan.pillars.at.map((at) => boxShape(squareAt(at, plan.pillars.size))),
  ...plan.counters.flatMap((counter) => [counter.box, ...chairsOf(counter)]).map(boxShape),
  ...plan.seats,
  ...plan.furniture,
];

/** metres past a row of seats where elbows, knees and bags are: at shin height the laser sees little of them */
const SITTERS_ROOM_M = 0.25;

/** Rooms, staff areas, doors to the outside, room for who sits, and what the plan names in `keepouts`. */
export function keepoutLayers(plan: Plan): Layer[] {
  const closed: Shape[] =
    plan.map === 'drawn'
      ? [
          ...plan.rooms.map((room) => boxShape(roomOutside(room))),
          ...plan.staff,
          ...openGaps(plan),
          ...plan.seats.map(({ box }) => boxShape(grown(box, SITTERS_ROOM_M))),
        ]
      : [];
  return [...closed, ...plan.keepouts].map(filled(OCCUPIED));
}

/** Speed zones, the slowest on top. */
export function speedLayers({ speed_zones: zones }: Plan): Layer[] {
  return [...zones]
    .sort((a, b) => b.percent - a.percent)
    .map((zone) => ({ shape: zone, value: speedMaskValue(zone.percent) }));
}
