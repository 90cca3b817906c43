import type { Entry } from '../session/index.js';

export interface HopperCoins {
  won: number;
  count: number;
}

/** The lines that change what is in a hopper. */
export const STOCK_KINDS = [
  'stock.loaded',
  'stock.counted',
  'payout.ended',
  'payout.unknown',
] as const satisfies Entry['kind'][];

/**
 * What is in the hoppers: what staff put in, less what was paid. Coins that visitors insert are not
 * counted, wherever the sorter sends them, and a payout in doubt counts as paid: too little in the
 * books means exact money is asked for, too much means change that does not come.
 */
export function hopperStock(lines: readonly Entry[]): HopperCoins[] {
  const coins = new Map<number, number>();
  const add = (won: number, count: number) => {
    if (coins.has(won)) coins.set(won, Math.max(0, (coins.get(won) ?? 0) + count));
  };
  for (const line of lines) {
    if (line.kind === 'stock.counted') coins.set(line.won, line.coins);
    if (line.kind === 'stock.loaded') {
      if (!coins.has(line.won)) coins.set(line.won, 0);
      add(line.won, line.coins);
    }
    if (line.kind === 'payout.ended' || line.kind === 'payout.unknown') {
      for (const { won, count } of line.coins) add(won, -count);
    }
  }
  return [...coins].map(([won, count]) => ({ won, count }));
}
