import type { CashUnit } from '../../payment/index.js';
import type { CashBook, CashCounters, Entry } from '../../session/index.js';

const NOBODY: CashCounters = { notesInserted: null, coinsAccepted: null, dispensed: [] };

/**
 * Lets no more money in and compares what the devices counted with what the journal knows. Where they
 * differ, or nobody can say, that is for staff: nothing is charged for it and nothing made up.
 */
export async function shutCash(book: CashBook, unit: CashUnit | null): Promise<Entry[]> {
  await unit?.inhibit();
  const devices = unit ? (await unit.totals()).devices : NOBODY;
  const counters: CashCounters = {
    ...devices,
    dispensed: devices.dispensed.map((hopper) => ({ ...hopper })),
  };
  return [...unexplained(book, counters), { kind: 'cash.shut', counters }];
}

function unexplained(book: CashBook, now: CashCounters): Entry[] {
  const { before, taken, otherNotes, noteUnderWayWon } = book;
  const lost: Entry[] = [];
  if (noteUnderWayWon !== null) {
    const reason = `a note of ${noteUnderWayWon} won was about to be stacked: look for it`;
    lost.push({ kind: 'cash.unaccounted', won: noteUnderWayWon, reason });
  }
  const notes = taken.notes + otherNotes + (noteUnderWayWon === null ? 0 : 1);
  lost.push(...gap('notes', before?.notesInserted, now.notesInserted, notes));
  lost.push(...gap('coins', before?.coinsAccepted, now.coinsAccepted, taken.coins));
  return lost;
}

function gap(
  what: 'notes' | 'coins',
  before: number | null | undefined,
  now: number | null,
  known: number,
): Entry[] {
  // A device that was not there when money was let in let none in.
  if (before === null || before === undefined) return [];
  if (now !== null && now - before === known) return [];
  const reason =
    now === null || now < before
      ? `what went in as ${what} cannot be counted any more`
      : `${now - before} ${what} went in, the journal knows of ${known}`;
  return [{ kind: 'cash.unaccounted', won: null, reason }];
}
