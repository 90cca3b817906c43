/** Root mean square at which speech is easy to follow in a quiet hall, of samples from -1 to 1. */
const QUIET_HALL = 0.01;
const SOFTEST = 0.4;

/**
 * How loud to speak over what the hall sounds like: twice as loud for each fourfold noise.
 * @param ambient loudness at the microphone while nobody speaks, root mean square
 * @param wish what the visitor asked for, 0.5..1.5
 * @returns a factor for the samples, at most 1
 */
export function loudnessOver(ambient: number, wish: number): number {
  const needed = SOFTEST * Math.sqrt(Math.max(1, ambient / QUIET_HALL));
  return Math.min(1, needed * wish);
}

/** The hall between sentences: follows it down at once and up slowly, so that a slammed door counts little. */
export class Ambient {
  #level = QUIET_HALL;

  hear(level: number): void {
    const follow = level < this.#level ? 0.1 : 0.01;
    this.#level += follow * (level - this.#level);
  }

  get level(): number {
    return this.#level;
  }
}
