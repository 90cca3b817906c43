import { EMBEDDING, openWakeModels, WakeFeatures } from './features.js';
import { INPUTS, loadHead, type Head } from './head.js';

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

/** Scores in a row that must be above the threshold. */
const IN_A_ROW = 2;
/** Nobody says a name twice in so short a time; chunks of 80 ms. */
const REST = 15;

/**
 * The project's own head on openWakeWord's embeddings.
 * @param file of the head, as `haengbok wake train` writes it
 * @throws RobotError `voice.model-missing`, `voice.model-broken`
 */
export async function createWakeWord(file: string): Promise<WakeWord> {
  return new EmbeddedWakeWord(loadHead(file), new WakeFeatures(await openWakeModels()));
}

class EmbeddedWakeWord implements WakeWord {
  readonly name = 'embedding';
  readonly chunk = 1280;
  readonly #window = new Float32Array(INPUTS);
  #above = 0;
  #rest = REST;

  constructor(
    private readonly head: Head,
    private readonly features: WakeFeatures,
  ) {}

  async hear(samples: Float32Array): Promise<boolean> {
    const embedding = await this.features.next(samples);
    this.#window.copyWithin(0, EMBEDDING);
    this.#window.set(embedding, INPUTS - EMBEDDING);
    this.#rest = Math.max(0, this.#rest - 1);
    this.#above = this.head.score(this.#window) >= this.head.threshold ? this.#above + 1 : 0;
    if (this.#above < IN_A_ROW || this.#rest > 0) return false;
    this.#rest = REST;
    return true;
  }

  reset(): void {
    this.features.reset();
    this.#window.fill(0);
    this.#above = 0;
    this.#rest = REST;
  }

  close(): void {
    this.reset();
  }
}
