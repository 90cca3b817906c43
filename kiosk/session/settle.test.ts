import { describe, expect, it } from 'vitest';
import type { Closing, Entry } from './entry.js';
import { settle } from './settle.js';

/** A visit that went well, line by line. */
const WELL: Entry[] = [
  { kind: 'opened', document: 'resident-register', copies: 1, amountWon: 200 },
  { kind: 'payment.intended', method: 'card' },
  { kind: 'payment.approved', approvalNo: '30000001' },
  { kind: 'issue.intended' },
  { kind: 'issue.done', documentNumber: '1234-5678-9012-3456', pages: 1 },
  { kind: 'print.intended', sheets: 1 },
  { kind: 'print.submitted', job: 7 },
  { kind: 'print.completed', sheets: 1 },
  { kind: 'closed', outcome: 'issued', reason: 'printed' },
];

/** What is true outside when the power goes; the act after a written intent may or may not be done. */
interface World {
  charged: boolean;
  paper: 'none' | 'queued' | 'printed' | 'half';
  terminalAnswers: boolean;
  printerAnswers: boolean;
}

/** Plays the far ends for `settle` until it has nothing more to do. */
function finish(entries: Entry[], world: World): { outcome: Closing; world: World } {
  const lines = [...entries];
  const now = { ...world };
  for (let step = 0; step < 20; step += 1) {
    const next = settle(lines);
    if (next.do === 'nothing') return { outcome: next.outcome, world: now };
    lines.push(play(next.do, now, next));
  }
  throw new Error('settle does not end');
}

function play(
  act: Exclude<ReturnType<typeof settle>['do'], 'nothing'>,
  now: World,
  next: ReturnType<typeof settle>,
): Entry {
  switch (act) {
    case 'find-payment':
      if (!now.terminalAnswers) return { kind: 'refund.failed', reason: 'no answer' };
      return now.charged
        ? { kind: 'payment.approved', approvalNo: '30000001' }
        : { kind: 'payment.refused', reason: 'never heard of it' };
    case 'find-print':
      if (!now.printerAnswers) return { kind: 'print.doubtful', reason: 'no answer' };
      if (now.paper === 'printed') return { kind: 'print.completed', sheets: 1 };
      if (now.paper === 'half') return { kind: 'print.doubtful', reason: 'some sheets' };
      now.paper = 'none';
      return { kind: 'print.gone', reason: 'cancelled' };
    case 'refund':
      if (!now.terminalAnswers) return { kind: 'refund.failed', reason: 'no answer' };
      now.charged = false;
      return { kind: 'refund.done' };
    case 'revoke':
      return { kind: 'revoke.done' };
    case 'shut-cash':
    case 'find-payout':
    case 'pay-out':
    case 'record':
      throw new Error('no cash was in it');
    case 'close':
      if (next.do !== 'close') throw new Error('close without an outcome');
      return { kind: 'closed', outcome: next.outcome, reason: next.reason };
  }
}

/** Every world that is possible when the journal ends after `lines`. */
function worldsAfter(lines: Entry[]): World[] {
  const has = (kind: Entry['kind']) => lines.some((line) => line.kind === kind);
  const charged = has('payment.approved')
    ? [true]
    : has('payment.intended')
      ? [true, false]
      : [false];
  const paper: World['paper'][] = has('print.completed')
    ? ['printed']
    : has('print.submitted')
      ? ['queued', 'printed', 'half']
      : has('print.intended')
        ? ['none', 'queued', 'printed', 'half']
        : ['none'];
  return charged.flatMap((isCharged) =>
    paper.flatMap((state) =>
      [true, false].flatMap((terminalAnswers) =>
        [true, false].map((printerAnswers) => ({
          charged: isCharged,
          paper: state,
          terminalAnswers,
          printerAnswers,
        })),
      ),
    ),
  );
}

describe('settle, wherever the power went', () => {
  const cuts = WELL.map((_, i) => WELL.slice(0, i + 1));
  const cases = cuts.flatMap((lines) =>
    worldsAfter(lines).map((world) => ({ after: lines.at(-1)?.kind, lines, world })),
  );

  it.each(cases)('after $after: $world', ({ lines, world }) => {
    const { outcome, world: end } = finish(lines, world);
    if (outcome === 'handed-to-staff') return;
    expect(end.paper === 'queued').toBe(false);
    expect({ outcome, charged: end.charged, printed: end.paper === 'printed' }).toEqual({
      outcome,
      charged: outcome === 'issued',
      printed: outcome === 'issued',
    });
  });

  it('needs a person only where a machine does not answer or some sheets are out', () => {
    const handed = cases.filter(
      ({ lines, world }) => finish(lines, world).outcome === 'handed-to-staff',
    );
    expect(handed.length).toBeGreaterThan(0);
    for (const { world } of handed) {
      const reason = !world.terminalAnswers || !world.printerAnswers || world.paper === 'half';
      expect(reason).toBe(true);
    }
  });

  it('tells the office about a number that never reached paper', () => {
    expect(settle([...WELL.slice(0, 5), { kind: 'refund.done' }])).toEqual({ do: 'revoke' });
  });

  it('looks for the job by name when the printer’s answer was lost', () => {
    expect(settle(WELL.slice(0, 6))).toEqual({ do: 'find-print', job: null, sheets: 1 });
  });
});
