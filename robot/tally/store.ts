import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  createCounting,
  addUp,
  type Counted,
  type Directory,
  type QuestionTally,
} from '../places/index.js';

const Day = /^(\d{4}-\d{2}-\d{2})\.json$/;

/** The counts of one day, one robot. */
export const CountedDay = z.array(
  z.strictObject({
    what: z.enum(['not-understood', 'asked-back', 'corrected']),
    answered: z.string().nullable(),
    chosen: z.string().nullable(),
    pieces: z.array(z.string()),
    count: z.number().int().positive(),
  }),
);
export type CountedDay = z.infer<typeof CountedDay>;

export interface TallyOptions {
  readonly directory: Directory;
  /** Made when it is missing. */
  readonly folder: string;
  /** Calendar day at the centre, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Told of a count that could not be kept; the robot goes on. */
  readonly onError: (error: unknown) => void;
}

/**
 * Keeps a file a day, `2026-11-25.json`: sorted counts and no times, so that it does not tell who
 * asked what when. Questions that were not served are few, so each is written at once.
 */
export function openTally({ directory, folder, today, onError }: TallyOptions): QuestionTally {
  const counting = createCounting(directory);
  return {
    count: (question) => {
      try {
        mkdirSync(folder, { recursive: true });
        const file = path.join(folder, `${today()}.json`);
        const counts = addUp([...readDay(file), { ...counting(question), count: 1 }]);
        writeFileSync(`${file}.new`, `${JSON.stringify(sorted(counts), null, 1)}\n`);
        renameSync(`${file}.new`, file);
      } catch (error) {
        onError(error);
      }
    },
  };
}

/** @param since first day, `YYYY-MM-DD`; a folder that is not there holds nothing */
export function readTally(folder: string, since = ''): CountedDay {
  const names = listed(folder).filter((name) => (Day.exec(name)?.[1] ?? '') >= (since || '0'));
  return addUp(names.flatMap((name) => readDay(path.join(folder, name)))) as CountedDay;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => Day.test(name));
  } catch {
    return [];
  }
}

/** A day that is not there yet, or was damaged, holds nothing. */
function readDay(file: string): CountedDay {
  try {
    return CountedDay.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}

function sorted(counts: readonly Counted[]): Counted[] {
  return [...counts].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

function keyOf({ what, answered, chosen, pieces }: Counted): string {
  return [what, answered ?? '', chosen ?? '', ...pieces].join(' ');
}
