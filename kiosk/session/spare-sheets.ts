import type { Entry, EntryKind } from './entry.js';

/**
 * Sheets that came out beyond those that were paid for, 0 when none: a queue that is restarted while the
 * printer has its job sends it once more. They lie in the tray with somebody's data on them.
 */
export function spareSheets(entries: readonly Entry[]): number {
  const last = <K extends EntryKind>(kind: K) =>
    entries.findLast((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
  const came = last('print.completed')?.sheets ?? 0;
  const wanted = last('print.intended')?.sheets ?? came;
  return Math.max(0, came - wanted);
}

/** For whoever takes them away. */
export function spareSheetsDetail(transaction: string, sheets: number): string {
  return `${sheets} more sheets came out than were paid for in ${transaction}: take them from the tray and shred them.`;
}
