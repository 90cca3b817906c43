import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { suggestionsFrom, type Suggestion } from '../../robot/places/index.js';
import { readTally } from '../../robot/tally/index.js';
import { LaunchError } from '../launch-error.js';
import { dataFolder } from './data-folder.js';

interface Options {
  since?: string;
  least: number;
  data?: string;
  json?: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the robots whose data lies here could not serve. */
export async function listQuestions({ since, least, data, json }: Options): Promise<void> {
  if (since !== undefined && !DAY.test(since)) {
    throw new LaunchError('questions.since', 'Write the first day as YYYY-MM-DD.');
  }
  const folder = dataFolder(data);
  const robots = await readdir(folder).catch(() => []);
  const counted = robots.flatMap((robot) =>
    readTally(path.join(folder, robot, 'questions'), since),
  );
  const suggestions = suggestionsFrom(counted, least);
  if (json) {
    console.log(JSON.stringify({ least, suggestions }));
    return;
  }
  for (const suggestion of suggestions) console.log(line(suggestion));
  if (suggestions.length === 0) {
    console.log(`Nothing was asked in vain ${least} times or more.`);
  }
}

function line({ count, advice }: Suggestion): string {
  return `${String(count).padStart(5)} x ${advice}`;
}
