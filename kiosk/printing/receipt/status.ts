import type { Asked } from './commands.js';
import type { ReceiptProblem, ReceiptStatus } from './port.js';

/** The answers to DLE EOT 2, 3 and 4 (Epson ESC/POS, "Transmit real-time status"). */
export type StatusBytes = Readonly<Record<Asked, number>>;

const COVER_OPEN = 0x04;
const STOPPED_FOR_PAPER = 0x20;
const CUTTER_ERROR = 0x08;
const UNRECOVERABLE = 0x20;
const RECOVERS_BY_ITSELF = 0x40;
const NEAR_END = 0x0c;
const PAPER_END = 0x60;

export function toStatus({ offline, error, paper }: StatusBytes): ReceiptStatus {
  const not = (problem: ReceiptProblem, detail: string): ReceiptStatus => ({
    ready: false,
    problem,
    detail,
  });
  if (offline & COVER_OPEN) return not('cover-open', 'close the cover of the receipt printer');
  if (paper & PAPER_END || offline & STOPPED_FOR_PAPER) {
    return not('paper-out', 'put a new roll into the receipt printer');
  }
  if (error & CUTTER_ERROR) return not('cutter', 'free the cutter of the receipt printer');
  if (error & UNRECOVERABLE) return not('fault', 'the receipt printer needs repair');
  if (error & RECOVERS_BY_ITSELF) return not('fault', 'the receipt printer is too hot; it waits');
  return { ready: true, paperLow: (paper & NEAR_END) !== 0 };
}
