/** What the printer itself says, past any queue. */
export type PrinterReading =
  | {
      ok: true;
      /** Pages it has printed in its life. */
      pages: number;
      /** `idle`: nothing more comes out of what it was sent so far. */
      state: 'idle' | 'busy' | 'stopped';
      /** Why it is stopped: `media-empty`, `media-jam`, `cover-open`, …. */
      reasons: string[];
    }
  | { ok: false; detail: string };

/**
 * The printer's own page counter: the only proof of paper where a queue stands in between. Never
 * throws and ends within its own time limit.
 */
export interface PageCounter {
  read(): Promise<PrinterReading>;
}
