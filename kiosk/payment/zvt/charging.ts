import type { ChargeOutcome, ChargeRequest } from '../port.js';
import { describeEnding } from './connection.js';
import type { Desk, Done } from './desk.js';
import { cancel } from './giving-back.js';
import { blankNote, type Note } from './note.js';
import { describeCode } from './result-codes.js';

/** Charges one transaction, in its turn. */
export async function charge(
  desk: Desk,
  { transaction, amountWon }: ChargeRequest,
  stop: AbortSignal,
): Promise<ChargeOutcome> {
  const { commands, limits, notes } = desk.options;
  const known = notes.find(transaction);
  if (known && !known.act) return outcomeOf(known);
  const asked = await desk.lookUp();
  if (known) return asked.ok ? outcomeOf(notes.find(transaction) ?? known) : unclear(asked.detail);
  // Nothing was sent yet.
  if (!asked.ok) return refused('terminal-unreachable', asked.detail);
  const note = blankNote(transaction, amountWon);
  if (stop.aborted) {
    return outcomeOf(desk.write({ ...note, state: 'refused', refusal: 'payment-cancelled' }));
  }
  const act = { kind: 'charge', won: amountWon, last: asked.last } as const;
  const running = { timeoutMs: limits.chargeMs, stop };
  const done = await desk.perform(note, act, commands.authorise(amountWon), running);
  return toOutcome(desk, done, stop.aborted);
}

async function toOutcome(
  desk: Desk,
  { note, ending, verdict }: Done,
  stopped: boolean,
): Promise<ChargeOutcome> {
  if (verdict.act === 'unclear' || verdict.act === 'unreachable') {
    const why = `${describeEnding(ending)}; then ${verdict.detail}`;
    // Asked in vain: taken back over the line (망취소) before it is called unknown.
    const back = await cancel(desk, note.transaction);
    return back.result === 'cancelled'
      ? refused('terminal-unreachable', `${why}; cancelled`)
      : unclear(`${why}; then ${back.detail}`);
  }
  const ours = stopped && note.state === 'refused';
  const settled = ours ? desk.write({ ...note, refusal: 'payment-cancelled' }) : note;
  const detail = verdict.act === 'refused' ? describeCode(verdict.code) : describeEnding(ending);
  return outcomeOf(settled, detail);
}

export function outcomeOf(note: Note, detail = 'earlier'): ChargeOutcome {
  if (note.act && note.state === 'open')
    return unclear('the terminal does not say what became of it');
  if (note.state === 'approved' && note.approval) {
    return { result: 'approved', approval: note.approval };
  }
  return refused(note.refusal ?? 'payment-cancelled', detail);
}

type Refused = Extract<ChargeOutcome, { result: 'refused' }>;

function refused(reason: Refused['reason'], detail: string): Refused {
  return { result: 'refused', reason, detail };
}

const unclear = (detail: string): ChargeOutcome => ({ result: 'unknown', detail });
