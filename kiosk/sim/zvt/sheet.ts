import { z } from 'zod';
import { openStateFile, type StateFile } from '../state-file.js';

/** One line of the terminal's own memory. */
const Entry = z.strictObject({
  receipt: z.number().int(),
  trace: z.number().int(),
  kind: z.enum(['payment', 'reversal', 'credit']),
  won: z.number().int(),
  /** 0 when it went through. */
  result: z.number().int(),
  /** Trace number of the payment that a reversal took back. */
  original: z.number().int().nullable(),
});
export type Entry = z.infer<typeof Entry>;

const Sheet = z.strictObject({
  trace: z.number().int(),
  receipt: z.number().int(),
  /** Since the last closing. */
  entries: z.array(Entry),
  /** Kept over a closing: it can be printed again. */
  last: Entry.nullable(),
  chargedWon: z.number().int(),
  returnedWon: z.number().int(),
});
type Sheet = z.infer<typeof Sheet>;

/** The terminal's receipts and sums: the truth about the money in these tests. */
export class TerminalSheet {
  private readonly file: StateFile<Sheet>;

  constructor(stateFile: string | null) {
    this.file = openStateFile(stateFile, Sheet, {
      trace: 0,
      receipt: 0,
      entries: [],
      last: null,
      chargedWon: 0,
      returnedWon: 0,
    });
  }

  get last(): Entry | null {
    return this.file.read().last;
  }

  get chargedWon(): number {
    return this.file.read().chargedWon;
  }

  get returnedWon(): number {
    return this.file.read().returnedWon;
  }

  book(kind: Entry['kind'], won: number, result: number, original: number | null = null): Entry {
    const sheet = this.file.read();
    const trace = sheet.trace + 1;
    const receipt = (sheet.receipt % 9999) + 1;
    const entry: Entry = { receipt, trace, kind, won, result, original };
    const moved = result === 0 ? won : 0;
    this.file.write({
      trace,
      receipt,
      entries: [...sheet.entries, entry],
      last: entry,
      chargedWon: sheet.chargedWon + (kind === 'payment' ? moved : 0),
      returnedWon: sheet.returnedWon + (kind === 'payment' ? 0 : moved),
    });
    return entry;
  }

  payment(receipt: number): Entry | undefined {
    const { entries } = this.file.read();
    return entries.find(
      (entry) => entry.receipt === receipt && entry.kind === 'payment' && entry.result === 0,
    );
  }

  isReversed({ trace }: Entry): boolean {
    return this.file.read().entries.some(({ original }) => original === trace);
  }

  /** Receipts of payments that were not taken back. */
  standing(): number[] {
    const { entries } = this.file.read();
    const paid = entries.filter(({ kind, result }) => kind === 'payment' && result === 0);
    return paid.filter((entry) => !this.isReversed(entry)).map(({ receipt }) => receipt);
  }

  sums(): { count: number; won: number } {
    const through = this.file.read().entries.filter(({ result }) => result === 0);
    const won = through.reduce((sum, { kind, won }) => sum + (kind === 'payment' ? won : -won), 0);
    return { count: through.length, won };
  }

  /** The receipts begin again with 1. */
  close(): void {
    this.file.write({ ...this.file.read(), entries: [], receipt: 0 });
  }
}
