import type { DrawnPlan, Plan } from '../plan/schema.js';
import type { GridMap } from '../types.js';
import { drawFloor, drawRoomFloors, drawStaff, drawWalls } from './building.js';
import { element, escape, group, metres, type Markup } from './element.js';
import { drawCounter, drawSeatRow } from './fittings.js';
import { drawFurniture } from './furniture.js';
import { drawLegend } from './legend.js';
import { drawSign, drawZone, drawZoneName } from './signs.js';
import { drawSpot } from './spots.js';
import { STYLE } from './style.js';
import { drawSurveyed } from './surveyed.js';

/** metres shown around the hall */
const MARGIN = { left: 0.9, right: 1.6, top: 1.7, bottom: 1.9 };

/**
 * The picture of a plan: metres, x as the map's, y as the map's times -1, so that a pose can be drawn
 * over it as it is. The root's `data-lang` (ko, en, zh, ja) chooses the language; `data-place`,
 * `data-spot` and `data-furniture` name the elements.
 */
export function drawPlanSvg(plan: Plan, map: GridMap): string {
  const picture = plan.map === 'drawn' ? drawHall(plan) : drawSurveyed(map);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'plan',
    'data-lang': 'ko',
    'data-site': plan.site,
    role: 'img',
    viewBox: viewBox(plan, map),
  };
  const svg = element('svg', attributes, [
    `\n<title>${escape(plan.name.ko)}</title>\n<style>${STYLE}</style>\n${DEFINITIONS}\n`,
    picture,
    '\n',
    group('plan-signs', plan.signs.map(drawSign)),
    '\n',
    group('plan-spots', plan.spots.map(drawSpot)),
    '\n',
  ]);
  return `${svg}\n`;
}

function drawHall(plan: DrawnPlan): Markup {
  return [
    drawFloor(plan),
    group('plan-zones', plan.zones.map(drawZone)),
    drawStaff(plan),
    drawRoomFloors(plan),
    group('plan-fittings', [
      ...plan.seats.map(drawSeatRow),
      ...plan.furniture.map(drawFurniture),
      ...plan.counters.map(drawCounter),
    ]),
    drawWalls(plan),
    group('plan-zone-names', plan.zones.map(drawZoneName).filter(Boolean)),
    drawLegend([0, -1.05]),
  ].join('\n');
}

function viewBox(plan: Plan, map: GridMap): string {
  const size =
    plan.map === 'drawn'
      ? { x: 0, y: 0, width: plan.hall.width, height: plan.hall.depth }
      : { ...map.origin, width: map.width * map.resolution, height: map.height * map.resolution };
  return [
    size.x - MARGIN.left,
    -(size.y + size.height + MARGIN.top),
    size.width + MARGIN.left + MARGIN.right,
    size.height + MARGIN.top + MARGIN.bottom,
  ]
    .map(metres)
    .join(' ');
}

const DEFINITIONS = element('defs', {}, [
  element(
    'pattern',
    {
      id: 'plan-hatch',
      width: 0.4,
      height: 0.4,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    [element('line', { class: 'plan-hatch-line', x1: 0, y1: 0, x2: 0, y2: 0.4 })],
  ),
  element('pattern', { id: 'plan-tile', width: 1, height: 1, patternUnits: 'userSpaceOnUse' }, [
    element('path', { class: 'plan-tile-line', d: 'M0 0H1M0 0V1' }),
  ]),
  element('linearGradient', { id: 'plan-fade' }, [
    element('stop', { class: 'plan-fade-near', offset: '0' }),
    element('stop', { class: 'plan-fade-far', offset: '1' }),
  ]),
]);
