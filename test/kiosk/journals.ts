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
  return {
    entries,
    handedToStaff: (transaction) => {
      const closed = entries(transaction).findLast((entry) => entry.kind === 'closed');
      return closed?.outcome === 'handed-to-staff' ? closed.reason : undefined;
    },
  };
}
