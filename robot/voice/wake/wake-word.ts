import { Calls } from './calls.js';
import { EMBEDDING, openWakeModels, WakeFeatures } from './features.js';
import { INPUTS, loadHead, type Head } from './head.js';
import { SecondLook, type Listener } from './second-look.js';

/** Hears its name. Audio in pieces of `chunk` samples at 16 kHz, in order, one at a time. */
export interface WakeWord {
  /** For the log and `doctor`. */
  readonly name: string;
  readonly chunk: number;
  /**
   * @returns true once each time the name is heard
   * @throws RobotError once when it can no longer hear: it tries again by itself, and a touch wakes
   */
  hear(samples: Float32Array): Promise<boolean>;
  reset(): void;
  close(): void;
}

/**
 * The project's own head on openWakeWord's embeddings.
 * @param file of the head, as `haengbok wake train` writes it
 * @param listener listens again where the head is in doubt; without one its threshold alone decides
 * @throws RobotError `voice.model-missing`, `voice.model-broken`
 */
export async function createWakeWord(file: string, listener?: Listener): Promise<WakeWord> {
  const head = loadHead(file);
  const look = head.second && listener && new SecondLook(listener, head.words, head.second.others);
  return new EmbeddedWakeWord(head, new WakeFeatures(await openWakeModels()), look);
}

class EmbeddedWakeWord implements WakeWord {
  readonly name = 'embedding';
  readonly chunk = 1280;
  readonly #window = new Float32Array(INPUTS);
  readonly #calls: Calls;

  constructor(
    private readonly head: Head,
    private readonly features: WakeFeatures,
    private readonly look: SecondLook | undefined,
  ) {
    this.#calls = new Calls({ ...head, second: look && head.second });
  }

  async hear(samples: Float32Array): Promise<boolean> {
    const embedding = await this.features.next(samples);
    this.#window.copyWithin(0, EMBEDDING);
    this.#window.set(embedding, INPUTS - EMBEDDING);
    this.look?.push(samples);
    const heard = this.#calls.next(this.head.score(this.#window));
    return heard === 'perhaps' ? this.#looksAgain() : heard === 'name';
  }

  reset(): void {
    this.features.reset();
    this.#window.fill(0);
    this.#calls.reset();
    this.look?.forget();
  }

  close(): void {
    this.reset();
  }

  async #looksAgain(): Promise<boolean> {
    const named = (await this.look?.isName()) ?? this.#calls.likely;
    if (named) this.#calls.named();
    return named;
  }
}
