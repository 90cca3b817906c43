import type { Apdu } from './apdu.js';
import { bcd, field } from './bmp.js';

/* Commands of the cash register to the terminal (PA00P015 chapter 2) and what comes back (chapter 3). */

/** ISO 4217: the won has no smaller unit, so amounts are whole won. */
export const WON = 410;

/**
 * Config byte of the registration: this side prints the receipts, wants intermediate status, and alone
 * starts payments and administration, so that nobody charges by hand between a question and a charge.
 */
const CONFIG = 0x3e;

export const REGISTRATION = 0x0600;
export const AUTHORISATION = 0x0601;
export const COMPLETION = 0x060f;
export const TURNOVER_TOTALS = 0x0610;
/** Of the terminal: the command has ended without success. */
export const ABORTED = 0x061e;
export const REPEAT_RECEIPT = 0x0620;
export const REVERSAL = 0x0630;
export const REFUND = 0x0631;
export const END_OF_DAY = 0x0650;
/** Of the cash register: end what you are doing. */
export const CALL_OFF = 0x06b0;
export const STATUS_ENQUIRY = 0x0501;
export const STATUS_INFORMATION = 0x040f;
export const POSITIVE = 0x8000;

/** @param password the merchant's, six digits */
export function commandsFor(password: string) {
  const secret = Buffer.from(password, 'hex');
  const currency = field(0x49, bcd(WON, 2));
  const amount = (won: number) => field(0x04, bcd(won, 6));
  const of = (command: number, ...data: Buffer[]): Apdu => ({ command, data: Buffer.concat(data) });
  return {
    register: () => of(REGISTRATION, secret, Buffer.from([CONFIG]), bcd(WON, 2)),
    status: () => of(STATUS_ENQUIRY, secret),
    authorise: (won: number) => of(AUTHORISATION, amount(won), currency),
    reverse: (receipt: number) => of(REVERSAL, secret, field(0x87, bcd(receipt, 2))),
    refund: (won: number) => of(REFUND, secret, amount(won), currency),
    repeatReceipt: () => of(REPEAT_RECEIPT, secret),
    turnoverTotals: () => of(TURNOVER_TOTALS, secret),
    endOfDay: () => of(END_OF_DAY, secret),
  };
}
export type Commands = ReturnType<typeof commandsFor>;

export const callOff: Apdu = { command: CALL_OFF, data: Buffer.alloc(0) };
export const positive: Apdu = { command: POSITIVE, data: Buffer.alloc(0) };
