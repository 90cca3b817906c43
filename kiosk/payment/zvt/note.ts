import { z } from 'zod';

const Won = z.number().int().min(0);

/** Something that moves money, written before it is sent and cleared when its end was seen. */
export const Act = z.strictObject({
  kind: z.enum(['charge', 'reverse', 'refund']),
  won: Won,
  /**
   * Trace number of the terminal's last payment just before: what the terminal books next is this act.
   * `none`: it had no payment yet. `untold`: it does not say.
   */
  after: z.union([z.number().int(), z.enum(['none', 'untold'])]),
  /** Id of the terminal it is sent to; another one in its place knows nothing of it. */
  terminal: z.string(),
  at: z.number().int(),
});
export type Act = z.infer<typeof Act>;

/** What the kiosk knows of one transaction: a terminal knows only its own numbers. */
export const Note = z.strictObject({
  transaction: z.string(),
  amountWon: Won,
  state: z.enum(['open', 'approved', 'refused', 'cancelled']),
  refusal: z
    .enum([
      'card-declined',
      'card-not-presented',
      'payment-cancelled',
      'terminal-unreachable',
      'terminal-busy',
      'amount-not-allowed',
    ])
    .nullable(),
  approval: z
    .strictObject({
      approvalNo: z.string(),
      card: z.strictObject({ masked: z.string(), issuer: z.string() }),
      at: z.number().int(),
    })
    .nullable(),
  trace: z.number().int().nullable(),
  receipt: z.number().int().nullable(),
  refundedWon: Won,
  act: Act.nullable(),
  /** Money that was seen to move, each in the period (closing to closing) it moved in. */
  moves: z.array(
    z.strictObject({ kind: z.enum(['approved', 'cancelled', 'refunded']), won: Won, period: Won }),
  ),
});
export type Note = z.infer<typeof Note>;

export function blankNote(transaction: string, amountWon: number): Note {
  return {
    transaction,
    amountWon,
    state: 'open',
    refusal: null,
    approval: null,
    trace: null,
    receipt: null,
    refundedWon: 0,
    act: null,
    moves: [],
  };
}

/** Money that did not move: the act is over. */
export function actFailed(note: Note, refusal: NonNullable<Note['refusal']>): Note {
  return note.state === 'open'
    ? { ...note, state: 'refused', refusal, act: null }
    : { ...note, act: null };
}
