import { readFile } from 'node:fs/promises';
import { parseDirectory } from '../../robot/places/index.js';
import { dialogues } from './ask/dialogues.js';
import { measureMeaning } from './ask/meaning.js';
import { measureQuestions } from './ask/questions.js';
import { measureSpeed } from './ask/speed.js';
import { measureStart } from './ask/start.js';
import type { Benchmark } from './figure.js';
import { projectFile } from './project-file.js';

/** How well, how fast and at what cost the robot understands what visitors want. */
export const ask: Benchmark = async function* ({ understanding } = {}) {
  const file = projectFile('maps/ok-center/places.yaml');
  const parsed = parseDirectory(await readFile(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  yield* measureStart(file);
  yield* measureQuestions(parsed.directory);
  if (understanding !== undefined) yield* measureMeaning(parsed.directory, understanding);
  yield* dialogues();
  yield* measureSpeed(parsed.directory);
};
