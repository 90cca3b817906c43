import { EMBEDDING, encodeFloats, INPUTS, type HeadFile } from '../../robot/voice/index.js';
import type { Rng } from './rng.js';

/** One window of embeddings and whether the name has just been said. */
export interface Example {
  readonly window: Float32Array;
  readonly name: boolean;
  readonly weight: number;
}

const HIDDEN = 48;
const BATCH = 64;
const RATE = 1e-3;
const DECAY = 1e-4;
const DROP = 0.2;
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

/** One hidden layer, Adam, cross entropy. About a minute for 50,000 examples and eight rounds. */
export function train(
  examples: readonly Example[],
  rounds: number,
  rng: Rng,
  said: (line: string) => void,
): Omit<HeadFile, 'name' | 'words' | 'threshold' | 'second'> {
  const { mean, scale } = normaliser(examples);
  const inputs = examples.map(({ window }) =>
    window.map((value, i) => (value - (mean[i % EMBEDDING] ?? 0)) * (scale[i % EMBEDDING] ?? 1)),
  );
  const shape = HIDDEN * INPUTS + HIDDEN + HIDDEN + 1;
  const weights = Float32Array.from({ length: shape }, (_, i) =>
    i < HIDDEN * INPUTS
      ? rng.normal() * Math.sqrt(2 / INPUTS)
      : i < shape - 1 && i >= HIDDEN * INPUTS + HIDDEN
        ? rng.normal() * 0.2
        : 0,
  );
  const gradient = new Float32Array(shape);
  const first = new Float32Array(shape);
  const second = new Float32Array(shape);
  const [B1, W2, B2] = [HIDDEN * INPUTS, HIDDEN * INPUTS + HIDDEN, shape - 1];
  const order = examples.map((_, i) => i);
  const hidden = new Float32Array(HIDDEN);
  let step = 0;
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, rng);
    let loss = 0;
    const rate = RATE * (1 - round / rounds);
    for (let at = 0; at < order.length; at += BATCH) {
      gradient.fill(0);
      const batch = order.slice(at, at + BATCH);
      for (const index of batch) {
        const x = inputs[index];
        const example = examples[index];
        if (!x || !example) continue;
        let out = weights[B2] ?? 0;
        for (let h = 0; h < HIDDEN; h += 1) {
          let sum = weights[B1 + h] ?? 0;
          const row = h * INPUTS;
          for (let i = 0; i < INPUTS; i += 1) sum += (weights[row + i] ?? 0) * (x[i] ?? 0);
          hidden[h] = sum > 0 && rng.next() >= DROP ? sum / (1 - DROP) : 0;
          out += (hidden[h] ?? 0) * (weights[W2 + h] ?? 0);
        }
        const likely = 1 / (1 + Math.exp(-out));
        const target = example.name ? 1 : 0;
        loss -= example.weight * Math.log(Math.max(1e-7, example.name ? likely : 1 - likely));
        const error = ((likely - target) * example.weight) / batch.length;
        gradient[B2] = (gradient[B2] ?? 0) + error;
        for (let h = 0; h < HIDDEN; h += 1) {
          const active = hidden[h] ?? 0;
          if (active === 0) continue;
          gradient[W2 + h] = (gradient[W2 + h] ?? 0) + error * active;
          const back = (error * (weights[W2 + h] ?? 0)) / (1 - DROP);
          gradient[B1 + h] = (gradient[B1 + h] ?? 0) + back;
          const row = h * INPUTS;
          for (let i = 0; i < INPUTS; i += 1)
            gradient[row + i] = (gradient[row + i] ?? 0) + back * (x[i] ?? 0);
        }
      }
      step += 1;
      const correct1 = 1 - BETA1 ** step;
      const correct2 = 1 - BETA2 ** step;
      for (let i = 0; i < shape; i += 1) {
        const g = gradient[i] ?? 0;
        const m = (first[i] = BETA1 * (first[i] ?? 0) + (1 - BETA1) * g);
        const v = (second[i] = BETA2 * (second[i] ?? 0) + (1 - BETA2) * g * g);
        const w = weights[i] ?? 0;
        weights[i] = w - rate * (m / correct1 / (Math.sqrt(v / correct2) + EPSILON) + DECAY * w);
      }
    }
    said(`round ${round + 1}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return {
    hidden: HIDDEN,
    mean: encodeFloats(mean),
    scale: encodeFloats(scale),
    w1: encodeFloats(weights.slice(0, B1)),
    b1: encodeFloats(weights.slice(B1, W2)),
    w2: encodeFloats(weights.slice(W2, B2)),
    b2: weights[B2] ?? 0,
  };
}

function normaliser(examples: readonly Example[]): { mean: Float32Array; scale: Float32Array } {
  const mean = new Float32Array(EMBEDDING);
  const square = new Float32Array(EMBEDDING);
  let count = 0;
  for (const { window } of examples) {
    count += INPUTS / EMBEDDING;
    window.forEach((value, i) => {
      const e = i % EMBEDDING;
      mean[e] = (mean[e] ?? 0) + value;
      square[e] = (square[e] ?? 0) + value * value;
    });
  }
  const scale = new Float32Array(EMBEDDING);
  for (let e = 0; e < EMBEDDING; e += 1) {
    const m = (mean[e] ?? 0) / count;
    mean[e] = m;
    scale[e] = 1 / Math.sqrt((square[e] ?? 0) / count - m * m + 1e-6);
  }
  return { mean, scale };
}

function shuffle(order: number[], rng: Rng): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(rng.next() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}
