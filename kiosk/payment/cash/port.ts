import type { Counted } from './denominations.js';

export interface AcceptRequest {
  /** The unit closes itself when this much has been taken. */
  amountWon: number;
  /** What may be inserted: leave out what could not be changed (`takeable` in `change.ts`). */
  denominations: readonly number[];
}

export type CashEvent =
  /**
   * A note waits in escrow and is still the visitor's. Journal it, then `stack` or `giveBack`; a unit
   * gives it back itself after a while (`returned`).
   */
  | { type: 'held'; note: number; won: number }
  /** Taken without asking: coins have no escrow. Journal it now. */
  | { type: 'credited'; kind: 'note' | 'coin'; won: number }
  /** A held note went back to the visitor without `giveBack`. */
  | { type: 'returned'; note: number; won: number }
  /**
   * Something went in that no event explains: a jam swallowed it, or power failed around it. The value
   * is null when it was never recognised. Staff have to look; nothing may be charged for it.
   */
  | { type: 'unaccounted'; won: number | null; detail: string }
  /** Nothing more is accepted until `accept` is called again. */
  | { type: 'closed'; reason: ClosedReason; detail: string };

export type ClosedReason = 'amount-reached' | 'inhibited' | NotReady;

export type NotReady =
  | 'jammed'
  | 'cash-box-full'
  | 'cash-box-removed'
  /** It says of itself that it is broken, or it is not the device it should be. */
  | 'faulty'
  /** It was switched off and on: what it counted before is gone. */
  | 'power-lost'
  | 'disconnected';

export type AcceptOutcome =
  { result: 'open' } | { result: 'refused'; reason: NotReady | 'already-open'; detail: string };

export type InhibitOutcome =
  /** Seen: both ways in are shut. */
  | { result: 'shut' }
  /** No answer: a device shuts by itself some seconds after it was last asked. */
  | { result: 'unknown'; detail: string };

/** What became of a held note; the same answers for `stack` and `giveBack`, which may come too late. */
export type RouteOutcome =
  | { result: 'stacked'; won: number }
  | { result: 'returned'; won: number }
  /** That note is not held (any more). */
  | { result: 'not-held' }
  /** It left escrow and nobody knows where to: staff have to look. */
  | { result: 'unknown'; won: number; detail: string };

export type PayStop =
  | 'hopper-empty'
  | 'hopper-jammed'
  /** No hopper holds that coin, it does not answer or it refused: no coin left it. */
  | 'not-started'
  | 'power-lost'
  | 'stopped';

/** As the hoppers counted, coin by coin. */
export type PayOutcome =
  | { result: 'paid'; paid: Counted[] }
  | { result: 'partly'; paid: Counted[]; missingWon: number; reason: PayStop; detail: string }
  /** No coin came out. */
  | { result: 'not-paid'; reason: PayStop; detail: string }
  /** The hopper stopped answering, or lost its count: between these two came out. */
  | { result: 'unknown'; paidAtLeastWon: number; paidAtMostWon: number; detail: string };

export type WayIn = { state: 'ready' } | { state: NotReady; detail: string };

export interface HopperStatus {
  won: number;
  state: 'ready' | 'low' | 'empty' | 'jammed' | 'faulty' | 'disconnected';
  detail: string;
}

export interface CashStatus {
  notes: WayIn;
  coins: WayIn;
  hoppers: HopperStatus[];
}

export interface CashTotals {
  /** Seen by this program since it started. */
  accepted: Counted[];
  paidOut: Counted[];
  /** Items that went in and that no event explains. */
  unaccounted: number;
  /**
   * The devices' own counters, null where one does not answer. Journalled before a payout and asked
   * again after a restart, they say how many coins came out meanwhile.
   */
  devices: {
    notesInserted: number | null;
    coinsAccepted: number | null;
    dispensed: { won: number; coins: number | null }[];
  };
}

/**
 * A bill validator, a coin acceptor and hoppers. Calls never throw: every failure is an outcome,
 * within the adapter's own time limit. One visitor at a time.
 */
export interface CashUnit {
  status(): Promise<CashStatus>;
  /** Lets money in and tells of it until it is closed. */
  accept(request: AcceptRequest, listener: (event: CashEvent) => void): Promise<AcceptOutcome>;
  /** Shuts both ways in. A held note stays held. Repeating it is harmless. */
  inhibit(): Promise<InhibitOutcome>;
  stack(note: number): Promise<RouteOutcome>;
  giveBack(note: number): Promise<RouteOutcome>;
  /**
   * Pays coins out; journal the intent first. A part that failed is never repeated by the unit.
   * @param onCoin hears of every coin that left, as soon as it is known
   */
  payOut(coins: readonly Counted[], onCoin?: (won: number) => void): Promise<PayOutcome>;
  totals(): Promise<CashTotals>;
  /** Shuts the ways in, stops a payout and lets go of the device. Safe to call twice. */
  close(): Promise<void>;
}
