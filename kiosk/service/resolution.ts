import type { How } from '../journal/index.js';
import type { CaseFacts } from './case.js';
import type { Refusal, SettleRequest } from './protocol.js';

/**
 * What staff may do about it. Once money may have gone back, the paper is no longer handed over: never
 * refunded and printed.
 */
export function allowedHows(facts: CaseFacts): How[] {
  if (facts.resolved) return [];
  if (facts.changeOnly) return ['by-hand'];
  switch (facts.unclear?.how) {
    case 'refund':
    case 'partial-refund':
      return [facts.unclear.how, 'by-hand'];
    case 'by-hand':
      return ['by-hand'];
    case 'paper-over':
    case undefined: {
      const atTerminal: How[] = facts.method === 'card' ? ['refund', 'partial-refund'] : [];
      // Of cash only the hoppers know what went back, and they cannot be asked.
      const cashWentBack = facts.method === 'cash' && facts.triedBack;
      const paper: How[] = facts.revoked || cashWentBack ? [] : ['paper-over'];
      return [...atTerminal, 'by-hand', ...paper];
    }
  }
}

/** What goes back to the visitor in all, won. */
export function backWon(request: SettleRequest, facts: CaseFacts): number {
  switch (request.how) {
    case 'refund':
    case 'by-hand':
      return facts.dueWon;
    case 'partial-refund':
      return request.won ?? 0;
    case 'paper-over':
      return 0;
  }
}

/** Whether the visitor may not keep the paper, because all of the money goes back. */
export function takesPaper({ how }: SettleRequest, facts: CaseFacts): boolean {
  return !facts.changeOnly && (how === 'refund' || how === 'by-hand');
}

/** Why it cannot be settled so; null when it can, as far as the journal knows. */
export function refusesSettling(request: SettleRequest, facts: CaseFacts): Refusal | null {
  const refuse = (code: Refusal['code'], message: string): Refusal => ({
    ok: false,
    code,
    message,
  });
  if (facts.resolved) return refuse('already-resolved', 'This transaction is settled already.');
  if (!allowedHows(facts).includes(request.how)) {
    return refuse('not-allowed', `It can be settled by: ${allowedHows(facts).join(', ')}.`);
  }
  if (request.how === 'partial-refund' && !isPart(request.won, facts)) {
    return refuse(
      'amount',
      facts.unclear
        ? `A refund of ${facts.unclear.won} won was begun: repeat that amount.`
        : `Name an amount between 1 and ${facts.amountWon - 1} won.`,
    );
  }
  if (['by-hand', 'paper-over'].includes(request.how) && request.note.trim() === '') {
    return refuse('note-needed', 'Write down who got what.');
  }
  if (takesPaper(request, facts) && facts.sheets > 0 && !request.paperTakenBack) {
    return refuse('paper-not-back', 'Take back every sheet that came out, then confirm it.');
  }
  return null;
}

/** A refund whose end was not seen may only be repeated as it was. */
function isPart(won: number | undefined, { amountWon, unclear }: CaseFacts): boolean {
  if (won === undefined || won < 1 || won >= amountWon) return false;
  return unclear === null || unclear.won === won;
}
