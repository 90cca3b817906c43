import { beforeEach, describe, expect, it } from 'vitest';
import { certificateCatalog } from '../catalog/index.js';
import type { CashCounters } from './cash-entry.js';
import type { Effect } from './effect.js';
import type { SessionEvent, VisitReport } from './event.js';
import { reduce } from './reduce.js';
import { initialState, type Rules, type SessionState, type Visit } from './state.js';
import type { Touch } from './touch.js';

const RULES: Rules = {
  catalog: certificateCatalog(),
  inactivityMs: 90_000,
  farewellMs: 30_000,
  cardMs: 25_000,
};
const COUNTERS: CashCounters = { notesInserted: 0, coinsAccepted: 0, dispensed: [] };
const visit = 'visit-1';
const transaction = 'tx-1';
const VISIT: Visit = {
  id: visit,
  startedAt: 0,
  document: 'resident-register',
  typed: '',
  refusals: 0,
  person: null,
  options: {},
  copies: 1,
  feeWon: 200,
  transaction: null,
  approval: null,
  method: 'card',
  cash: null,
};

let state: SessionState;
let effects: Effect[];
let now = 0;

function send(event: SessionEvent): void {
  const moment = { at: now, today: '2026-03-05', minute: 600 };
  ({ state, effects } = reduce(state, { ...event, moment }, RULES));
}
const report = (told: VisitReport) => send(told);
const touch = (touched: Touch) => send({ type: 'touch', touch: touched, id: transaction });
const taken = (won: number) =>
  report({ type: 'cash-taken', visit, transaction, item: 'coin', won });
const kinds = () =>
  effects.map((effect) => (effect.type === 'record' ? effect.entry.kind : effect.type));

beforeEach(() => {
  now = 0;
  state = {
    ...initialState({ at: 0, today: '2026-03-05', minute: 600 }),
    tills: { card: { state: 'ready' }, cash: { state: 'ready' } },
    step: { at: 'confirm', problem: null },
    visit: VISIT,
  };
  touch({ type: 'pay', method: 'cash' });
  report({ type: 'devices-ready', visit, counters: COUNTERS });
});

function open(): void {
  report({ type: 'cash-open', visit, taking: [100, 500, 1_000], exactOnly: false });
}

describe('money on its way in', () => {
  it('is let in after its lines, with the counters', () => {
    expect(kinds()).toEqual(['opened', 'payment.intended', 'cash.opened', 'accept-cash']);
    expect(effects.at(-1)).toMatchObject({ dueWon: 200 });
  });

  it('asks for what is still missing after each coin', () => {
    open();
    taken(100);
    expect(kinds()).toEqual(['cash.taken', 'accept-cash']);
    expect(effects.at(-1)).toMatchObject({ dueWon: 100 });
  });

  it('stacks a note after its line', () => {
    open();
    report({ type: 'note-held', visit, note: 1, won: 1_000 });
    expect(kinds()).toEqual(['cash.note-intended', 'stack-note']);
  });

  it('gives back a note that could not be changed any more', () => {
    open();
    report({ type: 'note-held', visit, note: 1, won: 5_000 });
    expect(kinds()).toEqual(['return-note']);
  });

  it('gives back a note that comes after the visitor called it off', () => {
    open();
    touch({ type: 'back' });
    report({ type: 'note-held', visit, note: 1, won: 1_000 });
    expect(kinds()).toEqual(['return-note']);
  });
});

describe('the sum is there', () => {
  it('shuts the slots first, and issues when it is exact', () => {
    open();
    taken(100);
    taken(100);
    expect(kinds()).toEqual(['cash.taken', 'shut-cash']);
    report({ type: 'cash-shut', visit, counters: COUNTERS });
    expect(kinds()).toEqual(['cash.shut', 'payment.received', 'issue.intended', 'issue']);
  });

  it('pays change for all that came in until the slots were shut, before the paper', () => {
    open();
    taken(500);
    taken(100);
    report({ type: 'cash-shut', visit, counters: COUNTERS });
    expect(kinds()).toEqual(['cash.shut', 'payment.received', 'pay-change']);
    expect(effects.at(-1)).toMatchObject({ owedWon: 400 });
    report({ type: 'change-ended', visit, paidWon: 400, owedWon: 0 });
    expect(kinds()).toEqual(['issue.intended', 'issue']);
  });

  it('issues and calls a person when change did not come out', () => {
    open();
    taken(500);
    report({ type: 'cash-shut', visit, counters: COUNTERS });
    report({ type: 'change-ended', visit, paidWon: 100, owedWon: 200 });
    expect(kinds()).toEqual(['call-staff', 'issue.intended', 'issue']);
    expect(state).toMatchObject({ staffCalled: true, visit: { cash: { owedWon: 200 } } });
  });

  it('cannot be called off any more', () => {
    open();
    taken(500);
    touch({ type: 'cancel' });
    report({ type: 'cash-shut', visit, counters: COUNTERS });
    expect(kinds()).toContain('payment.received');
  });
});

describe('money in doubt', () => {
  it('is not charged: it is written down, staff look, the rest goes back', () => {
    open();
    taken(100);
    report({ type: 'cash-unaccounted', visit, transaction, won: null, detail: 'swallowed' });
    expect(kinds()).toEqual(['cash.unaccounted', 'call-staff', 'shut-cash']);
    report({ type: 'cash-shut', visit, counters: COUNTERS });
    expect(kinds()).toEqual(['cash.shut', 'settle']);
    expect(state.step).toEqual({ at: 'settling', cause: 'cash-failed' });
  });

  it('goes back when the visitor does nothing more', () => {
    open();
    taken(100);
    now = 90_000;
    send({ type: 'tick' });
    expect(kinds()).toEqual(['shut-cash']);
    report({ type: 'cash-shut', visit, counters: COUNTERS });
    expect(state.step).toEqual({ at: 'settling', cause: 'cash-timed-out' });
  });

  it('ends the visit when nothing was inserted in time', () => {
    open();
    now = 90_000;
    send({ type: 'tick' });
    report({ type: 'cash-shut', visit, counters: COUNTERS });
    expect(kinds()).toContain('closed');
    expect(state.step.at).toBe('welcome');
  });

  it('goes on with what still works, and not for ever', () => {
    open();
    for (let times = 0; times < 3; times += 1) {
      report({ type: 'cash-closed', visit, detail: 'cash-box-full' });
      expect(kinds()).toEqual(['accept-cash']);
    }
    report({ type: 'cash-closed', visit, detail: 'cash-box-full' });
    expect(kinds()).toEqual(['shut-cash']);
  });

  it('is written down also when its visit is over, and staff hear of it', () => {
    report({ type: 'cash-taken', visit: 'visit-0', transaction: 'tx-0', item: 'coin', won: 100 });
    expect(kinds()).toEqual(['cash.taken', 'call-staff']);
    expect(effects[0]).toMatchObject({ transaction: 'tx-0' });
  });

  it('gives a held note back and settles when the journal fails', () => {
    open();
    report({ type: 'note-held', visit, note: 1, won: 1_000 });
    send({ type: 'journal-failed', detail: 'disk full' });
    expect(kinds()).toEqual(['return-note', 'settle']);
  });
});

describe('a way to pay that fails', () => {
  it('leaves the other to be chosen', () => {
    state = { ...state, step: { at: 'confirm', problem: null } };
    touch({ type: 'pay', method: 'cash' });
    report({ type: 'devices-failed', visit, part: 'cash', detail: 'cable' });
    expect(state).toMatchObject({
      step: { at: 'confirm', problem: 'cash-not-ready' },
      tills: { cash: { state: 'out' } },
      outage: null,
    });
  });

  it('is told to staff once', () => {
    const tills = { card: { state: 'ready' }, cash: { state: 'out', detail: 'cable' } } as const;
    send({ type: 'probed', outage: null, tills });
    expect(effects).toMatchObject([{ type: 'call-staff', call: { reason: 'fault' } }]);
    send({ type: 'probed', outage: null, tills });
    expect(effects).toEqual([]);
  });
});
