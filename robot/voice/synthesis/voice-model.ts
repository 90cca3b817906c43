import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RobotError } from '../../error/robot-error.js';
import { LANGUAGES } from '../../../zone/wire/index.js';

const ABOUT = {
  name: z.string(),
  licence: z.string(),
  note: z.string().default(''),
  /** Which of the robot's languages it speaks well. */
  languages: z.array(z.enum(LANGUAGES)).min(1),
  /** One of the voices in it. */
  speaker: z.number().int().min(0).default(0),
};

/** `voice.json` beside a voice's files: what sherpa-onnx must be told of it. Paths are relative. */
export const VoiceModel = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('vits'),
    ...ABOUT,
    files: z.strictObject({ model: z.string(), lexicon: z.string(), tokens: z.string() }),
    /** Turn numbers, dates and the like into words. */
    rules: z.array(z.string()).default([]),
  }),
  z.strictObject({
    kind: z.literal('supertonic'),
    ...ABOUT,
    files: z.strictObject({
      durationPredictor: z.string(),
      textEncoder: z.string(),
      vectorEstimator: z.string(),
      vocoder: z.string(),
      ttsJson: z.string(),
      unicodeIndexer: z.string(),
      voiceStyle: z.string(),
    }),
    rules: z.array(z.string()).default([]),
  }),
]);
export type VoiceModel = z.infer<typeof VoiceModel>;

/**
 * A voice with its files as full paths; every one is looked at, as sherpa-onnx ends the process over a
 * wrong one.
 * @throws RobotError `voice.model-missing`, `voice.model-broken`
 */
export function readVoice(folder: string): VoiceModel {
  const file = join(folder, 'voice.json');
  if (!existsSync(file)) {
    throw new RobotError(
      'voice.model-missing',
      `No voice in ${folder}. See \`haengbok models list\` and \`haengbok models install\`.`,
    );
  }
  const voice = parse(file);
  const full = (name: string): string => {
    const path = join(folder, name);
    if (!existsSync(path)) throw broken(`${path} is missing`);
    return path;
  };
  const files = Object.entries(voice.files).map(([role, name]) => [role, full(name)] as const);
  return VoiceModel.parse({
    ...voice,
    files: Object.fromEntries(files),
    rules: voice.rules.map(full),
  });
}

function parse(file: string): VoiceModel {
  try {
    return VoiceModel.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw broken(`${file} is no description of a voice`, cause);
  }
}

function broken(what: string, cause?: unknown): RobotError {
  const message = `The voice is damaged: ${what}. Install it again.`;
  return new RobotError('voice.model-broken', message, { cause });
}
