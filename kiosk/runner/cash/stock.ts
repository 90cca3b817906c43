import type { Counted, HopperStatus } from '../../payment/index.js';

/** Coins that may be counted on: what the books say, of hoppers that work, but for those left out. */
export function usable(
  stock: readonly Counted[],
  hoppers: readonly HopperStatus[],
  leftOut: readonly number[] = [],
): Counted[] {
  const works = hoppers.filter(({ state }) => state === 'ready' || state === 'low');
  return stock.filter(
    ({ won }) => works.some((hopper) => hopper.won === won) && !leftOut.includes(won),
  );
}
