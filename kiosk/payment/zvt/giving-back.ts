import type { CancelOutcome, RefundOutcome } from '../port.js';
import { describeEnding } from './connection.js';
import type { Desk, Done } from './desk.js';
import { blankNote, type Note } from './note.js';
import { ALREADY_REVERSED, describeCode } from './result-codes.js';

/** Gives everything back, or makes sure that nothing was taken and none will be. */
export async function cancel(desk: Desk, transaction: string): Promise<CancelOutcome> {
  const { notes } = desk.options;
  const known = notes.find(transaction);
  if (!known) {
    // Kept, so that a charge still on its way finds itself cancelled.
    desk.write({ ...blankNote(transaction, 0), state: 'cancelled' });
    const asked = await desk.lookUp();
    return asked.ok ? { result: 'cancelled' } : { result: 'unknown', detail: asked.detail };
  }
  if (isOver(known)) return { result: 'cancelled' };
  const asked = await (known.act ? desk.stopAndLookUp() : desk.lookUp());
  if (!asked.ok) return { result: 'unknown', detail: asked.detail };
  const note = notes.find(transaction) ?? known;
  if (isOver(note)) return { result: 'cancelled' };
  if (note.act) return { result: 'unknown', detail: UNCLEAR };
  const rest = note.amountWon - note.refundedWon;
  const done = await (rest === note.amountWon ? reverse(desk, note) : credit(desk, note, rest));
  return 'detail' in done || !isOver(done.note)
    ? { result: 'unknown', detail: describe(done) }
    : { result: 'cancelled' };
}

/** Gives back until `totalWon` are back; the rest of a payment by reversal, which wants no card. */
export async function refund(
  desk: Desk,
  transaction: string,
  totalWon: number,
): Promise<RefundOutcome> {
  const asked = await desk.lookUp();
  if (!asked.ok) return { result: 'refused', reason: 'terminal-unreachable', detail: asked.detail };
  const note = desk.options.notes.find(transaction);
  if (note?.act) return { result: 'unknown', detail: UNCLEAR };
  if (note?.state !== 'approved') {
    return { result: 'refused', reason: 'not-paid', detail: 'nothing is paid' };
  }
  const { amountWon, refundedWon } = note;
  if (totalWon === refundedWon) return { result: 'refunded', refundedWon };
  if (totalWon < refundedWon || totalWon > amountWon) {
    const detail = `${refundedWon} of ${amountWon} won are back already`;
    return { result: 'refused', reason: 'amount-not-allowed', detail };
  }
  const whole = totalWon === amountWon && refundedWon === 0;
  const done = await (whole ? reverse(desk, note) : credit(desk, note, totalWon - refundedWon));
  return toRefund(done, totalWon);
}

type Given = Done | { detail: string };

/** 06 30, by receipt number: these begin anew with each closing, so it is only safe until then. */
async function reverse(desk: Desk, note: Note): Promise<Given> {
  const { commands, limits, notes } = desk.options;
  const booked = note.moves.find(({ kind }) => kind === 'approved')?.period;
  if (note.receipt === null || booked !== notes.period()) {
    return { detail: 'the day of this payment is closed: give it back by hand, with the card' };
  }
  const asked = await desk.lookUp();
  if (!asked.ok) return asked;
  const act = { kind: 'reverse', won: note.amountWon, last: asked.last } as const;
  const running = { timeoutMs: limits.commandMs };
  const done = await desk.perform(note, act, commands.reverse(note.receipt), running);
  const { ending } = done;
  const already = ending.how === 'aborted' && ending.code === ALREADY_REVERSED;
  if (!already || isOver(done.note)) return done;
  const period = notes.period();
  const moves = [...note.moves, { kind: 'cancelled' as const, won: note.amountWon, period }];
  return { ...done, note: desk.write({ ...note, state: 'cancelled', act: null, moves }) };
}

/** 06 31: a credit of its own, onto the card that the visitor puts on once more. */
async function credit(desk: Desk, note: Note, won: number): Promise<Given> {
  const { commands, limits } = desk.options;
  const asked = await desk.lookUp();
  if (!asked.ok) return asked;
  const act = { kind: 'refund', won, last: asked.last } as const;
  const running = { timeoutMs: limits.chargeMs, stop: new AbortController().signal };
  return desk.perform(note, act, commands.refund(won), running);
}

function toRefund(done: Given, totalWon: number): RefundOutcome {
  if ('detail' in done) {
    return { result: 'refused', reason: 'terminal-unreachable', detail: done.detail };
  }
  const { note, verdict } = done;
  const back = note.state === 'cancelled' ? note.amountWon : note.refundedWon;
  if (back === totalWon) return { result: 'refunded', refundedWon: back };
  const refused = verdict.act === 'refused' || verdict.act === 'not-done';
  return refused
    ? { result: 'refused', reason: 'card-not-presented', detail: describe(done) }
    : { result: 'unknown', detail: describe(done) };
}

const UNCLEAR = 'the terminal does not say what became of the last step: look at its receipts';

/** Nothing of it is with the centre. */
function isOver(note: Note): boolean {
  if (note.act) return false;
  if (note.state === 'refused' || note.state === 'cancelled') return true;
  return note.state === 'approved' && note.refundedWon === note.amountWon;
}

function describe(given: Given): string {
  if ('detail' in given) return given.detail;
  const { ending, verdict } = given;
  if (verdict.act === 'refused') return describeCode(verdict.code);
  const asked = verdict.act === 'unclear' || verdict.act === 'unreachable';
  return asked ? `${describeEnding(ending)}; then ${verdict.detail}` : describeEnding(ending);
}
