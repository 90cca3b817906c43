import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { KioskPresence } from '../../../wire/index.js';
import { kioskLook } from '../panels/kiosk-look.js';
import { SiteContext } from '../site.js';
import { IconMark } from '../ui/icon.js';

/** metres from where a visitor stands to a machine that the plan does not draw */
const MACHINE_AHEAD_M = 1.2;
/** metres from the middle of the mark to its word */
const WORD_AWAY_M = 0.68;
const SIZE_M = 0.95;

/** A kiosk on the plan: colour, icon and a short word. */
export function KioskMark({ kiosk }: { kiosk: KioskPresence }) {
  const { t } = useTranslation();
  const { spots } = use(SiteContext);
  const spot = kiosk.state && spots[kiosk.state.spot];
  if (!kiosk.state || !spot) return null;
  const { status, tone, icon } = kioskLook(kiosk);
  const [x, y] = spot.thing ?? [
    spot.x + MACHINE_AHEAD_M * Math.cos(spot.yaw),
    spot.y + MACHINE_AHEAD_M * Math.sin(spot.yaw),
  ];
  return (
    <g className={`kiosk-mark tone-${tone}`} transform={`translate(${x} ${-y})`}>
      <title>{`${kiosk.device}: ${t(`kioskState.${status}`)}`}</title>
      <rect x={-SIZE_M / 2} y={-SIZE_M / 2} width={SIZE_M} height={SIZE_M} rx={0.22} />
      <IconMark name={icon} size={0.62} />
      <text
        {...besideVisitor(spot.yaw)}
      >{`${numberOf(kiosk.state.spot)} ${t(`kioskShort.${status}`)}`}</text>
    </g>
  );
}

/** The number on the machine: the mark covers the one on the plan. */
function numberOf(spot: string): string {
  return /\d+$/.exec(spot)?.[0] ?? '';
}

/** The word stands on the visitor's side: kiosks stand shoulder to shoulder. */
function besideVisitor(yaw: number): {
  x: number;
  y: number;
  textAnchor: 'start' | 'middle' | 'end';
} {
  const [right, down] = [-Math.cos(yaw), Math.sin(yaw)];
  if (right > 0.7) return { x: WORD_AWAY_M, y: 0.18, textAnchor: 'start' };
  if (right < -0.7) return { x: -WORD_AWAY_M, y: 0.18, textAnchor: 'end' };
  return { x: 0, y: down > 0 ? WORD_AWAY_M + 0.35 : -WORD_AWAY_M, textAnchor: 'middle' };
}
