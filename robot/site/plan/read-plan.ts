import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RobotError } from '../../error/robot-error.js';
import { parsePlan, type ParsedPlan } from './parse.js';

/**
 * Reads `plan.yaml` of a site's folder.
 * @throws RobotError `plan.unreadable`, and those of `parsePlan`
 */
export async function readPlan(dir: string): Promise<ParsedPlan> {
  const file = path.join(dir, 'plan.yaml');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RobotError(
      'plan.unreadable',
      `${file} cannot be read (${reason}); name a folder of maps/ that has a plan.yaml.`,
      { cause },
    );
  }
  return parsePlan(text, file);
}
