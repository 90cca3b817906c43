import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { broken, readUnderstandingModel } from './model.js';
import { pooled } from './pool.js';

/** A question is short; what comes after is cut before any work is done. */
const MOST_CHARACTERS = 1_000;
/** One thread: it shares the computer with what drives. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  logSeverityLevel: 4,
};

export interface Encoder {
  /** @returns a vector of length 1, or of zeros for a text the model has nothing to say about */
  question(text: string): Promise<Float32Array>;
  passage(text: string): Promise<Float32Array>;
}

/** @throws RobotError `understanding.model-missing`, `understanding.model-broken` */
export async function openEncoder(folder: string): Promise<Encoder> {
  const { model, tokenizer, query, passage, maxTokens } = readUnderstandingModel(folder);
  const idsOf = tokenizerOf(tokenizer, maxTokens);
  const session = await InferenceSession.create(model, OPTIONS).catch((cause: unknown) => {
    throw broken(`${model} cannot be loaded`, cause);
  });
  const encode = async (text: string): Promise<Float32Array> =>
    run(session, idsOf(text.slice(0, MOST_CHARACTERS)));
  const encoder: Encoder = {
    question: (text) => encode(query + text),
    passage: (text) => encode(passage + text),
  };
  await encoder.question('?');
  return encoder;
}

function tokenizerOf(file: string, most: number): (text: string) => readonly number[] {
  try {
    const tokenizer = new Tokenizer(JSON.parse(readFileSync(file, 'utf8')) as object, {});
    return (text) => {
      const { ids } = tokenizer.encode(text);
      return ids.length > most ? [...ids.slice(0, most - 1), ...ids.slice(-1)] : ids;
    };
  } catch (cause) {
    throw broken(`${file} is no tokenizer`, cause);
  }
}

async function run(session: InferenceSession, ids: readonly number[]): Promise<Float32Array> {
  const dims = [1, ids.length];
  const filled = (value: bigint): Tensor =>
    new Tensor('int64', new BigInt64Array(ids.length).fill(value), dims);
  const known: Readonly<Record<string, Tensor>> = {
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), dims),
    attention_mask: filled(1n),
    token_type_ids: filled(0n),
  };
  const feeds = session.inputNames.map((name) => {
    const tensor = known[name];
    if (!tensor) throw broken(`it wants an input "${name}" that sentence encoders do not have`);
    return [name, tensor] as const;
  });
  const out = await session.run(Object.fromEntries(feeds)).catch((cause: unknown) => {
    throw broken('it does not take the tokens of its own tokenizer', cause);
  });
  const hidden = out['last_hidden_state'] ?? Object.values(out)[0];
  const [batch, tokens, width] = hidden?.dims ?? [];
  const data = hidden?.data;
  if (batch !== 1 || tokens !== ids.length || !width || !(data instanceof Float32Array)) {
    throw broken('it does not give a vector for each token (1, tokens, width)');
  }
  return pooled(data, width);
}
