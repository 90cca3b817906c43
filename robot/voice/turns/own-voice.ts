/** Echoes come this late at most, in frames of 32 ms. */
const REACH = 12;
/** A voice this much louder than the robot's echo is somebody else's. */
const LOUDER = 2.5;
/** How fast the echo's share is learnt. */
const LEARN = 0.05;
/** Until it has been learnt: as loud as the loudspeaker itself. */
const FIRST_GUESS = 1;
const QUIET = 1e-4;

/**
 * Tells the robot's own voice in the microphone from somebody else's, by loudness: what it plays now
 * or a moment ago explains so much of what it hears. What is louder is a visitor. It learns how loud
 * the hall gives its voice back.
 */
export class OwnVoice {
  readonly #played = new Float32Array(REACH);
  #at = 0;
  #echo = FIRST_GUESS;

  /**
   * One frame.
   * @param heard loudness at the microphone, root mean square
   * @param played loudness of what the loudspeaker plays in it, 0 when silent
   * @returns true when it cannot be the robot itself
   */
  isForeign(heard: number, played: number): boolean {
    this.#played[this.#at] = played;
    this.#at = (this.#at + 1) % REACH;
    const loudest = Math.max(...this.#played);
    if (loudest < QUIET) return true;
    const share = heard / loudest;
    const foreign = share > LOUDER * this.#echo;
    if (!foreign && played >= QUIET) this.#echo += LEARN * (share - this.#echo);
    return foreign;
  }
}

/** Root mean square of some samples. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / Math.max(1, samples.length));
}
