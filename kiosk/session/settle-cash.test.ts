import { describe, expect, it } from 'vitest';
import type { CashCounters } from './cash-entry.js';
import type { Entry } from './entry.js';
import { cashBook } from './cash-book.js';
import { settle, type Settlement } from './settle.js';

const NEW: CashCounters = {
  notesInserted: 0,
  coinsAccepted: 0,
  dispensed: [
    { won: 100, coins: 0 },
    { won: 500, coins: 0 },
  ],
};
const CHANGE = [
  { won: 500, count: 1 },
  { won: 100, count: 3 },
];

/** 200 won paid with a note of 1,000, line by line. */
const WELL: Entry[] = [
  { kind: 'opened', document: 'resident-register', copies: 1, amountWon: 200 },
  { kind: 'payment.intended', method: 'cash' },
  { kind: 'cash.opened', counters: NEW },
  { kind: 'cash.note-intended', won: 1_000 },
  { kind: 'cash.taken', item: 'note', won: 1_000 },
  { kind: 'cash.shut', counters: { ...NEW, notesInserted: 1 } },
  { kind: 'payment.received', insertedWon: 1_000 },
  { kind: 'payout.intended', purpose: 'change', coins: CHANGE, dispensed: NEW.dispensed },
  { kind: 'payout.ended', coins: CHANGE, missingWon: 0, reason: 'paid' },
  { kind: 'issue.intended' },
  { kind: 'issue.done', documentNumber: '1234-5678-9012-3456', pages: 1 },
  { kind: 'print.intended', sheets: 1 },
  { kind: 'print.submitted', job: 7 },
  { kind: 'print.completed', sheets: 1 },
  { kind: 'closed', outcome: 'issued', reason: 'printed' },
];

/** What is true outside, whatever the journal knows of it. */
interface World {
  insideWon: number;
  outWon: number;
  paper: 'none' | 'queued' | 'printed' | 'half';
  hoppers: 'full' | 'empty' | 'mute';
}

interface End {
  closed: Extract<Entry, { kind: 'closed' }>;
  world: World;
}

function finish(entries: readonly Entry[], before: World): End {
  const lines = [...entries];
  const world = { ...before };
  for (let step = 0; step < 40; step += 1) {
    const next = settle(lines);
    if (next.do === 'nothing') {
      const closed = lines.findLast((line) => line.kind === 'closed');
      if (!closed) throw new Error('nothing to do, and not closed');
      return { closed, world };
    }
    lines.push(...play(next, lines, world));
  }
  throw new Error('settle does not end');
}

function play(next: Settlement, lines: readonly Entry[], world: World): Entry[] {
  switch (next.do) {
    case 'shut-cash':
      return shut(lines, world);
    case 'find-payout':
      return found(next, lines, world);
    case 'pay-out':
      return pay(next, world);
    case 'find-print':
      return [print(world)];
    case 'record':
      return [next.entry];
    case 'revoke':
      return [{ kind: 'revoke.done' }];
    case 'close': {
      const { outcome, reason, owedWon } = next;
      return [{ kind: 'closed', outcome, reason, ...(owedWon === undefined ? {} : { owedWon }) }];
    }
    case 'find-payment':
    case 'refund':
    case 'nothing':
      throw new Error(`${next.do}: no card was in it`);
  }
}

function shut(lines: readonly Entry[], world: World): Entry[] {
  const book = cashBook(lines);
  const won = book?.noteUnderWayWon ?? null;
  const lost: Entry[] =
    won === null && world.insideWon === book?.takenWon
      ? []
      : [{ kind: 'cash.unaccounted', won, reason: 'counted' }];
  return [...lost, { kind: 'cash.shut', counters: NEW }];
}

function found(
  { coins }: Extract<Settlement, { do: 'find-payout' }>,
  lines: readonly Entry[],
  world: World,
): Entry[] {
  const askedWon = coins.reduce((won, each) => won + each.won * each.count, 0);
  if (world.hoppers === 'mute') {
    const bounds = { atLeastWon: 0, atMostWon: askedWon };
    return [{ kind: 'payout.unknown', coins, ...bounds, reason: 'mute' }];
  }
  const outWon = world.outWon - (cashBook(lines)?.paidWon ?? 0);
  const came = [{ won: 100, count: outWon / 100 }];
  return [{ kind: 'payout.ended', coins: came, missingWon: askedWon - outWon, reason: 'counted' }];
}

function pay({ won, purpose }: Extract<Settlement, { do: 'pay-out' }>, world: World): Entry[] {
  if (world.hoppers !== 'full') {
    const kind = purpose === 'change' ? 'change.failed' : 'refund.failed';
    return [{ kind, owedWon: won, reason: world.hoppers }];
  }
  world.outWon += won;
  const coins = [{ won: 100, count: won / 100 }];
  return [
    { kind: 'payout.intended', purpose, coins, dispensed: [] },
    { kind: 'payout.ended', coins, missingWon: 0, reason: 'paid' },
  ];
}

function print(world: World): Entry {
  if (world.paper === 'printed') return { kind: 'print.completed', sheets: 1 };
  if (world.paper === 'half') return { kind: 'print.doubtful', reason: 'some sheets' };
  world.paper = 'none';
  return { kind: 'print.gone', reason: 'cancelled' };
}

/** Every world that is possible when the journal ends after `lines`. */
function worldsAfter(lines: readonly Entry[]): World[] {
  const has = (kind: Entry['kind']) => lines.some((line) => line.kind === kind);
  const stacked = has('cash.taken') ? [1_000] : has('cash.note-intended') ? [0, 1_000] : [0];
  const out = has('payout.ended') ? [800] : has('payout.intended') ? [0, 500, 800] : [0];
  const paper: World['paper'][] = has('print.completed')
    ? ['printed']
    : has('print.submitted')
      ? ['queued', 'printed', 'half']
      : has('print.intended')
        ? ['none', 'queued', 'printed', 'half']
        : ['none'];
  const hoppers = ['full', 'empty', 'mute'] as const;
  return stacked.flatMap((insideWon) =>
    out.flatMap((outWon) =>
      paper.flatMap((state) =>
        hoppers.map((each) => ({ insideWon, outWon, paper: state, hoppers: each })),
      ),
    ),
  );
}

describe('settling cash, wherever the power went', () => {
  const cuts = WELL.map((_, i) => WELL.slice(0, i + 1));
  const cases = cuts.flatMap((lines) =>
    worldsAfter(lines).map((world) => ({ after: lines.at(-1)?.kind, lines, world })),
  );

  it.each(cases)('after $after: $world', ({ lines, world }) => {
    const { closed, world: end } = finish(lines, world);
    const printed = end.paper === 'printed';
    const keptWon = end.insideWon - end.outWon;
    expect(end.paper).not.toBe('queued');
    // Nobody ever gets more than they put in, with or without the paper.
    expect(keptWon).toBeGreaterThanOrEqual(printed ? 200 : 0);
    if (closed.outcome === 'handed-to-staff') return;
    expect({ outcome: closed.outcome, keptWon }).toEqual({
      outcome: printed ? 'issued' : end.insideWon > 0 ? 'refunded' : 'nothing-charged',
      keptWon: printed ? 200 : 0,
    });
  });

  it('hands over no less than what is missing, and only where something is in doubt', () => {
    for (const { lines, world } of cases) {
      const { closed, world: end } = finish(lines, world);
      if (closed.outcome !== 'handed-to-staff') continue;
      const noteInDoubt = lines.at(-1)?.kind === 'cash.note-intended';
      expect(end.hoppers !== 'full' || end.paper === 'half' || noteInDoubt).toBe(true);
      if (end.paper === 'half') continue;
      const keptWon = end.insideWon - end.outWon;
      expect(closed.owedWon).toBeGreaterThanOrEqual(keptWon - (end.paper === 'printed' ? 200 : 0));
    }
  });

  it('pays change that is still owed when the paper is out, once', () => {
    const lines = WELL.filter(({ kind }) => !kind.startsWith('payout.') && kind !== 'closed');
    expect(settle(lines)).toEqual({ do: 'pay-out', purpose: 'change', won: 800 });
    const { closed, world } = finish(lines, {
      insideWon: 1_000,
      outWon: 0,
      paper: 'printed',
      hoppers: 'full',
    });
    expect([closed.outcome, world.outWon]).toEqual(['issued', 800]);
  });

  it('asks a hopper that came up short no more', () => {
    const asked = WELL.slice(0, 8);
    const short = { missingWon: 300, reason: 'hopper-empty', kind: 'payout.ended' } as const;
    const book = cashBook([...asked, { ...short, coins: [{ won: 500, count: 1 }] }]);
    expect(book).toMatchObject({ short: [100], paidWon: 500 });
  });

  it('gives back a coin that fell when the sum was there already', () => {
    const late: Entry[] = [...WELL.slice(0, 9), { kind: 'cash.taken', item: 'coin', won: 100 }];
    expect(settle(late)).toMatchObject({ do: 'pay-out', purpose: 'refund', won: 300 });
  });
});
