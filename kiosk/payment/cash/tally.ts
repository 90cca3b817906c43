import { sumWon, type Counted } from './denominations.js';

/** Counts items by value. */
export class Tally {
  readonly #counts = new Map<number, number>();

  add(won: number, count = 1): void {
    this.#counts.set(won, (this.#counts.get(won) ?? 0) + count);
  }

  get items(): Counted[] {
    return [...this.#counts].map(([won, count]) => ({ won, count }));
  }

  get won(): number {
    return sumWon(this.items);
  }
}
