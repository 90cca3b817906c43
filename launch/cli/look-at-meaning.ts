import type { Directory } from '../../robot/places/index.js';
import { startUnderstanding, type Understanding } from '../../robot/understanding/index.js';

export type Meaning = Pick<Understanding, 'near' | 'close'>;

/** Who measures or explains waits for an answer, however slow the computer is. */
const PATIENCE_MS = 60_000;

/**
 * @param folder of a model; undefined for none
 * @throws RobotError `understanding.model-missing`, `understanding.model-broken`
 */
export async function lookAtMeaning(
  directory: Directory,
  folder: string | undefined,
): Promise<Meaning | undefined> {
  if (folder === undefined) return undefined;
  const understanding = startUnderstanding({ folder, directory, limit: PATIENCE_MS });
  await understanding.ready;
  return understanding;
}
