import { History } from '../ear/history.js';
import type { Recogniser } from '../recognition/recogniser.js';
import { soundsLike } from './sounds-like.js';

export type Listener = Pick<Recogniser, 'recognise'>;

/** The name, and a little of what was said before it. */
const HEARD_S = 1.6;
/** Whoever called must not wait for more. */
const LIMIT_MS = 1_000;

/** The recogniser listens again to what was just heard; one look at a time. */
export class SecondLook {
  readonly #heard = new History(HEARD_S);
  #busy = false;

  constructor(
    private readonly listener: Listener,
    private readonly names: readonly string[],
    private readonly others: readonly string[],
  ) {}

  push(samples: Float32Array): void {
    this.#heard.push(samples);
  }

  /** @returns whether the name was just said; undefined when nobody can tell in time */
  async isName(): Promise<boolean | undefined> {
    if (this.#busy) return undefined;
    this.#busy = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), LIMIT_MS);
    });
    const found = await Promise.race([this.#look(), late]);
    clearTimeout(timer);
    return found;
  }

  forget(): void {
    this.#heard.forget();
  }

  /** Never rejects: what is wrong with the recogniser is told when a turn needs it. */
  async #look(): Promise<boolean | undefined> {
    const { now } = this.#heard;
    try {
      const text = await this.listener.recognise(this.#heard.between(now - HEARD_S, now));
      return soundsLike(text, this.names, this.others);
    } catch {
      return undefined;
    } finally {
      this.#busy = false;
    }
  }
}
