import { describe, expect, it } from 'vitest';
import type { How, ServiceLine } from '../journal/index.js';
import type { Entry } from '../session/index.js';
import { readCase, type CaseFacts } from './case.js';
import { allowedHows, refusesSettling } from './resolution.js';

const OPENED: Entry = { kind: 'opened', document: 'resident-register', copies: 3, amountWon: 600 };
const CARD: Entry[] = [
  { kind: 'payment.intended', method: 'card' },
  { kind: 'payment.approved', approvalNo: '30000001' },
];
const PRINT: Entry[] = [
  { kind: 'issue.intended' },
  { kind: 'print.intended', sheets: 3 },
  { kind: 'print.doubtful', reason: 'cancelled after 1 sheets' },
];
const HANDED: Entry = { kind: 'closed', outcome: 'handed-to-staff', reason: 'doubtful' };
const RESOLUTION = { transaction: 't', note: '' };

function facts(entries: Entry[], ...lines: ServiceLine[]): CaseFacts {
  const found = readCase(
    entries,
    lines.map((line, at) => ({ at, who: '11 김민원', line })),
  );
  if (!found) throw new Error('does not wait for staff');
  return found;
}

const intended = (how: How, won = 600): ServiceLine => ({
  kind: 'case.intended',
  ...RESOLUTION,
  how,
  won,
});
const failed = (seen: 'not-done' | 'unclear'): ServiceLine => ({
  kind: 'case.failed',
  transaction: 't',
  seen,
  reason: 'x',
});
const doubtful = [OPENED, ...CARD, ...PRINT, HANDED];

describe('what waits for staff', () => {
  it('is what was handed to them, and change that did not come out', () => {
    const closed: Entry = { kind: 'closed', outcome: 'issued', reason: 'printed' };
    expect(readCase([OPENED, ...CARD, closed], [])).toBeUndefined();
    const change = facts([
      OPENED,
      { kind: 'payment.intended', method: 'cash' },
      { ...closed, owedWon: 400 },
    ]);
    expect(change).toMatchObject({ dueWon: 400, changeOnly: true });
    expect(allowedHows(change)).toEqual(['by-hand']);
  });

  it('by card may go back at the terminal, in cash by hand only', () => {
    expect(allowedHows(facts(doubtful))).toEqual([
      'refund',
      'partial-refund',
      'by-hand',
      'paper-over',
    ]);
    const cash = [OPENED, { kind: 'payment.intended', method: 'cash' } as const, HANDED];
    expect(allowedHows(facts(cash))).toEqual(['by-hand', 'paper-over']);
    const begun: Entry[] = [...cash, { kind: 'refund.intended', owedWon: 600 }];
    expect(allowedHows(facts(begun))).toEqual(['by-hand']);
  });
});

describe('never refunded and printed', () => {
  it.each<[string, ServiceLine[], How[]]>([
    ['a power cut in a refund', [intended('refund')], ['refund', 'by-hand']],
    ['an unclear refund', [intended('refund'), failed('unclear')], ['refund', 'by-hand']],
    ['an unclear part', [intended('partial-refund', 200)], ['partial-refund', 'by-hand']],
    ['a power cut while paying by hand', [intended('by-hand')], ['by-hand']],
    [
      'the end',
      [{ kind: 'case.resolved', ...RESOLUTION, how: 'refund', won: 600, revoked: true }],
      [],
    ],
  ])('after %s the paper stays here', (_, lines, hows) => {
    expect(allowedHows(facts(doubtful, ...lines))).toEqual(hows);
  });

  it('a refund that was seen not to happen leaves every way open', () => {
    const lines = [intended('partial-refund', 200), failed('not-done')];
    expect(allowedHows(facts(doubtful, ...lines))).toContain('paper-over');
  });

  it('a paper whose number was revoked is not handed over', () => {
    expect(allowedHows(facts([...doubtful, { kind: 'revoke.done' }]))).not.toContain('paper-over');
  });
});

describe('a wish is refused', () => {
  const wish = { transaction: 't', how: 'refund' as How, note: '', paperTakenBack: true };
  const code = (change: Partial<typeof wish> & { won?: number }, of = facts(doubtful)) =>
    refusesSettling({ ...wish, ...change }, of)?.code;

  it('while sheets are out and not taken back', () => {
    expect(code({ paperTakenBack: false })).toBe('paper-not-back');
    expect(code({ paperTakenBack: false, how: 'by-hand', note: 'x' })).toBe('paper-not-back');
    expect(code({ paperTakenBack: false, how: 'partial-refund', won: 200 })).toBeUndefined();
    expect(code({})).toBeUndefined();
  });

  it('without a note where only a person knows what happened', () => {
    expect(code({ how: 'paper-over', note: ' ' })).toBe('note-needed');
    expect(code({ how: 'by-hand' })).toBe('note-needed');
  });

  it.each([undefined, 0, 600, 900])('for a part of %s won out of 600', (won) => {
    expect(code({ how: 'partial-refund', ...(won === undefined ? {} : { won }) })).toBe('amount');
  });

  it('for another part than the one begun', () => {
    const begun = facts(doubtful, intended('partial-refund', 200));
    expect(code({ how: 'partial-refund', won: 400 }, begun)).toBe('amount');
    expect(code({ how: 'partial-refund', won: 200 }, begun)).toBeUndefined();
  });
});
