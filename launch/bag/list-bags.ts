import path from 'node:path';
import { summariseBag, type BagSummary } from '../../robot/recording/index.js';
import { clockTime, megabytes, outcomeOf, seconds } from './words.js';

export interface Listed {
  readonly row: BagSummary | { readonly file: string; readonly problem: string };
  readonly line: string;
}

/** A line for each file; one that cannot be read says so and the others follow. */
export async function listBags(files: readonly string[]): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (const file of files) listed.push(await list(file));
  return listed;
}

async function list(file: string): Promise<Listed> {
  try {
    const row = await summariseBag(file);
    return { row, line: lineOf(row) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { row: { file, problem }, line: `${path.basename(file)}  ${problem}` };
  }
}

function lineOf(bag: BagSummary): string {
  const spots = bag.goals.filter(({ purpose }) => purpose !== 'dock').map(({ spot }) => spot);
  return [
    path.basename(bag.file),
    clockTime(bag.started),
    seconds(bag.duration_s).padStart(9),
    megabytes(bag.bytes).padStart(9),
    [...new Set(spots)].join(', '),
    outcomeOf(bag),
    bag.problem ?? '',
  ]
    .filter((part) => part !== '')
    .join('  ');
}
