import type { Catalog } from '../catalog/index.js';
import type { Language } from '../../zone/wire/index.js';
import type { PaymentMethod } from './entry.js';
import { UNSEEN, type Tills } from './tills.js';
import type { Failure, IdentityProblem, MoneyOutcome, Outage, PaymentProblem } from './reasons.js';

/** The moment of an event, supplied by the runner: the session itself has no clock. */
export interface Moment {
  /** Unix time, milliseconds. */
  at: number;
  /** Day in Korea, `YYYY-MM-DD`. */
  today: string;
  /** Minutes after midnight in Korea. */
  minute: number;
}

/** How the person wants to see the screen; back to the default when the visit ends. */
export interface Display {
  contrast: 'normal' | 'high';
  text: 'normal' | 'large';
  posture: 'standing' | 'low';
}

export const DEFAULT_DISPLAY: Display = { contrast: 'normal', text: 'normal', posture: 'standing' };

/** A robot brings somebody: greeted in their language with the service ready, until `until`. */
export interface Expected {
  service: string;
  document: string;
  language: Language;
  until: number;
}

export interface Card {
  /** As printed on a receipt, for example `1234-****-****-5678`. */
  masked: string;
  issuer: string;
}

export interface Approval {
  approvalNo: string;
  card: Card;
  /** Unix time, milliseconds. */
  at: number;
}

/** What the visitor put in and got back, won. */
export interface Purse {
  insertedWon: number;
  paidOutWon: number;
  /** What a person has to hand over, because the hoppers could not. */
  owedWon: number;
  /** Something may be inside that nobody saw arrive. */
  unaccounted: boolean;
}

/** One person's visit. Never logged: it holds what they typed. */
export interface Visit {
  id: string;
  startedAt: number;
  document: string | null;
  /** Digits of the resident number typed so far; cleared when it is no longer needed. */
  typed: string;
  /** Identity checks that failed; after the third the visit goes to a counter. */
  refusals: number;
  person: { residentNumber: string; maskedName: string } | null;
  options: Readonly<Record<string, string>>;
  copies: number;
  /** Price of one copy, won, fixed when the fee screen is reached. */
  feeWon: number;
  /** Idempotency key of the payment under way or done; a new one for each try. */
  transaction: string | null;
  approval: Approval | null;
  /** Chosen at the fee. */
  method: PaymentMethod;
  /** Null while no money was let in. */
  cash: Purse | null;
}

/** Why the ways in are being shut. */
export type CashEnd = 'paid' | 'cancelled' | 'timed-out' | 'failed';

export type Step =
  | { at: 'welcome' }
  | { at: 'documents' }
  | {
      at: 'identify';
      phase: 'number' | 'finger' | 'checking';
      problem: IdentityProblem | null;
    }
  | { at: 'options' }
  | { at: 'copies' }
  | { at: 'confirm'; problem: PaymentProblem | null }
  | { at: 'pay'; phase: 'preparing' | 'card' | 'cancelling'; until: number }
  | {
      at: 'cash';
      phase: 'opening' | 'open' | 'shutting' | 'change';
      /** Values that may be inserted now, won. */
      taking: readonly number[];
      /** Nothing larger than what is missing can be changed. */
      exactOnly: boolean;
      /** In escrow. */
      note: { note: number; won: number } | null;
      end: CashEnd | null;
      /** How often the unit shut itself. */
      troubles: number;
    }
  | {
      at: 'issuing';
      phase: 'office' | 'submitting' | 'printing' | 'receipt';
      sheets: number;
      of: number;
    }
  | { at: 'settling'; cause: Failure }
  | { at: 'done'; receiptPrinted: boolean }
  | { at: 'sorry'; cause: Failure; money: MoneyOutcome };

export type StepName = Step['at'];

export interface SessionState {
  moment: Moment;
  language: Language;
  display: Display;
  outage: Outage | null;
  /** Why staff, or a wrong paper, put the kiosk out of service; whatever the devices say. */
  keptOut: string | null;
  /** Why no receipt can be printed; the visitor is told before paying. */
  noReceipt: string | null;
  tills: Tills;
  expected: Expected | null;
  staffCalled: boolean;
  step: Step;
  visit: Visit | null;
  /** Unix time of the last touch or screen change; what the inactivity timeout counts from. */
  idleSince: number;
  /** Unix time of the last look at printer, terminal and office. */
  probedAt: number;
}

/** What does not change while the kiosk runs. */
export interface Rules {
  catalog: Catalog;
  /** A screen left alone this long ends the visit, ms. */
  inactivityMs: number;
  /** How long the last screen stays, ms. */
  farewellMs: number;
  /** How long the terminal waits for a card, ms. */
  cardMs: number;
}

/** The visitor is warned this long before the screen ends (accessibility standard: 20 s), ms. */
export const WARNING_MS = 20_000;

/** While nobody is here, the devices are looked at this often, ms. */
export const PROBE_EVERY_MS = 10_000;

export const MAX_REFUSALS = 3;

export function initialState(moment: Moment): SessionState {
  return {
    moment,
    language: 'ko',
    display: DEFAULT_DISPLAY,
    outage: null,
    keptOut: null,
    noReceipt: null,
    tills: UNSEEN,
    expected: null,
    staffCalled: false,
    step: { at: 'welcome' },
    visit: null,
    idleSince: moment.at,
    probedAt: moment.at,
  };
}
