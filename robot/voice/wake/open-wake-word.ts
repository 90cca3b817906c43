import { z } from 'zod';
import { createPorcupine } from './porcupine/porcupine.js';
import { PorcupineSettings } from './porcupine/settings.js';
import type { Listener } from './second-look.js';
import { createWakeWord, type WakeWord } from './wake-word.js';

/** File of the project's own head, or Porcupine. */
export const WakeSettings = z.union(
  [z.string().min(1), z.strictObject({ porcupine: PorcupineSettings })],
  'must be the file of a head, null, or "porcupine:" with model, keyword and, if wanted, accessKeyFile and sensitivity (0 to 1)',
);
export type WakeSettings = z.infer<typeof WakeSettings>;

/**
 * @param listener see `createWakeWord`; Porcupine needs none
 * @throws RobotError as `createWakeWord` and `createPorcupine`
 */
export function openWakeWord(settings: WakeSettings, listener?: Listener): Promise<WakeWord> {
  if (typeof settings === 'string') return createWakeWord(settings, listener);
  return createPorcupine(settings.porcupine);
}
