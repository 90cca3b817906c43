import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '../../kiosk/journal/index.js';
import type { Entry } from '../../kiosk/session/index.js';

/** What a kiosk has written so far, read from a copy: the file itself is locked by it. */
export interface Journals {
  entries(transaction: string): Entry[];
  /** Why a person must look into it; undefined when it was not handed over. */
  handedToStaff(transaction: string): string | undefined;
  /** Cash that staff were told of: what they owe a visitor, and what they will find inside. */
  leftToStaffWon(): number;
}

export function readJournals(data: string): Journals {
  const copied = <T>(read: (file: string) => T): T => {
    const folder = mkdtempSync(join(tmpdir(), 'journal-'));
    const file = join(folder, 'journal.sqlite');
    try {
      for (const end of ['', '-wal']) {
        const from = join(data, `journal.sqlite${end}`);
        if (existsSync(from)) copyFileSync(from, file + end);
      }
      return read(file);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const entries = (transaction: string) =>
    copied((file) => {
      const journal = openJournal(file);
      const lines = journal.read(transaction).map(({ entry }) => entry);
      journal.close();
      return lines;
    });
  const everything = () =>
    copied((file) => {
      const journal = openJournal(file);
      const lines = journal.everything().map(({ entry }) => entry);
      journal.close();
      return lines;
    });
  return {
    entries,
    leftToStaffWon: () => everything().reduce((sum, entry) => sum + leftWon(entry), 0),
    handedToStaff: (transaction) => {
      const closed = entries(transaction).findLast((entry) => entry.kind === 'closed');
      return closed?.outcome === 'handed-to-staff' ? closed.reason : undefined;
    },
  };
}

function leftWon(entry: Entry): number {
  if (entry.kind === 'closed') return entry.owedWon ?? 0;
  return entry.kind === 'cash.unaccounted' ? (entry.won ?? 0) : 0;
}
