import { z } from 'zod';
import type {
  AcceptOutcome,
  AcceptRequest,
  CashEvent,
  CashStatus,
  CashTotals,
  CashUnit,
  ClosedReason,
  Counted,
  InhibitOutcome,
  NotReady,
  PayOutcome,
  PayStop,
  RouteOutcome,
} from '../payment/index.js';
import { COINS_WON, NOTES_WON, sumWon } from '../payment/index.js';
import { openStateFile, type StateFile } from './state-file.js';

const Coins = z.record(z.string(), z.number().int());

/** What outlives a restart, as it does in the devices. */
const Memory = z.strictObject({
  hoppers: Coins,
  fellOut: Coins,
  stackedWon: z.number(),
  returnedWon: z.number(),
  coinsWon: z.number(),
  heldWon: z.number().nullable(),
  notesInserted: z.number(),
  coinsAccepted: z.number(),
});
type Memory = z.infer<typeof Memory>;

export type SimulatedNoteMood = 'works' | 'jams-in-stacker' | 'swallows' | 'stacker-full';

export interface SimulatedCashOptions {
  /** Coins in each hopper when it is new. */
  hoppers: ReadonlyMap<number, number>;
  /** Null keeps it in memory only. */
  stateFile?: string | null;
  /** From one coin of a payout to the next, ms. */
  coinMs?: number;
}

const LOW = 5;
const GONE = { state: 'disconnected', detail: 'the cash unit was closed' } as const;

/** A cash unit for a kiosk without a serial port. Hands put money in through `insert…`. */
export class SimulatedCashUnit implements CashUnit {
  mood: SimulatedNoteMood = 'works';
  stackedWon = 0;
  returnedWon = 0;
  /** All coins that visitors put in. */
  coinsWon = 0;
  readonly fellOut = new Map<number, number>();
  #open: { request: AcceptRequest; takenWon: number } | null = null;
  #listener: (event: CashEvent) => void = () => undefined;
  #held: { note: number; won: number } | null = null;
  #lastNote = 0;
  #notesTrouble: { state: NotReady; detail: string } | null = null;
  #closed = false;
  readonly #ranEmpty = new Set<number>();
  readonly #accepted = new Map<number, number>();
  readonly #count = { inserted: 0, coins: 0, unaccounted: 0 };

  readonly #hoppers: Map<number, number>;
  readonly #memory: StateFile<Memory>;
  readonly #coinMs: number;

  constructor({ hoppers, stateFile = null, coinMs = 0 }: SimulatedCashOptions) {
    this.#coinMs = coinMs;
    this.#hoppers = new Map(hoppers);
    this.#memory = openStateFile(stateFile, Memory, this.#now());
    this.#remember(this.#memory.read());
  }

  /** Coins in the hoppers. */
  get inside(): Counted[] {
    return [...this.#hoppers].map(([won, count]) => ({ won, count }));
  }

  insertNote(won: number): boolean {
    if (this.#held || !this.#takes(won, NOTES_WON) || this.#notesTrouble) return false;
    this.#count.inserted += 1;
    if (this.mood === 'swallows') this.#unaccounted(null, 'swallowed');
    else {
      this.#lastNote += 1;
      this.#held = { note: this.#lastNote, won };
      this.#save();
      this.#listener({ type: 'held', ...this.#held });
    }
    return true;
  }

  insertCoin(won: number): boolean {
    if (!this.#takes(won, COINS_WON)) return false;
    this.#count.coins += 1;
    this.coinsWon += won;
    this.#take(won);
    this.#listener({ type: 'credited', kind: 'coin', won });
    this.#shutWhenPaid();
    return true;
  }

  expire(): void {
    const held = this.#held;
    if (!held) return;
    this.#leave(held.won);
    this.#listener({ type: 'returned', ...held });
  }

  fill(won: number, coins: number): void {
    this.#hoppers.set(won, coins);
    this.#save();
  }

  status(): Promise<CashStatus> {
    const ready = { state: 'ready' } as const;
    const hoppers = [...this.#hoppers].map(([won, coins]) => ({
      won,
      ...this.#hopper(won, coins),
    }));
    const notes = this.#closed ? GONE : (this.#notesTrouble ?? ready);
    return Promise.resolve({ notes, coins: this.#closed ? GONE : ready, hoppers });
  }

  accept(request: AcceptRequest, listener: (event: CashEvent) => void): Promise<AcceptOutcome> {
    const refused = (reason: 'disconnected' | 'already-open', detail: string) =>
      Promise.resolve({ result: 'refused' as const, reason, detail });
    if (this.#closed) return refused('disconnected', GONE.detail);
    if (this.#open) return refused('already-open', 'open');
    this.#open = { request, takenWon: 0 };
    this.#listener = listener;
    return Promise.resolve({ result: 'open' });
  }

  inhibit(): Promise<InhibitOutcome> {
    if (this.#closed) return Promise.resolve({ result: 'unknown', detail: GONE.detail });
    this.#shut('inhibited', 'asked to');
    return Promise.resolve({ result: 'shut' });
  }

  stack(note: number): Promise<RouteOutcome> {
    const held = this.#held;
    if (held?.note !== note) return Promise.resolve({ result: 'not-held' });
    const { won } = held;
    if (this.mood === 'stacker-full') {
      this.#leave(won);
      this.#fail('cash-box-full', 'stacker full');
      return Promise.resolve({ result: 'returned', won });
    }
    this.#held = null;
    if (this.mood === 'jams-in-stacker') {
      this.#count.unaccounted += 1;
      this.#save();
      this.#fail('jammed', 'bill jammed in the stacker');
      return Promise.resolve({ result: 'unknown', won, detail: 'jammed' });
    }
    this.stackedWon += won;
    this.#take(won);
    this.#shutWhenPaid();
    return Promise.resolve({ result: 'stacked', won });
  }

  giveBack(note: number): Promise<RouteOutcome> {
    const held = this.#held;
    if (held?.note !== note) return Promise.resolve({ result: 'not-held' });
    this.#leave(held.won);
    return Promise.resolve({ result: 'returned', won: held.won });
  }

  async payOut(
    coins: readonly Counted[],
    onCoin: (won: number) => void = () => undefined,
  ): Promise<PayOutcome> {
    const paid: Counted[] = [];
    for (const { won, count } of coins) {
      const out = await this.#payCoins(won, count, onCoin);
      if (out > 0) paid.push({ won, count: out });
      if (out === count) continue;
      const stop = this.#hoppers.has(won) && !this.#closed ? 'hopper-empty' : 'not-started';
      if (stop === 'hopper-empty') this.#ranEmpty.add(won);
      return outcome(coins, paid, stop);
    }
    return outcome(coins, paid, null);
  }

  /** One coin after the other, each remembered when it falls. */
  async #payCoins(won: number, count: number, onCoin: (won: number) => void): Promise<number> {
    for (let out = 0; out < count; out += 1) {
      if (this.#coinMs > 0) await new Promise((resolve) => setTimeout(resolve, this.#coinMs));
      const inside = this.#hoppers.get(won) ?? 0;
      if (inside === 0 || this.#closed) return out;
      this.#hoppers.set(won, inside - 1);
      this.fellOut.set(won, (this.fellOut.get(won) ?? 0) + 1);
      this.#save();
      onCoin(won);
    }
    return count;
  }

  totals(): Promise<CashTotals> {
    const items = (counts: Map<number, number>) =>
      [...counts].map(([won, count]) => ({ won, count })).filter(({ count }) => count > 0);
    const known = (count: number) => (this.#closed ? null : count);
    return Promise.resolve({
      accepted: items(this.#accepted),
      paidOut: items(this.fellOut),
      unaccounted: this.#count.unaccounted,
      devices: {
        notesInserted: known(this.#count.inserted),
        coinsAccepted: known(this.#count.coins),
        dispensed: [...this.#hoppers.keys()].map((won) => {
          return { won, coins: known(this.fellOut.get(won) ?? 0) };
        }),
      },
    });
  }

  close(): Promise<void> {
    this.#shut('inhibited', 'closing');
    this.#closed = true;
    return Promise.resolve();
  }

  #takes(won: number, money: readonly number[]): boolean {
    return money.includes(won) && (this.#open?.request.denominations.includes(won) ?? false);
  }

  #take(won: number): void {
    this.#accepted.set(won, (this.#accepted.get(won) ?? 0) + 1);
    if (this.#open) this.#open.takenWon += won;
    this.#save();
  }

  #leave(won: number): void {
    this.#held = null;
    this.returnedWon += won;
    this.#save();
  }

  #unaccounted(won: number | null, detail: string): void {
    this.#count.unaccounted += 1;
    this.#save();
    this.#listener({ type: 'unaccounted', won, detail });
  }

  #fail(state: NotReady, detail: string): void {
    this.#notesTrouble = { state, detail };
    this.#shut(state, detail);
  }

  #shutWhenPaid(): void {
    const open = this.#open;
    if (open && open.takenWon >= open.request.amountWon) this.#shut('amount-reached', '');
  }

  #shut(reason: ClosedReason, detail: string): void {
    const wasOpen = this.#open !== null;
    this.#open = null;
    if (wasOpen) this.#listener({ type: 'closed', reason, detail });
  }

  #now(): Memory {
    return {
      hoppers: Object.fromEntries(this.#hoppers),
      fellOut: Object.fromEntries(this.fellOut),
      stackedWon: this.stackedWon,
      returnedWon: this.returnedWon,
      coinsWon: this.coinsWon,
      heldWon: this.#held?.won ?? null,
      notesInserted: this.#count.inserted,
      coinsAccepted: this.#count.coins,
    };
  }

  #save(): void {
    this.#memory.write(this.#now());
  }

  #remember(memory: Memory): void {
    for (const [won, coins] of Object.entries(memory.hoppers))
      this.#hoppers.set(Number(won), coins);
    for (const [won, coins] of Object.entries(memory.fellOut)) this.fellOut.set(Number(won), coins);
    ({ stackedWon: this.stackedWon, coinsWon: this.coinsWon } = memory);
    this.#count.inserted = memory.notesInserted;
    this.#count.coins = memory.coinsAccepted;
    // A validator that comes up with a note in escrow gives it back.
    this.returnedWon = memory.returnedWon + (memory.heldWon ?? 0);
  }

  #hopper(won: number, coins: number): { state: 'ready' | 'low' | 'empty'; detail: string } {
    if (coins === 0 && this.#ranEmpty.has(won)) return { state: 'empty', detail: 'it ran empty' };
    return coins < LOW ? { state: 'low', detail: `${coins} left` } : { state: 'ready', detail: '' };
  }
}

function outcome(asked: readonly Counted[], paid: Counted[], stop: PayStop | null): PayOutcome {
  if (stop === null) return { result: 'paid', paid };
  if (paid.length === 0) return { result: 'not-paid', reason: stop, detail: 'simulated' };
  const missingWon = sumWon(asked) - sumWon(paid);
  return { result: 'partly', paid, missingWon, reason: stop, detail: 'simulated' };
}
