import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RobotError } from '../../error/robot-error.js';

const LABEL = {
  name: z.string(),
  licence: z.string(),
  /** Said wherever the model is named: for example that it knows synthetic voices only. */
  note: z.string().default(''),
  /** Whether it hears better with steady noise turned down first; models of much noise hear worse. */
  quietens: z.boolean().optional(),
};

/** `model.json` beside a model's files: what sherpa-onnx must be told of it. Paths are relative. */
export const RecogniserModel = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ctc'),
    ...LABEL,
    model: z.string(),
    tokens: z.string(),
  }),
  z.strictObject({
    kind: z.literal('transducer'),
    ...LABEL,
    encoder: z.string(),
    decoder: z.string(),
    joiner: z.string(),
    tokens: z.string(),
    /** How its tokens spell words to favour; without it none are favoured. */
    favours: z.enum(['half-syllables', 'characters']).optional(),
  }),
  z.strictObject({
    kind: z.literal('sense-voice'),
    ...LABEL,
    model: z.string(),
    tokens: z.string(),
  }),
]);
export type RecogniserModel = z.infer<typeof RecogniserModel>;

const NOT_FILES = new Set(['kind', 'name', 'licence', 'note', 'favours', 'quietens']);

/**
 * A model with its files as full paths. sherpa-onnx ends the process over a wrong file, so every one
 * is looked at first.
 * @throws RobotError `voice.model-missing`, `voice.model-broken`
 */
export function readModel(folder: string): RecogniserModel {
  const file = join(folder, 'model.json');
  if (!existsSync(file)) {
    throw new RobotError(
      'voice.model-missing',
      `No speech recogniser in ${folder}. See \`haengbok models list\` and \`haengbok models install\`.`,
    );
  }
  const model = parse(file);
  const paths = Object.entries(model).map(([key, value]) => {
    if (typeof value !== 'string' || NOT_FILES.has(key)) return [key, value] as const;
    const path = join(folder, value);
    if (!existsSync(path)) throw broken(`${path} is missing`);
    return [key, path] as const;
  });
  return RecogniserModel.parse(Object.fromEntries(paths));
}

function parse(file: string): RecogniserModel {
  try {
    return RecogniserModel.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw broken(`${file} is no description of a model`, cause);
  }
}

function broken(what: string, cause?: unknown): RobotError {
  return new RobotError(
    'voice.model-broken',
    `The speech recogniser is damaged: ${what}. Install it again.`,
    {
      cause,
    },
  );
}
