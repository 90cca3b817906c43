/** Why the number or the finger was not accepted; shown where the visitor can try again. */
export const IDENTITY_PROBLEMS = [
  'number-incomplete',
  'number-impossible',
  'not-registered',
  'finger-differs',
  'finger-not-seen',
  'office-unreachable',
  'reader-fault',
] as const;
export type IdentityProblem = (typeof IDENTITY_PROBLEMS)[number];

/** Why no money was taken; shown at the fee, where the visitor can try again. */
export const PAYMENT_PROBLEMS = [
  'card-declined',
  'card-not-presented',
  'payment-cancelled',
  'terminal-unreachable',
  'terminal-busy',
  'amount-not-allowed',
  'cash-not-ready',
] as const;
export type PaymentProblem = (typeof PAYMENT_PROBLEMS)[number];

/** Why the visit ended without the paper. */
export const FAILURES = [
  'identity-refused',
  'no-fee',
  'closed-now',
  'printer-not-ready',
  'terminal-not-ready',
  'payment-unclear',
  'cash-not-ready',
  'cash-failed',
  'cash-timed-out',
  'office-refused',
  'office-unreachable',
  'printing-failed',
  'wrong-paper',
  'payment-cancelled',
  'journal-failed',
] as const;
export type Failure = (typeof FAILURES)[number];

/** What happened to the visitor's money when the paper did not come. */
export const MONEY_OUTCOMES = ['nothing-charged', 'refunded', 'handed-to-staff'] as const;
export type MoneyOutcome = (typeof MONEY_OUTCOMES)[number];

/** Why no visit can start. `detail` tells staff what to do, in English. */
export interface Outage {
  code: 'journal' | 'printer' | 'terminal' | 'office' | 'staff';
  detail: string;
}
