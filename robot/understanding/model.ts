import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RobotError } from '../error/robot-error.js';

/** `model.json` beside a sentence-embedding model's files. Paths are relative. */
export const UnderstandingModel = z.strictObject({
  kind: z.literal('embedding'),
  name: z.string(),
  licence: z.string(),
  /** Said wherever the model is named. */
  note: z.string().default(''),
  /** ONNX: `input_ids` and the like in, a vector for each token out. */
  model: z.string(),
  /** `tokenizer.json` of the tokenizers library. */
  tokenizer: z.string(),
  /** What its makers want written before a question, and before what it is compared with. */
  query: z.string().default(''),
  passage: z.string().default(''),
  /** Longer texts are cut. */
  maxTokens: z.number().int().min(8).max(8_192).default(512),
});
export type UnderstandingModel = z.infer<typeof UnderstandingModel>;

/**
 * A model with its files as full paths.
 * @throws RobotError `understanding.model-missing`, `understanding.model-broken`
 */
export function readUnderstandingModel(folder: string): UnderstandingModel {
  const file = join(folder, 'model.json');
  if (!existsSync(file)) {
    throw new RobotError(
      'understanding.model-missing',
      `No sentence-embedding model in ${folder}. See \`haengbok models list\` and \`haengbok models install\`.`,
    );
  }
  const described = parse(file);
  const [model, tokenizer] = [described.model, described.tokenizer].map((name) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw broken(`${path} is missing`);
    return path;
  });
  return { ...described, model: model ?? '', tokenizer: tokenizer ?? '' };
}

function parse(file: string): UnderstandingModel {
  try {
    return UnderstandingModel.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw broken(`${file} is no description of a model`, cause);
  }
}

export function broken(what: string, cause?: unknown): RobotError {
  return new RobotError(
    'understanding.model-broken',
    `The sentence-embedding model is damaged: ${what}. Install it again.`,
    { cause },
  );
}
