import type { DemoPerson, DemoReader, IdentityReader } from '../identity/index.js';
import type { IssuedDocument, Office } from '../office/index.js';
import type { CardTerminal, CashUnit } from '../payment/index.js';
import type { IssueMarks, Paper, Printer } from '../printing/index.js';
import type { Visit } from '../session/index.js';
import type { Receipts } from './receipts.js';

/** Everything outside the kiosk's own decisions. */
export interface Devices {
  reader: IdentityReader;
  /** The demonstration's reader and the people who can be played; null with a real reader. */
  demo: { reader: DemoReader; people: readonly DemoPerson[] } | null;
  terminal: CardTerminal;
  /** Null: this kiosk takes cards only. */
  cash: CashUnit | null;
  /** The demonstration's hands at the cash unit; null with a real one. */
  demoCash: { insertNote(won: number): boolean; insertCoin(won: number): boolean } | null;
  office: Office;
  printer: Printer;
  paper: PaperMaker;
  receipts: Receipts;
}

/** Turns what was issued into PDFs. */
export interface PaperMaker {
  /** With room for the office's signature. */
  document(issued: IssuedDocument, visit: Visit, marks: IssueMarks): Promise<Paper>;
}
