import { describe, expect, it } from 'vitest';
import { certificateCatalog } from '../catalog/index.js';
import { initialState, type Rules, type SessionState } from '../session/index.js';
import { View } from './protocol.js';
import { toView } from './view.js';

const RULES: Rules = {
  catalog: certificateCatalog(),
  inactivityMs: 90_000,
  farewellMs: 30_000,
  cardMs: 25_000,
};
const state = initialState({ at: 0, today: '2026-03-05', minute: 600 });
const view = (change: Partial<SessionState>) =>
  toView({ ...state, ...change }, RULES, { device: 'kiosk-1', demo: null, demoCash: false });

const visit: SessionState['visit'] = {
  id: 'v',
  startedAt: 0,
  document: 'resident-register',
  typed: '82031512',
  refusals: 1,
  person: { residentNumber: '8203151234561', maskedName: '김*복' },
  options: { 'back-digits': 'self' },
  copies: 2,
  feeWon: 200,
  transaction: 'tx',
  approval: null,
  method: 'card',
  cash: null,
};

describe('what the page may see', () => {
  it.each<SessionState['step']>([
    { at: 'welcome' },
    { at: 'documents' },
    { at: 'identify', phase: 'number', problem: 'finger-differs' },
    { at: 'options' },
    { at: 'copies' },
    { at: 'confirm', problem: 'card-declined' },
    { at: 'pay', phase: 'card', until: 25_000 },
    {
      at: 'cash',
      phase: 'open',
      taking: [100, 1_000],
      exactOnly: false,
      note: { note: 1, won: 1_000 },
      end: null,
      troubles: 0,
    },
    { at: 'issuing', phase: 'printing', sheets: 1, of: 2 },
    { at: 'settling', cause: 'printing-failed' },
    { at: 'done', receiptPrinted: true },
    { at: 'sorry', cause: 'printing-failed', money: 'refunded' },
  ])('fits the protocol at $at and holds no resident number', (step) => {
    const shown = view({ step, visit });
    expect(View.parse(shown)).toEqual(shown);
    expect(JSON.stringify(shown)).not.toMatch(/820315|1234561/);
  });

  it('counts the digits before and after the dash', () => {
    const shown = view({ step: { at: 'identify', phase: 'number', problem: null }, visit });
    expect(shown.screen).toMatchObject({ front: 6, back: 2, triesLeft: 2 });
  });

  it('shows the fee of the day, and says which documents are issued elsewhere', () => {
    const shown = view({ step: { at: 'documents' }, visit });
    expect(shown.screen).toMatchObject({
      documents: [
        { id: 'resident-register', here: true, feeWon: 200, counterFeeWon: 400 },
        { id: 'resident-abstract', here: false },
        { id: 'family-relation-certificate', here: false },
      ],
    });
  });

  it('shows an outage on the first screen only: a visit under way is not disturbed', () => {
    const outage = { code: 'printer', detail: 'media-empty' } as const;
    expect(view({ outage }).screen).toEqual({ at: 'out-of-service', code: 'printer' });
    expect(view({ outage, step: { at: 'options' }, visit }).screen.at).toBe('options');
  });
});
