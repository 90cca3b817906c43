import { TokenBucket, type Clock } from '../hub/index.js';

/** A person with a pile of papers, or who mistypes; nobody who guesses. */
const BURST = 10;
const PER_SECOND = 1 / 10;
/** All visitors together. */
const TOTAL_BURST = 100;
const TOTAL_PER_SECOND = 5;

/** So many addresses and numbers are watched; the oldest give way. */
const WATCHED = 10_000;

/** Limits tries by address and by document number, known or not, and altogether. */
export class Attempts {
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly total: TokenBucket;

  constructor(private readonly clock: Clock) {
    this.total = new TokenBucket(clock, TOTAL_BURST, TOTAL_PER_SECOND);
  }

  /** Counts one try; false when it is one too many. */
  take(address: string, documentNumber: string): boolean {
    const own = this.bucket(`address ${address}`).take();
    return own && this.bucket(`number ${documentNumber}`).take() && this.total.take();
  }

  private bucket(name: string): TokenBucket {
    const known = this.buckets.get(name);
    if (known) return known;
    const fresh = new TokenBucket(this.clock, BURST, PER_SECOND);
    this.buckets.set(name, fresh);
    if (this.buckets.size > WATCHED) {
      for (const oldest of this.buckets.keys()) {
        this.buckets.delete(oldest);
        break;
      }
    }
    return fresh;
  }
}
