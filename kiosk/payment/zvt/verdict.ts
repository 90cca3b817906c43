import { WON } from './commands.js';
import type { Act } from './note.js';
import type { StatusInformation } from './status-information.js';

const TRACES = 1_000_000;
/** Diagnoses and initialisations that the terminal does by itself take trace numbers too. */
const MOST_STEPS = 16;

export type Verdict =
  | { act: 'done'; info: StatusInformation }
  /** The terminal says that it was refused. */
  | { act: 'refused'; code: number }
  /** The terminal has nothing newer than before: it was never booked, or taken back by the terminal. */
  | { act: 'not-done' }
  /** What the terminal says fits neither. */
  | { act: 'unclear'; detail: string };

/** The last payment as the terminal tells it; `none` when it has none, `untold` when it does not tell. */
export type Last = StatusInformation | 'none' | 'untold';

/**
 * What the terminal's last payment says about an act. Only one act is under way at a time and the kiosk
 * alone starts payments, so a payment newer than the last one before the act is the act, or nothing is.
 */
export function judge(act: Act, last: Last, originalTrace: number | null): Verdict {
  if (act.after === 'untold' || last === 'untold') {
    return unclear('the terminal does not tell its last payment');
  }
  if (last === 'none') {
    return act.after === 'none' ? { act: 'not-done' } : unclear('the terminal has forgotten');
  }
  if (last.terminal !== undefined && last.terminal !== act.terminal) {
    return unclear(`another terminal (${last.terminal}) stands in its place`);
  }
  if (last.trace !== undefined && last.trace === act.after) return { act: 'not-done' };
  const tookItBack = act.kind === 'charge' && isNewer(last.originalTrace, act.after);
  if (tookItBack) return { act: 'not-done' };
  return told(act, last, originalTrace);
}

/** What a status information says about an act: nothing, unless all that it names fits the act. */
export function told(act: Act, info: StatusInformation, originalTrace: number | null): Verdict {
  if (info.result === undefined) return unclear('no result');
  if (info.currency !== undefined && info.currency !== WON) return unclear('another currency');
  if (info.terminal !== undefined && info.terminal !== act.terminal) {
    return unclear(`terminal ${info.terminal} answered in its place`);
  }
  if (!isNewer(info.trace, act.after)) {
    return unclear(`the terminal speaks of payment ${info.trace ?? '?'}, which is not this one`);
  }
  if (info.amountWon !== undefined && info.amountWon !== act.won) {
    return unclear(`the terminal speaks of ${info.amountWon} won, not of ${act.won}`);
  }
  if (info.originalTrace !== undefined && info.originalTrace !== originalTrace) {
    return unclear('another payment was taken back');
  }
  if (info.result !== 0) return { act: 'refused', code: info.result };
  return info.amountWon === undefined ? unclear('no amount') : { act: 'done', info };
}

function isNewer(trace: number | undefined, after: Act['after']): boolean {
  if (trace === undefined) return false;
  if (typeof after === 'string') return true;
  const steps = (trace - after + TRACES) % TRACES;
  return steps > 0 && steps <= MOST_STEPS;
}

const unclear = (detail: string): Verdict => ({ act: 'unclear', detail });
