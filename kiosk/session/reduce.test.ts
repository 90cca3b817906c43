import { describe, expect, it } from 'vitest';
import { certificateCatalog } from '../catalog/index.js';
import { ACTS, type Effect } from './effect.js';
import type { SessionEvent, VisitReport } from './event.js';
import { refusesVisitor } from './expecting.js';
import { reduce } from './reduce.js';
import {
  initialState,
  type Moment,
  type Rules,
  type SessionState,
  type StepName,
} from './state.js';
import { UNSEEN } from './tills.js';
import type { Touch } from './touch.js';
import { isWarning } from './waiting.js';

const RULES: Rules = {
  catalog: certificateCatalog(),
  inactivityMs: 90_000,
  farewellMs: 30_000,
  cardMs: 25_000,
};
const at = (seconds: number): Moment => ({ at: seconds * 1000, today: '2026-03-05', minute: 600 });

/** A session driven by events, with everything it asked for. */
class Session {
  state: SessionState = initialState(at(0));
  effects: Effect[] = [];
  private now = 0;

  send(event: SessionEvent): this {
    const result = reduce(this.state, { ...event, moment: at(this.now) }, RULES);
    this.state = result.state;
    this.effects = result.effects;
    return this;
  }

  touch(touch: Touch, id = 'tx-1'): this {
    return this.send({ type: 'touch', touch, id });
  }

  report(report: VisitReport): this {
    return this.send(report);
  }

  wait(seconds: number): this {
    this.now += seconds;
    return this.send({ type: 'tick' });
  }

  get kinds(): string[] {
    return this.effects.map((effect) =>
      effect.type === 'record' ? `record ${effect.entry.kind}` : effect.type,
    );
  }
}

const visit = 'visit-1';
const BINDING = { claim: 'a'.repeat(64), sha256: 'b'.repeat(64) };
const approval = { approvalNo: '30000001', card: { masked: '5310-****', issuer: 'demo' }, at: 0 };

/** One way to every step, each continuing the one before. */
const WAY: [step: StepName, go: (session: Session) => void][] = [
  ['welcome', () => undefined],
  ['documents', (s) => s.touch({ type: 'start' }, visit)],
  ['identify', (s) => s.touch({ type: 'choose', document: 'resident-register' })],
  [
    'options',
    (s) => {
      for (const digit of '8203151234561') s.touch({ type: 'digit', digit });
      s.touch({ type: 'next' });
      const residentNumber = '8203151234561';
      s.report({ type: 'identified', visit, residentNumber, maskedName: '김*복' });
    },
  ],
  ['copies', (s) => s.touch({ type: 'next' })],
  ['confirm', (s) => s.touch({ type: 'next' })],
  ['pay', (s) => s.touch({ type: 'pay' }).report({ type: 'devices-ready', visit })],
  ['issuing', (s) => s.report({ type: 'charged', visit, approval })],
];

function sessionAt(step: StepName): Session {
  const session = new Session();
  for (const [name, go] of WAY) {
    go(session);
    if (name === step) return session;
  }
  throw new Error(`no way to ${step}`);
}

describe('the way of a visit', () => {
  it('passes every step in order', () => {
    const session = new Session();
    for (const [step, go] of WAY) {
      go(session);
      expect(session.state.step.at).toBe(step);
    }
    session.report({ type: 'issued', visit, documentNumber: '1-2', pages: 1, binding: BINDING });
    expect(session.kinds).toEqual(['record issue.done', 'record print.intended', 'print']);
    session.report({ type: 'print-submitted', visit, job: 7 });
    expect(session.kinds).toEqual(['record print.submitted', 'watch-print']);
    session.report({ type: 'printed', visit, sheets: 1 });
    expect(session.kinds).toEqual(['record print.completed', 'record closed', 'print-receipt']);
    session.report({ type: 'receipt-ended', visit, printed: true });
    expect(session.state.step).toEqual({ at: 'done', receiptPrinted: true });
    expect(session.effects).toMatchObject([
      { type: 'visit-ended', ended: { outcome: 'issued', service: 'resident-register' } },
    ]);
    expect(session.touch({ type: 'home' }).state).toMatchObject({ visit: null, language: 'ko' });
  });

  const home: Touch = { type: 'home' };
  const cancel: Touch = { type: 'cancel' };
  const back: Touch = { type: 'back' };
  it.each<[StepName, Touch, StepName]>([
    ['documents', home, 'welcome'],
    ['documents', cancel, 'welcome'],
    ['documents', back, 'welcome'],
    ['identify', home, 'welcome'],
    ['identify', cancel, 'documents'],
    ['identify', back, 'documents'],
    ['options', home, 'welcome'],
    ['options', cancel, 'documents'],
    ['options', back, 'documents'],
    ['copies', home, 'welcome'],
    ['copies', cancel, 'documents'],
    ['copies', back, 'options'],
    ['confirm', home, 'welcome'],
    ['confirm', cancel, 'documents'],
    ['confirm', back, 'copies'],
    ['pay', home, 'pay'],
    ['pay', cancel, 'pay'],
    ['pay', back, 'pay'],
    ['issuing', home, 'issuing'],
    ['issuing', cancel, 'issuing'],
    ['issuing', back, 'issuing'],
  ])('at %s, %o leads to %s', (step, touch, next) => {
    expect(sessionAt(step).touch(touch).state.step.at).toBe(next);
  });

  it('forgets the resident number when the document is given up', () => {
    const session = sessionAt('options').touch({ type: 'cancel' });
    expect(JSON.stringify(session.state)).not.toContain('820315');
  });

  it.each(WAY.map(([step]) => step))('changes the language at %s and stays there', (step) => {
    const { state } = sessionAt(step).touch({ type: 'language', language: 'ja' });
    expect(state).toMatchObject({ language: 'ja', step: { at: step } });
  });

  it.each(WAY.map(([step]) => step))('calls staff once at %s', (step) => {
    const session = sessionAt(step).touch({ type: 'call-staff' });
    expect(session.effects).toMatchObject([{ type: 'call-staff' }]);
    expect(session.touch({ type: 'call-staff' }).effects).toEqual([]);
  });
});

describe('identity', () => {
  it('asks for all digits, then for a possible date', () => {
    const session = sessionAt('identify').touch({ type: 'next' });
    expect(session.state.step).toMatchObject({ problem: 'number-incomplete' });
    for (const digit of '8213151234561') session.touch({ type: 'digit', digit });
    session.touch({ type: 'next' });
    expect(session.state.step).toMatchObject({ problem: 'number-impossible' });
  });

  it('ends after the third refusal, with nothing charged', () => {
    const session = sessionAt('identify');
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      for (const digit of '8203151234561') session.touch({ type: 'digit', digit });
      session.touch({ type: 'next' });
      session.report({ type: 'identity-refused', visit, problem: 'finger-differs' });
      if (attempt < 3) expect(session.state.step).toMatchObject({ problem: 'finger-differs' });
    }
    expect(session.state.step).toEqual({
      at: 'sorry',
      cause: 'identity-refused',
      money: 'nothing-charged',
    });
  });
});

describe('time', () => {
  it('warns 20 s before a screen ends, gives more time when asked, and else goes home', () => {
    const session = sessionAt('options').wait(69);
    expect(isWarning(session.state, RULES)).toBe(false);
    session.wait(1);
    expect(isWarning(session.state, RULES)).toBe(true);
    session.touch({ type: 'extend' });
    expect(isWarning(session.state, RULES)).toBe(false);
    session.wait(89);
    expect(session.state.step.at).toBe('options');
    session.wait(1);
    expect(session.state).toMatchObject({ step: { at: 'welcome' }, visit: null });
    expect(session.effects).toContainEqual({
      type: 'visit-ended',
      ended: { service: 'resident-register', outcome: 'timed-out', durationS: 160 },
    });
  });

  it.each<StepName>(['pay', 'issuing'])('never ends %s by itself', (step) => {
    expect(sessionAt(step).wait(10_000).state.step.at).toBe(step);
  });
});

describe('money', () => {
  it('looks at the devices before any money moves', () => {
    const session = sessionAt('confirm').touch({ type: 'pay' });
    expect(session.kinds).toEqual(['check-devices']);
    session.report({ type: 'devices-failed', visit, part: 'printer', detail: 'media-empty' });
    expect(session.state).toMatchObject({
      step: { at: 'sorry', cause: 'printer-not-ready', money: 'nothing-charged' },
      outage: { code: 'printer' },
    });
  });

  it('settles when the card was approved after the visitor cancelled', () => {
    const session = sessionAt('pay').touch({ type: 'home' });
    expect(session.kinds).toEqual(['cancel-charge']);
    session.report({ type: 'charged', visit, approval });
    expect(session.kinds).toEqual(['record payment.approved', 'settle']);
    session.report({ type: 'settled', visit, outcome: 'refunded' });
    expect(session.state.step).toMatchObject({ at: 'sorry', money: 'refunded' });
  });

  it.each<['office' | 'submitting', string]>([
    ['office', 'record issue.failed'],
    ['submitting', 'record print.failed'],
  ])('settles and calls staff when the paper is somebody else’s (%s)', (phase, record) => {
    const session = sessionAt('issuing');
    const issued = {
      type: 'issued',
      visit,
      documentNumber: '1',
      pages: 1,
      binding: BINDING,
    } as const;
    if (phase === 'submitting') session.report(issued);
    session.report({ type: 'wrong-paper', visit, detail: 'printing.wrong-paper: mixed up' });
    expect(session.kinds).toEqual(['keep-out-of-service', record, 'settle', 'call-staff']);
    expect(session.state.outage?.code).toBe('staff');
    expect(session.state).toMatchObject({
      step: { at: 'settling', cause: 'wrong-paper' },
      staffCalled: true,
    });
    session.report({ type: 'settled', visit, outcome: 'refunded' });
    expect(session.state.step).toMatchObject({ at: 'sorry', money: 'refunded' });
  });

  it('uses a new key for a second try', () => {
    const session = sessionAt('pay');
    session.report({ type: 'charge-refused', visit, problem: 'card-declined', detail: 'no' });
    expect(session.kinds).toEqual(['record payment.refused', 'record closed']);
    session.touch({ type: 'pay' }, 'tx-2').report({ type: 'devices-ready', visit });
    expect(session.effects.at(-1)).toMatchObject({ type: 'charge', transaction: 'tx-2' });
  });

  it('ignores what a device says about another visit', () => {
    const before = sessionAt('pay');
    const after = before.report({ type: 'charged', visit: 'visit-0', approval });
    expect(after.state.step.at).toBe('pay');
    expect(after.effects).toEqual([]);
  });

  it.each<StepName>(['pay', 'issuing'])('settles when the journal fails at %s', (step) => {
    const session = sessionAt(step).send({ type: 'journal-failed', detail: 'disk full' });
    expect(session.kinds).toEqual(['settle']);
    expect(session.state.outage).toMatchObject({ code: 'journal' });
    session.send({ type: 'probed', outage: null, tills: UNSEEN });
    expect(session.state.outage).toMatchObject({ code: 'journal' });
  });

  it('says the paper came when settling finds it printed', () => {
    const session = sessionAt('issuing').report({ type: 'print-failed', visit, detail: 'lost' });
    session.report({ type: 'settled', visit, outcome: 'issued' });
    expect(session.state.step).toEqual({ at: 'done', receiptPrinted: false });
  });

  it('writes the intent before every act, in the same breath', () => {
    const session = new Session();
    const seen: Effect[] = [];
    for (const [, go] of WAY) {
      go(session);
      seen.push(...session.effects);
    }
    seen.push(
      ...session.report({ type: 'issued', visit, documentNumber: '1', pages: 1, binding: BINDING })
        .effects,
    );
    const acts = seen.filter((effect) => effect.type in ACTS);
    expect(acts.map(({ type }) => type)).toEqual(['charge', 'issue', 'print']);
    for (const act of acts) {
      const before = seen[seen.indexOf(act) - 1];
      expect(before).toMatchObject({ type: 'record', entry: { kind: ACTS[act.type] } });
    }
  });
});

describe('a visitor whom a robot brings', () => {
  const expected = { service: 'resident-register', language: 'en', holdS: 60 } as const;

  it('finds their language, and their document already chosen', () => {
    const session = new Session().send({ type: 'expected', ...expected });
    expect(session.state.language).toBe('en');
    session.touch({ type: 'start' }, visit);
    expect(session.state).toMatchObject({
      step: { at: 'identify' },
      visit: { document: 'resident-register' },
    });
  });

  it('is no longer waited for when the hold ends', () => {
    const session = new Session().send({ type: 'expected', ...expected }).wait(60);
    expect(session.state).toMatchObject({ expected: null, language: 'ko' });
  });

  it('is refused while somebody is here, while out of service, and for what is not issued here', () => {
    const code = (state: SessionState, service = 'resident-register') =>
      refusesVisitor(state, RULES, { ...expected, service })?.code;
    expect(code(sessionAt('options').state)).toBe('busy');
    const out = new Session().send({
      type: 'probed',
      outage: { code: 'printer', detail: 'x' },
      tills: UNSEEN,
    });
    expect(code(out.state)).toBe('out-of-service');
    expect(out.touch({ type: 'start' }).state.visit).toBeNull();
    expect(code(new Session().state, 'family-relation-certificate')).toBe('unknown-place');
    expect(code(new Session().state)).toBeUndefined();
  });
});

const WELL = { type: 'probed', outage: null, tills: UNSEEN } as const;

describe('a receipt that cannot be printed', () => {
  const noReceipt = 'put a new roll into the receipt printer';

  it('is told to staff once, and shown before paying', () => {
    const session = new Session().send({ ...WELL, noReceipt });
    expect(session.effects).toMatchObject([
      { type: 'call-staff', call: { reason: 'fault', detail: `No receipts: ${noReceipt}` } },
    ]);
    expect(session.send({ ...WELL, noReceipt }).effects).toEqual([]);
    session.send(WELL);
    expect(session.state.noReceipt).toBeNull();
    expect(session.send({ ...WELL, noReceipt }).kinds).toEqual(['call-staff']);
  });

  it('asks a visitor again who did not know when they pressed "pay", and charges who did', () => {
    const session = sessionAt('confirm').touch({ type: 'pay' }, 'tx-2');
    session.send({ ...WELL, noReceipt });
    session.report({ type: 'devices-ready', visit, noReceipt });
    expect(session.state).toMatchObject({ step: { at: 'confirm', problem: null }, noReceipt });
    expect(session.kinds).toEqual(['call-staff']);
    expect(session.state.visit?.transaction).toBeNull();
    session.touch({ type: 'pay' }, 'tx-3').report({ type: 'devices-ready', visit, noReceipt });
    expect(session.kinds).toContain('charge');
  });
});

describe('a kiosk put out of service', () => {
  it('stays so whatever the devices say, until staff put it back', () => {
    const session = new Session().send({ type: 'put-out-of-service', reason: 'shift ends' });
    expect(session.send(WELL).state.outage).toEqual({
      code: 'staff',
      detail: 'shift ends',
    });
    expect(session.touch({ type: 'start' }).state.visit).toBeNull();
    session.send({ type: 'put-back-in-service' });
    expect(session.state.outage).toBeNull();
    expect(session.kinds).toEqual(['probe']);
  });

  it('lets the visit under way go on to its end', () => {
    const session = sessionAt('confirm').send({ type: 'put-out-of-service', reason: 'x' });
    session.touch({ type: 'pay' }, 'tx-2').report({ type: 'devices-ready', visit });
    expect(session.kinds).toContain('charge');
  });

  it('hides no broken journal', () => {
    const session = new Session().send({ type: 'journal-failed', detail: 'disk full' });
    session.send({ type: 'put-out-of-service', reason: 'x' });
    expect(session.state.outage?.code).toBe('journal');
    expect(session.send({ type: 'put-back-in-service' }).state.outage?.code).toBe('journal');
  });
});
