import {
  COINS_WON,
  exactMoneyOnly,
  NOTES_WON,
  payable,
  sumWon,
  takeable,
  type CashEvent,
  type CashUnit,
  type Counted,
} from '../../payment/index.js';
import type { CashCounters, Till, VisitReport } from '../../session/index.js';
import type { Clock } from '../clock.js';
import { usable } from './stock.js';

export interface TillOptions {
  unit: CashUnit;
  /** Coins in the hoppers, by the books. */
  stock: () => Counted[];
  clock: Clock;
  /** A coin on its way when the ways in are shut has arrived after so long, ms. */
  lateCoinMs: number;
  report: (report: VisitReport) => void;
}

interface Whose {
  visit: string;
  transaction: string;
}

/** The cash unit as one visit uses it: one act after the other, whatever the visitor touches meanwhile. */
export class CashTill {
  #turn: Promise<unknown> = Promise.resolve();
  #taking: readonly number[] | null = null;
  #exactOnly = false;

  constructor(private readonly options: TillOptions) {}

  /** Money is let in only where it could be given back too. */
  async look(dueWon: number): Promise<Till> {
    const { notes, coins, hoppers } = await this.options.unit.status();
    const closed = [notes, coins].flatMap((way) => (way.state === 'ready' ? [] : [way]));
    if (closed.length === 2) {
      const why = closed.map(({ state, detail }) => `${state} (${detail})`).join(', coins ');
      return { state: 'out', detail: `notes ${why}` };
    }
    const held = usable(this.options.stock(), hoppers);
    if (sumWon(held) > 0 && payable(dueWon, held).leftWon === 0) return { state: 'ready' };
    const states = hoppers.map(({ won, state }) => `${won} won ${state}`).join(', ');
    return { state: 'out', detail: `load the hoppers and enter what was loaded (${states})` };
  }

  async counters(): Promise<CashCounters> {
    const { devices } = await this.options.unit.totals();
    const { notesInserted, coinsAccepted, dispensed } = devices;
    return { notesInserted, coinsAccepted, dispensed: dispensed.map((hopper) => ({ ...hopper })) };
  }

  accept(whose: Whose, dueWon: number): Promise<VisitReport> {
    return this.#alone(() => this.#accept(whose, dueWon));
  }

  async #accept(whose: Whose, dueWon: number): Promise<VisitReport> {
    const { unit, stock } = this.options;
    const { visit } = whose;
    const status = await unit.status();
    const coins = usable(stock(), status.hoppers);
    const values = [
      ...(status.notes.state === 'ready' ? NOTES_WON : []),
      ...(status.coins.state === 'ready' ? COINS_WON : []),
    ];
    const taking = takeable(dueWon, coins, values);
    if (this.#taking === null || String(taking) !== String(this.#taking)) {
      if (this.#taking !== null) await unit.inhibit();
      const outcome = await unit.accept({ amountWon: dueWon, denominations: taking }, (event) =>
        this.#heard(whose, event),
      );
      if (outcome.result === 'refused') {
        this.#taking = null;
        return { type: 'cash-refused', visit, detail: `${outcome.reason}: ${outcome.detail}` };
      }
      this.#taking = taking;
      this.#exactOnly = exactMoneyOnly(dueWon, coins);
    }
    return { type: 'cash-open', visit, taking, exactOnly: this.#exactOnly };
  }

  route(where: 'stack' | 'giveBack', { visit }: Whose, note: number, won: number) {
    return this.#alone(async (): Promise<VisitReport> => {
      const outcome = await this.options.unit[where](note);
      const detail = outcome.result === 'unknown' ? outcome.detail : '';
      return { type: 'note-ended', visit, won, result: outcome.result, detail };
    });
  }

  /** After everything that is under way. */
  shut(visit: string): Promise<VisitReport> {
    return this.#alone(async (): Promise<VisitReport> => {
      const { unit, clock, lateCoinMs } = this.options;
      await unit.inhibit();
      this.#taking = null;
      await clock.sleep(lateCoinMs);
      return { type: 'cash-shut', visit, counters: await this.counters() };
    });
  }

  /** Nothing is under way any more. */
  idle(): Promise<void> {
    return this.#alone(() => Promise.resolve());
  }

  #heard({ visit, transaction }: Whose, event: CashEvent): void {
    const { report } = this.options;
    switch (event.type) {
      case 'held':
        report({ type: 'note-held', visit, note: event.note, won: event.won });
        return;
      case 'credited':
        report({ type: 'cash-taken', visit, transaction, item: event.kind, won: event.won });
        return;
      case 'returned':
        report({ type: 'note-returned', visit, won: event.won });
        return;
      case 'unaccounted':
        report({ ...event, type: 'cash-unaccounted', visit, transaction });
        return;
      case 'closed':
        this.#closed(visit, event);
    }
  }

  #closed(visit: string, { reason, detail }: Extract<CashEvent, { type: 'closed' }>): void {
    if (reason === 'inhibited') return;
    this.#taking = null;
    if (reason === 'amount-reached') return;
    this.options.report({ type: 'cash-closed', visit, detail: `${reason}: ${detail}` });
  }

  #alone<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
