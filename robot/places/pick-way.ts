import type { AnswerContext, KioskStatus } from './answer-types.js';
import { isOpen, type Holidays } from './local-time.js';
import type { WayTo } from './named.js';
import type { KioskTrouble } from './sentences.js';

/** Where to send the visitor now, and what stands in the way. */
export interface Picked {
  readonly to: WayTo;
  readonly isOpen: boolean;
  /** A kiosk that is free now and serves this. */
  readonly freeKiosk: KioskStatus | null;
  /** Set when there is a kiosk way but its machines cannot serve at once. */
  readonly trouble: { readonly at: WayTo; readonly what: KioskTrouble } | null;
}

export interface Wish {
  readonly service: string;
  readonly ways: readonly WayTo[];
  /** The visitor asked for this place; null takes the directory's first. */
  readonly wanted: string | null;
  readonly holidays: Holidays;
  readonly context: AnswerContext;
}

/**
 * The wanted or first way that is open and can serve; a kiosk that cannot gives way to an open
 * counter. When all are closed, the first one: the answer then says when it opens.
 */
export function pickWay(wish: Wish): Picked | null {
  const { ways, wanted, holidays, context } = wish;
  const inOrder = [...ways].sort(
    (a, b) => Number(b.place.id === wanted) - Number(a.place.id === wanted),
  );
  let trouble: Picked['trouble'] = null;
  for (const to of inOrder) {
    if (!isOpen(to.hours, holidays, context.now)) continue;
    const machines = machinesAt(to, context.kiosks);
    const freeKiosk = machines.find((kiosk) => serves(kiosk, wish.service, 'free')) ?? null;
    if (machines.length === 0 || freeKiosk) return { to, isOpen: true, freeKiosk, trouble };
    const busy = machines.some((kiosk) => serves(kiosk, wish.service, 'busy'));
    trouble = { at: to, what: busy ? 'all-busy' : 'none-serves' };
  }
  if (trouble) return { to: trouble.at, isOpen: true, freeKiosk: null, trouble };
  const first = inOrder[0];
  return first ? { to: first, isOpen: false, freeKiosk: null, trouble: null } : null;
}

function machinesAt({ place }: WayTo, kiosks: readonly KioskStatus[]): readonly KioskStatus[] {
  if (place.kind !== 'kiosk') return [];
  return kiosks.filter(({ spot }) => place.spots.includes(spot));
}

function serves(kiosk: KioskStatus, service: string, state: KioskStatus['state']): boolean {
  return kiosk.state === state && kiosk.services.includes(service);
}
