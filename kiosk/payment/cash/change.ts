import { NOTES_WON, sumWon, type Counted } from './denominations.js';

/**
 * The coins that make up an amount from what the hoppers hold, fewest coins; null when it cannot be
 * made. Taking the largest coin first is never a dead end, because each coin divides the next.
 */
export function makeChange(amountWon: number, hoppers: readonly Counted[]): Counted[] | null {
  const { coins, leftWon } = payable(amountWon, hoppers);
  return leftWon === 0 ? coins : null;
}

/** As much of an amount as the hoppers can pay, and what is left of it. */
export function payable(
  amountWon: number,
  hoppers: readonly Counted[],
): { coins: Counted[]; leftWon: number } {
  let left = amountWon;
  const coins: Counted[] = [];
  for (const { won, count } of [...hoppers].sort((a, b) => b.won - a.won)) {
    const use = Math.min(count, Math.floor(left / won));
    if (use > 0) coins.push({ won, count: use });
    left -= use * won;
  }
  return { coins, leftWon: left };
}

/** What a visitor may insert towards an amount: every value that could be changed, and smaller ones. */
export function takeable(
  dueWon: number,
  hoppers: readonly Counted[],
  denominations: readonly number[],
): number[] {
  return denominations.filter((won) => won <= dueWon || makeChange(won - dueWon, hoppers) !== null);
}

/** Whether the screen has to say "exact money only" before a note is taken. */
export function exactMoneyOnly(dueWon: number, hoppers: readonly Counted[]): boolean {
  const larger = NOTES_WON.filter((won) => won > dueWon);
  return takeable(dueWon, hoppers, larger).length === 0;
}

/** What stays in the hoppers after a payout. */
export function afterPaying(hoppers: readonly Counted[], paid: readonly Counted[]): Counted[] {
  return hoppers.map(({ won, count }) => {
    const out = sumWon(paid.filter((coins) => coins.won === won)) / won;
    return { won, count: count - out };
  });
}
