import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterPaying, exactMoneyOnly, makeChange, takeable } from './change.js';
import { COINS_WON, NOTES_WON, sumWon } from './denominations.js';

const hoppers = (...counts: number[]) =>
  COINS_WON.map((won, index) => ({ won, count: counts[index] ?? 0 }));

/** Every sum that some choice of these coins makes. */
function reachable(coins: { won: number; count: number }[]): Set<number> {
  let sums = new Set([0]);
  for (const { won, count } of coins) {
    const more = [...sums].flatMap((sum) =>
      Array.from({ length: count + 1 }, (_, n) => sum + n * won),
    );
    sums = new Set(more);
  }
  return sums;
}

describe('change', () => {
  it('pays with few coins', () => {
    expect(makeChange(800, hoppers(0, 0, 20, 20))).toEqual([
      { won: 500, count: 1 },
      { won: 100, count: 3 },
    ]);
  });

  it('does without a hopper that is empty, and says null when it cannot', () => {
    expect(makeChange(800, hoppers(0, 0, 20, 0))).toEqual([{ won: 100, count: 8 }]);
    expect(makeChange(800, hoppers(0, 0, 2, 20))).toBeNull();
    expect(makeChange(0, hoppers())).toEqual([]);
  });

  it('finds change exactly when there is any, and never pays what is not there', () => {
    const counts = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(4));
    fc.assert(
      fc.property(counts, fc.nat(300), (stock, tens) => {
        const held = hoppers(...stock);
        const change = makeChange(tens * 10, held);
        expect(change !== null).toBe(reachable(held).has(tens * 10));
        if (change === null) return;
        expect(sumWon(change)).toBe(tens * 10);
        expect(afterPaying(held, change).every(({ count }) => count >= 0)).toBe(true);
      }),
    );
  });

  it('lets in only what can be changed', () => {
    expect(takeable(200, hoppers(0, 0, 8, 0), [...COINS_WON, ...NOTES_WON])).toEqual([
      ...[10, 50, 100, 500],
      1_000,
    ]);
    expect(takeable(1_000, hoppers(), NOTES_WON)).toEqual([1_000]);
  });

  it('says before a note is taken that there is no change', () => {
    expect(exactMoneyOnly(200, hoppers(0, 0, 7, 0))).toBe(true);
    expect(exactMoneyOnly(200, hoppers(0, 0, 8, 0))).toBe(false);
  });
});
