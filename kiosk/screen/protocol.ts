import { z } from 'zod';
import { Language, Localized } from '../../zone/wire/index.js';
import {
  FAILURES,
  IDENTITY_PROBLEMS,
  MONEY_OUTCOMES,
  PAYMENT_PROBLEMS,
  PaymentMethod,
  Touch,
} from '../session/index.js';

/*
 * Kiosk <-> its own page, over Socket.IO on the kiosk's port. The page is told everything it shows and
 * decides nothing; resident numbers leave the page digit by digit and come back only as counts.
 */

const count = z.number().int().min(0);

export const DocumentCard = z.strictObject({
  id: z.string(),
  name: Localized,
  note: Localized,
  feeWon: count,
  counterFeeWon: count,
  here: z.boolean(),
});
export type DocumentCard = z.infer<typeof DocumentCard>;

export const OptionView = z.strictObject({
  id: z.string(),
  name: Localized,
  choices: z.array(z.strictObject({ id: z.string(), name: Localized })),
  chosen: z.string(),
});
export type OptionView = z.infer<typeof OptionView>;

/** How a payment in cash ended. */
const Cash = z.strictObject({
  insertedWon: count,
  /** What came out of the hoppers: change, or everything. */
  backWon: count,
  /** What a person hands over. */
  owedWon: count,
  /** What the visitor says to that person. */
  number: z.string(),
});

const screen = <N extends string, S extends z.ZodRawShape>(at: N, shape: S) =>
  z.strictObject({ at: z.literal(at), ...shape });

export const Screen = z.discriminatedUnion('at', [
  screen('out-of-service', { code: z.enum(['journal', 'printer', 'terminal', 'office', 'staff']) }),
  screen('welcome', { expected: Localized.nullable() }),
  screen('documents', { documents: z.array(DocumentCard) }),
  screen('identify', {
    phase: z.enum(['number', 'finger', 'checking']),
    /** How many digits are typed before and after the dash; the digits themselves stay inside. */
    front: count,
    back: count,
    problem: z.enum(IDENTITY_PROBLEMS).nullable(),
    triesLeft: count,
  }),
  screen('options', { person: z.string().nullable(), options: z.array(OptionView) }),
  screen('copies', { copies: count, maxCopies: count, feeWon: count }),
  screen('confirm', {
    person: z.string().nullable(),
    options: z.array(OptionView),
    copies: count,
    feeWon: count,
    totalWon: count,
    problem: z.enum(PAYMENT_PROBLEMS).nullable(),
    /** Whether a receipt can be printed. */
    receipt: z.boolean(),
    /** Ways to pay that are there now. */
    methods: z.array(PaymentMethod),
  }),
  screen('pay', { phase: z.enum(['preparing', 'card', 'cancelling']), totalWon: count }),
  screen('cash', {
    phase: z.enum(['opening', 'open', 'shutting', 'change']),
    totalWon: count,
    insertedWon: count,
    missingWon: count,
    /** Coming out of the hoppers. */
    changeWon: count,
    /** Values that may be inserted now. */
    taking: z.array(count),
    exactOnly: z.boolean(),
    /** A note is being looked at. */
    noteHeld: z.boolean(),
    /** The visitor is getting everything back. */
    returning: z.boolean(),
  }),
  screen('issuing', {
    phase: z.enum(['office', 'submitting', 'printing', 'receipt']),
    sheets: count,
    of: count,
  }),
  screen('settling', {
    /** Cash is on its way back. */
    cash: z.boolean(),
  }),
  screen('done', {
    receiptPrinted: z.boolean(),
    copies: count,
    totalWon: count,
    approvalNo: z.string().nullable(),
    card: z.string().nullable(),
    cash: Cash.nullable(),
  }),
  screen('sorry', {
    cause: z.enum(FAILURES),
    money: z.enum(MONEY_OUTCOMES),
    totalWon: count,
    cash: Cash.nullable(),
  }),
]);
export type Screen = z.infer<typeof Screen>;

/** Everything the page shows, sent whole on every change. */
export const View = z.strictObject({
  device: z.string(),
  language: Language,
  display: z.strictObject({
    contrast: z.enum(['normal', 'high']),
    text: z.enum(['normal', 'large']),
    posture: z.enum(['standing', 'low']),
  }),
  /** The document being issued; null before one is chosen. */
  document: Localized.nullable(),
  screen: Screen,
  /** Seconds until this screen ends by itself, and of how many; null when it does not. */
  time: z.strictObject({ left: count, of: count, warning: z.boolean() }).nullable(),
  staffCalled: z.boolean(),
  /** People who can be played; null on a kiosk with a real reader. */
  demo: z.array(z.strictObject({ id: z.string(), name: z.string() })).nullable(),
  /** Whether money can be put into a simulated cash unit. */
  demoCash: z.boolean(),
});
export type View = z.infer<typeof View>;

/** Page -> kiosk, acknowledged with the wire's `Ack`. */
export const PageToKiosk = { touch: Touch } as const;

/** Kiosk -> page. */
export const KioskToPage = { view: View } as const;
