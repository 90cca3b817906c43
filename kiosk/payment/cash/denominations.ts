/** Bank of Korea notes and coins in use; the coins divide one another, which the change maker relies on. */
export const NOTES_WON: readonly number[] = [1_000, 5_000, 10_000, 50_000];
export const COINS_WON: readonly number[] = [10, 50, 100, 500];

/** So many notes or coins of one value. */
export interface Counted {
  won: number;
  count: number;
}

export function sumWon(items: readonly Counted[]): number {
  return items.reduce((total, { won, count }) => total + won * count, 0);
}
