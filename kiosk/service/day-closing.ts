import { KioskError } from '../error/kiosk-error.js';
import type { Journal } from '../journal/index.js';
import type { Board, ClosedView, Refusal } from './protocol.js';

/** The daily closing of this kiosk, as the menu needs it. */
export interface DayClosing {
  /** @throws KioskError `closing.busy`, `closing.unwritable`, `journal.*` */
  close(): Promise<void>;
  /** The last one since the start, whoever asked for it. */
  latest(): ClosedView | null;
  underWay(): boolean;
}

/** What the board says about it. @throws KioskError `journal.*` */
export function closingBoard(journal: Journal, closing: DayClosing): Board['closing'] {
  const last = journal.closings.last();
  return {
    last: last ? { number: last.number, day: last.day, at: last.at } : null,
    result: closing.latest(),
  };
}

/** Null when it is done. @throws KioskError `journal.*` */
export async function closeByStaff(closing: DayClosing): Promise<Refusal | null> {
  try {
    await closing.close();
    return null;
  } catch (error) {
    if (!(error instanceof KioskError)) throw error;
    const { code, message } = error;
    if (code === 'closing.busy') return { ok: false, code: 'closing-busy', message };
    if (code === 'closing.unwritable') return { ok: false, code: 'closing-unwritable', message };
    throw error;
  }
}
