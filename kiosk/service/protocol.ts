import { z } from 'zod';
import { Localized } from '../../zone/wire/index.js';
import { How, SERVICE_KINDS } from '../journal/service-line.js';

/* Kiosk <-> its service page: JSON over HTTP on the kiosk's own port, from the kiosk itself only. */

const Won = z.number().int().min(0).max(100_000_000);
const Note = z.string().max(300);
const act = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ act: z.literal(name), ...shape });

export const SignIn = z.strictObject({
  number: z.string().regex(/^\d{2,4}$/),
  pin: z.string().regex(/^\d{4,12}$/),
});
export type SignIn = z.infer<typeof SignIn>;

const Settle = act('settle', {
  transaction: z.string().min(1).max(60),
  how: How,
  /** Of a partial refund only. */
  won: Won.optional(),
  note: Note,
  /** Every sheet that came out is in the hands of staff. */
  paperTakenBack: z.boolean(),
});
export type SettleRequest = Omit<z.infer<typeof Settle>, 'act'>;

export const Act = z.discriminatedUnion('act', [
  act('out', { reason: Note.min(1) }),
  act('in', { note: Note }),
  act('hand-over', { note: Note.min(1) }),
  act('paper', { sheets: z.number().int().min(1).max(5_000) }),
  act('cash-box', { countedWon: Won, note: Note }),
  act('close-day', {}),
  act('hopper', { won: Won, coins: z.number().int().min(1).max(5_000) }),
  Settle,
]);
export type Act = z.infer<typeof Act>;

export const REFUSALS = [
  'malformed',
  'elsewhere',
  'journal',
  'wrong-pin',
  'locked',
  'signed-out',
  'busy',
  'already-resolved',
  'not-allowed',
  'amount',
  'note-needed',
  'paper-not-back',
  'paper-may-come',
  'already-refunded',
  'terminal-silent',
  'refund-refused',
  'refund-unclear',
  'no-cash-unit',
  'closing-busy',
  'closing-unwritable',
  /** Only the page says so: no answer came. */
  'lost',
] as const;

export const Refusal = z.strictObject({
  ok: z.literal(false),
  code: z.enum(REFUSALS),
  message: z.string(),
});
export type Refusal = z.infer<typeof Refusal>;

const Sum = z.strictObject({ count: z.number(), won: z.number() });
const At = z.number().int();

export const DeviceView = z.strictObject({
  part: z.enum(['printer', 'terminal', 'receipts', 'notes', 'coins', 'hopper']),
  /** Of a hopper: its coin. */
  won: Won.nullable(),
  level: z.enum(['good', 'low', 'bad']),
  detail: z.string(),
});
export type DeviceView = z.infer<typeof DeviceView>;

export const CaseView = z.strictObject({
  transaction: z.string(),
  at: At,
  document: Localized,
  copies: z.number(),
  amountWon: Won,
  dueWon: Won,
  method: z.enum(['card', 'cash']).nullable(),
  approvalNo: z.string().nullable(),
  cause: z.enum(['payment', 'paper', 'refund', 'change']),
  reason: z.string(),
  sheets: z.number(),
  unclear: z.strictObject({ how: How, won: Won }).nullable(),
  allowed: z.array(How),
});
export type CaseView = z.infer<typeof CaseView>;

/** One line of a closing: what the books say beside what a device says. */
const CheckView = z.strictObject({
  of: z.enum(['card-net', 'notes-inserted', 'coins-accepted', 'coins-paid']),
  coinWon: Won.nullable(),
  unit: z.enum(['won', 'items']),
  books: z.number(),
  /** Null: it did not answer. */
  device: z.number().nullable(),
});

/** A daily closing, as it is shown once it is done. */
export const ClosedView = z.strictObject({
  number: z.number().int(),
  /** `YYYY-MM-DD`, in Korea. */
  day: z.string(),
  at: At,
  issued: z.number(),
  copies: z.number(),
  cardWon: z.number(),
  cashWon: z.number(),
  refundedWon: z.number(),
  heldWon: z.number(),
  checks: z.array(CheckView),
  /** What it is and what to do, in Korean as on the sheet; the same in short in English. */
  differences: z.array(z.strictObject({ what: z.string(), toDo: z.string(), en: z.string() })),
  /** Where the files lie. */
  csv: z.string(),
  pdf: z.string(),
});
export type ClosedView = z.infer<typeof ClosedView>;

const Line = z.strictObject({
  at: At,
  who: z.string(),
  kind: z.enum(SERVICE_KINDS),
  won: Won.nullable(),
  text: z.string(),
});

/** Everything that the service page shows. */
export const Board = z.strictObject({
  device: z.string(),
  who: z.string(),
  /** Null while the kiosk serves. */
  outOfService: z.strictObject({ byStaff: z.boolean(), reason: z.string() }).nullable(),
  devices: z.array(DeviceView),
  today: z.strictObject({ issued: z.number(), refunded: z.number(), handedToStaff: z.number() }),
  /** The terminal's own sums since its last closing; null when it does not answer. */
  card: z.strictObject({ approved: Sum, cancelled: Sum, refunded: Sum }).nullable(),
  paper: z
    .strictObject({
      loadedAt: At,
      loaded: z.number(),
      used: z.number(),
      left: z.number(),
      low: z.boolean(),
    })
    .nullable(),
  /** Null on a kiosk without a cash unit. */
  cash: z
    .strictObject({ since: At, boxWon: Won, unaccounted: z.number(), hoppers: z.array(Won) })
    .nullable(),
  /** Null where the day cannot be closed here. */
  closing: z
    .strictObject({
      last: z.strictObject({ number: z.number().int(), day: z.string(), at: At }).nullable(),
      /** Of the last one since this kiosk was started. */
      result: ClosedView.nullable(),
    })
    .nullable(),
  cases: z.array(CaseView),
  handOver: Line.nullable(),
  log: z.array(Line),
});
export type Board = z.infer<typeof Board>;

export const BoardAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), board: Board }),
  Refusal,
]);
export type BoardAnswer = z.infer<typeof BoardAnswer>;

export const SignInAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), token: z.string(), board: Board }),
  Refusal,
]);
export type SignInAnswer = z.infer<typeof SignInAnswer>;
