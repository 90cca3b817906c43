import { feeOn, findDocument, type CatalogDocument } from '../catalog/index.js';
import {
  FRONT_DIGITS,
  isReady,
  isWarning,
  MAX_REFUSALS,
  PaymentMethod,
  referenceOf,
  secondsLeft,
  type Rules,
  type SessionState,
  type Visit,
} from '../session/index.js';
import type { DocumentCard, OptionView, Screen, View } from './protocol.js';

export interface ScreenSettings {
  device: string;
  demo: { id: string; name: string }[] | null;
  demoCash: boolean;
}

/** What the page may see of the session: nothing that identifies the person but a masked name. */
export function toView(state: SessionState, rules: Rules, settings: ScreenSettings): View {
  const document = state.visit?.document
    ? findDocument(rules.catalog, state.visit.document)
    : undefined;
  return {
    device: settings.device,
    language: state.language,
    display: state.display,
    document: document?.name ?? null,
    screen: toScreen(state, rules, document),
    time: toTime(state, rules),
    staffCalled: state.staffCalled,
    demo: settings.demo,
    demoCash: settings.demoCash,
  };
}

function toTime(state: SessionState, rules: Rules): View['time'] {
  const left = secondsLeft(state, rules);
  if (left === null) return null;
  const { at } = state.step;
  const farewell = at === 'done' || at === 'sorry';
  const whole = farewell ? rules.farewellMs : at === 'pay' ? rules.cardMs : rules.inactivityMs;
  return { left, of: Math.ceil(whole / 1000), warning: isWarning(state, rules) };
}

function toScreen(
  state: SessionState,
  rules: Rules,
  document: CatalogDocument | undefined,
): Screen {
  const { step, visit } = state;
  if (step.at === 'welcome') return toWelcome(state, rules);
  const totalWon = visit ? visit.feeWon * visit.copies : 0;
  const person = visit?.person?.maskedName ?? null;
  const options = document && visit ? toOptions(document, visit) : [];
  const copies = visit?.copies ?? 0;
  const feeWon = visit?.feeWon ?? 0;
  switch (step.at) {
    case 'documents':
      return { at: 'documents', documents: toCards(state, rules) };
    case 'identify':
      return {
        at: 'identify',
        phase: step.phase,
        front: Math.min(visit?.typed.length ?? 0, FRONT_DIGITS),
        back: Math.max(0, (visit?.typed.length ?? 0) - FRONT_DIGITS),
        problem: step.problem,
        triesLeft: MAX_REFUSALS - (visit?.refusals ?? 0),
      };
    case 'options':
      return { at: 'options', person, options };
    case 'copies':
      return { at: 'copies', copies, maxCopies: document?.maxCopies ?? 1, feeWon };
    case 'confirm':
      return {
        at: 'confirm',
        person,
        options,
        copies,
        feeWon,
        totalWon,
        problem: step.problem,
        receipt: state.noReceipt === null,
        methods: PaymentMethod.options.filter((method) => isReady(state.tills[method])),
      };
    case 'pay':
      return { at: 'pay', phase: step.phase, totalWon };
    case 'cash':
      return toCash(step, visit?.cash?.insertedWon ?? 0, totalWon);
    case 'issuing':
      return { at: 'issuing', phase: step.phase, sheets: step.sheets, of: step.of };
    case 'settling':
      return { at: 'settling', cash: visit?.cash != null && visit.cash.insertedWon > 0 };
    case 'done':
      return {
        at: 'done',
        receiptPrinted: step.receiptPrinted,
        copies,
        totalWon,
        approvalNo: visit?.approval?.approvalNo ?? null,
        card: visit?.approval?.card.masked ?? null,
        cash: visit && toPurse(visit),
      };
    case 'sorry': {
      const { cause, money } = step;
      return { at: 'sorry', cause, money, totalWon, cash: visit && toPurse(visit) };
    }
  }
}

function toCash(
  step: Extract<SessionState['step'], { at: 'cash' }>,
  insertedWon: number,
  totalWon: number,
): Screen {
  const { phase, taking, exactOnly, note, end } = step;
  return {
    at: 'cash',
    phase,
    totalWon,
    insertedWon,
    missingWon: Math.max(0, totalWon - insertedWon),
    changeWon: Math.max(0, insertedWon - totalWon),
    taking: [...taking],
    exactOnly,
    noteHeld: note !== null,
    returning: phase === 'shutting' && end !== 'paid',
  };
}

function toPurse({ cash, transaction }: Visit) {
  if (!cash) return null;
  const { insertedWon, owedWon, paidOutWon: backWon } = cash;
  return { insertedWon, backWon, owedWon, number: referenceOf(transaction ?? '') };
}

function toWelcome(state: SessionState, rules: Rules): Screen {
  if (state.outage) return { at: 'out-of-service', code: state.outage.code };
  const expected = state.expected && findDocument(rules.catalog, state.expected.document);
  return { at: 'welcome', expected: expected?.name ?? null };
}

function toCards(state: SessionState, rules: Rules): DocumentCard[] {
  const day = state.moment.today;
  return rules.catalog.documents.map((document) => ({
    id: document.id,
    name: document.name,
    note: document.note,
    feeWon: feeOn(document.fees, day) ?? 0,
    counterFeeWon: feeOn(document.counterFees, day) ?? 0,
    here: document.issuedAt === 'kiosk',
  }));
}

function toOptions(document: CatalogDocument, visit: Visit): OptionView[] {
  return document.options.map((option) => ({
    id: option.id,
    name: option.name,
    choices: option.choices,
    chosen: visit.options[option.id] ?? option.initial,
  }));
}
