import type { PayStop } from '../port.js';
import { nextCount } from './event-counter.js';
import type { Hopper, HopperCount } from './hopper.js';

/** Coins of one hopper that came out: exactly `least` when it equals `most`. */
export interface HopperPayout {
  least: number;
  most: number;
  /** Null: everything that was asked for. */
  stop: PayStop | null;
  detail: string;
}

export interface Patience {
  /** Between looks at a paying hopper, ms (Flow hopper manual, p. 18: 100). */
  lookMs: number;
  /** A hopper that has not answered for this long is given up, ms. */
  silentMs: number;
}

/** One dispense command carries its number in a byte. */
const MOST_COINS = 255;

/** What is known of the hopper before it pays. */
interface Before {
  event: number;
  dispensed: number | null;
}

const nothing = (stop: PayStop, detail: string): HopperPayout => ({
  least: 0,
  most: 0,
  stop,
  detail,
});

/** Pays coins out of one hopper; the command is sent once, and the hopper's counters say what it did. */
export async function payFrom(
  hopper: Hopper,
  coins: number,
  patience: Patience,
  onCoins: (paid: number) => void,
): Promise<HopperPayout> {
  if (coins > MOST_COINS) return nothing('not-started', `${coins} coins are too many at once`);
  const before = await hopper.count();
  if (!before.ok) return nothing('not-started', before.detail);
  if (before.value.remaining > 0) return nothing('not-started', 'the hopper is still paying');
  const dispensed = await hopper.dispensed();
  const ready = await prepare(hopper);
  if (typeof ready === 'string') return nothing('not-started', ready);
  // Whatever it answers, or does not: only its counters are believed.
  await hopper.dispense(ready, coins);
  const known = {
    event: before.value.event,
    dispensed: dispensed.ok ? dispensed.value : null,
  };
  const outcome = await follow(hopper, coins, known, patience, onCoins);
  await hopper.enable(false);
  return outcome;
}

async function prepare(hopper: Hopper): Promise<readonly number[] | string> {
  const enabled = await hopper.enable(true);
  if (!enabled.ok) return enabled.detail;
  const security = await hopper.securityBytes();
  return security.ok ? security.value : security.detail;
}

async function follow(
  hopper: Hopper,
  coins: number,
  before: Before,
  patience: Patience,
  onCoins: (paid: number) => void,
): Promise<HopperPayout> {
  let seen = 0;
  let silentSince = performance.now();
  let last: string | undefined;
  for (;;) {
    const count = await hopper.count();
    const now = performance.now();
    if (count.ok) {
      silentSince = now;
      const reading = JSON.stringify(count.value);
      const { event, remaining, paid } = count.value;
      const ours = event === nextCount(before.event) && paid <= coins;
      // Twice the same: what ends a payout, and what is told of it, must not be one noisy frame.
      if (reading === last) {
        if (ours && paid > seen) onCoins(paid - seen);
        if (ours) seen = Math.max(seen, paid);
        if (!ours || remaining === 0) return await ended(hopper, coins, before, count.value, seen);
      }
      last = reading;
    } else if (now - silentSince > patience.silentMs) {
      return { least: seen, most: coins, stop: 'not-started', detail: count.detail };
    }
    await new Promise((resolve) => setTimeout(resolve, patience.lookMs));
  }
}

async function ended(
  hopper: Hopper,
  coins: number,
  before: Before,
  count: HopperCount,
  seen: number,
): Promise<HopperPayout> {
  if (count.event === nextCount(before.event)) {
    if (count.paid === coins) return { least: coins, most: coins, stop: null, detail: 'paid' };
    return { least: count.paid, most: count.paid, ...(await why(hopper, count)) };
  }
  // Another count than ours: never received, or forgotten because it lost its power.
  const paid = await paidSince(hopper, before);
  const reset = count.event === 0 && (before.event !== 0 || seen > 0 || paid !== 0);
  const stop = reset ? 'power-lost' : 'not-started';
  if (paid === undefined) {
    const most = reset ? coins : 0;
    return { least: seen, most: Math.max(seen, most), stop, detail: 'the hopper lost its count' };
  }
  const whole = paid === coins;
  const detail = reset ? 'the hopper was reset while it paid' : 'the hopper took no command';
  return { least: paid, most: paid, stop: whole ? null : stop, detail };
}

/** Coins since then by the counter that outlives a reset. */
async function paidSince(hopper: Hopper, before: Before): Promise<number | undefined> {
  const dispensed = await hopper.dispensed();
  if (!dispensed.ok || before.dispensed === null) return undefined;
  const paid = dispensed.value - before.dispensed;
  return paid >= 0 && paid <= MOST_COINS ? paid : undefined;
}

async function why(hopper: Hopper, count: HopperCount): Promise<{ stop: PayStop; detail: string }> {
  const flag = await hopper.flag();
  if (!flag.ok) return { stop: 'stopped', detail: flag.detail };
  if (flag.value?.state === 'empty') return { stop: 'hopper-empty', detail: flag.value.detail };
  if (flag.value) return { stop: 'hopper-jammed', detail: flag.value.detail };
  const never = count.paid === 0 && count.unpaid === 0;
  return { stop: never ? 'not-started' : 'stopped', detail: 'the hopper stopped by itself' };
}
