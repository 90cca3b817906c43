import { sumWon, type CashUnit, type Counted } from '../../payment/index.js';
import type { Dispensed, Entry } from '../../session/index.js';
import type { Clock } from '../clock.js';

const BETWEEN_LOOKS_MS = 1_000;
const LOOKS = 30;

/**
 * What came out of a payout that nobody saw to its end, by the hoppers' own counters. A hopper goes on
 * paying when the program that told it to is gone, so the counters are believed only at rest.
 */
export async function findPayout(
  coins: readonly Counted[],
  before: Dispensed,
  { unit, clock }: { unit: CashUnit | null; clock: Clock },
): Promise<Entry> {
  const now = unit ? await atRest(unit, clock) : [];
  const paid: Counted[] = [];
  const unsure: Counted[] = [];
  for (const { won, count } of coins) {
    const was = coinsOf(before, won);
    const is = coinsOf(now, won);
    const out = was === null || is === null ? null : is - was;
    if (out === null || out < 0 || out > count) unsure.push({ won, count });
    else if (out > 0) paid.push({ won, count: out });
  }
  const atLeastWon = sumWon(paid);
  if (unsure.length > 0) {
    const reason = 'the hoppers’ counters do not say how much of a payout came out';
    const most = [...paid, ...unsure];
    const atMostWon = sumWon(most);
    return { kind: 'payout.unknown', coins: most, atLeastWon, atMostWon, reason };
  }
  const missingWon = sumWon(coins) - atLeastWon;
  return { kind: 'payout.ended', coins: paid, missingWon, reason: 'counted after the fact' };
}

const coinsOf = (dispensed: Dispensed, won: number) =>
  dispensed.find((hopper) => hopper.won === won)?.coins ?? null;

async function atRest(unit: CashUnit, clock: Clock): Promise<Dispensed> {
  let last = '';
  let now: Dispensed = [];
  for (let look = 0; look < LOOKS; look += 1) {
    now = (await unit.totals()).devices.dispensed.map((hopper) => ({ ...hopper }));
    const reading = JSON.stringify(now);
    if (reading === last) return now;
    last = reading;
    await clock.sleep(BETWEEN_LOOKS_MS);
  }
  return now.map(({ won }) => ({ won, coins: null }));
}
