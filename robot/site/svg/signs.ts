import type { Sign, Zone } from '../plan/fittings.js';
import type { Point } from '../plan/shape.js';
import { element, group, metres, type Markup } from './element.js';
import { middleOfShape } from './fittings.js';
import { drawIcon } from './icons.js';
import { drawLabel, type LabelStyle } from './label.js';
import { drawShape } from './shapes.js';

/* Tinted floor, and the round signs with their names. */

export const drawZone = (zone: Zone): Markup =>
  group(
    'plan-zone',
    [drawShape(`plan-zone-${zone.tint}`, zone, { radius: zone.tint === 'tactile' ? 0 : 0.2 })],
    {
      'data-zone': zone.id,
    },
  );

/** Names of zones lie above the furniture, so they are drawn apart. */
export const drawZoneName = (zone: Zone): Markup =>
  zone.label
    ? drawLabel(zone.label, zone.labelAt ?? middleOfShape(zone), {
        className: `plan-text-zone plan-text-zone-${zone.tint}`,
        size: 0.85,
      })
    : '';

const RADIUS_M = 0.5;
const GAP_M = 0.12;
const LETTER_M = 0.56;

export function drawSign({ place, icon, at, label, side }: Sign): Markup {
  const [x, y] = at;
  const pin = element(
    'g',
    { class: 'plan-pin', transform: `translate(${metres(x)} ${metres(-y)})` },
    [element('circle', { class: 'plan-pin-disc', r: RADIUS_M }), drawIcon(icon, 0.66)],
  );
  const name = label ? [drawLabel(label, ...namePlace(at, side))] : [];
  return group('plan-sign', [pin, ...name], { 'data-place': place, 'data-icon': icon });
}

function namePlace([x, y]: Point, side: Sign['side']): [Point, LabelStyle] {
  const base = { className: 'plan-text-sign', size: LETTER_M };
  const beside = RADIUS_M + GAP_M;
  const beyond = beside + LETTER_M / 2;
  switch (side) {
    case 'north':
      return [[x, y + beyond], { ...base, rise: 'bottom' }];
    case 'south':
      return [[x, y - beyond], { ...base, rise: 'top' }];
    case 'east':
      return [[x + beside, y], { ...base, anchor: 'start' }];
    case 'west':
      return [[x - beside, y], { ...base, anchor: 'end' }];
  }
}
