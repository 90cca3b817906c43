/**
 * What a device counted and no event explained: a note that a jam swallowed without a word. A bill in
 * transport is counted before it is recognised, so a gap is believed only when it has lasted.
 */
export class Unexplained {
  #base: number | null = null;
  #explained = 0;
  #gapSince: number | null = null;

  constructor(private readonly settleMs: number) {}

  /** One counted item has met its end, or was told of. */
  explain(): void {
    this.#explained += 1;
  }

  /**
   * @param pending items that are under way and known of
   * @returns how many items are to be reported now
   */
  look(counter: number, pending: number, now: number): number {
    if (this.#base === null || counter < this.#base) {
      // The first look, or the device counts anew.
      this.#base = counter - pending;
      this.#explained = 0;
      this.#gapSince = null;
      return 0;
    }
    const gap = counter - this.#base - this.#explained - pending;
    if (gap <= 0) {
      // A device that does not count every rejected item explains more than it counts.
      if (gap < 0) this.#explained += gap;
      this.#gapSince = null;
      return 0;
    }
    this.#gapSince ??= now;
    if (now - this.#gapSince < this.settleMs) return 0;
    this.#explained += gap;
    this.#gapSince = null;
    return gap;
  }
}
