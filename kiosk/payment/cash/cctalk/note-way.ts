import type { CashEvent, NotReady, RouteOutcome } from '../port.js';
import { billEvent } from './bill-events.js';
import type { BillValidator } from './bill-validator.js';
import type { Read } from './device.js';
import { HEADER } from './headers.js';
import type { CashTiming } from './timing.js';
import { WayInDevice } from './way-in.js';

interface Held {
  note: number;
  won: number;
  /** Somebody waits for what becomes of it. */
  settle: ((outcome: RouteOutcome) => void) | null;
}

/** How often a note is told again where to go, of the time it is given. */
const TELLINGS = 5;

/** Notes: recognised, held, and stacked or given back. */
export class NoteWay extends WayInDevice {
  protected readonly category = 'Bill Validator';
  #notes = new Map<number, number>();
  #held: Held | null = null;
  #lastNote = 0;

  constructor(
    private readonly validator: BillValidator,
    private readonly count: number,
    timing: CashTiming,
    tell: (event: CashEvent) => void,
  ) {
    super(validator, timing, HEADER.readBillEvents, HEADER.insertionCounter, tell);
  }

  protected async setUp(): Promise<Read<null>> {
    const notes = await this.validator.notes(this.count);
    if (!notes.ok) return notes;
    this.#notes = notes.value;
    // A note that a kiosk killed before this one left in escrow belongs to whoever put it in.
    if (!this.#held) await this.validator.route('return');
    const held = await this.validator.holdBills();
    return held.ok ? this.validator.admit([]) : held;
  }

  /** Which channels take these. */
  channels(denominations: readonly number[]): number[] {
    const taken = [...this.#notes].filter(([, won]) => denominations.includes(won));
    return taken.map(([channel]) => channel);
  }

  admit(channels: readonly number[]): Promise<Read<null>> {
    return this.validator.admit(channels);
  }

  async route(note: number, where: 'stack' | 'return'): Promise<RouteOutcome> {
    const held = this.#held;
    if (held?.note !== note || held.settle) return { result: 'not-held' };
    let outcome: RouteOutcome | undefined;
    const settled = new Promise<void>((resolve) => {
      held.settle = (became) => {
        outcome = became;
        resolve();
      };
    });
    for (let left = TELLINGS; left > 0 && !outcome; left--) {
      await this.validator.route(where);
      await Promise.race([settled, delay(this.timing.routeMs / TELLINGS)]);
    }
    if (!outcome) this.#settle('unknown', 'the validator does not tell where it went');
    return outcome ?? { result: 'unknown', won: held.won, detail: 'lost sight of' };
  }

  protected take(pair: readonly [number, number]): void {
    const event = billEvent(pair);
    switch (event.type) {
      case 'escrow': {
        this.#hold(event.channel);
        return;
      }
      case 'credit': {
        this.#credit(event.channel);
        return;
      }
      case 'returned':
      case 'rejected': {
        this.#settle('returned');
        return;
      }
      case 'fault': {
        this.#fail(event.fault, event.detail);
        return;
      }
      case 'stacker-ok': {
        this.well();
        return;
      }
      case 'other':
    }
  }

  protected pending(): number {
    return this.#held ? 1 : 0;
  }

  /** Nobody knows whether it stacked the note or returned it when it came up again. */
  protected powerLost(): void {
    this.#settle('unknown', 'the validator lost its power while it held the note');
  }

  #hold(channel: number): void {
    const won = this.#notes.get(channel);
    if (won === undefined) {
      void this.validator.route('return');
      return;
    }
    this.#lastNote += 1;
    this.#held = { note: this.#lastNote, won, settle: null };
    this.tell({ type: 'held', note: this.#lastNote, won });
  }

  #credit(channel: number): void {
    if (this.#held) {
      this.#settle('stacked');
      return;
    }
    this.unexplained.explain();
    const won = this.#notes.get(channel);
    if (won === undefined) this.swallowed(null);
    else this.tell({ type: 'credited', kind: 'note', won });
  }

  #fail(fault: NotReady, detail: string): void {
    this.fault(fault, detail);
    if (fault === 'jammed') this.#settle('unknown', detail);
  }

  /** The item that was counted is at its end; whoever waits for a held note hears of it. */
  #settle(result: 'stacked' | 'returned' | 'unknown', detail = ''): void {
    const held = this.#held;
    this.#held = null;
    // A jam with no note known of explains nothing: the counters then say whether one is inside.
    if (held || result !== 'unknown') this.unexplained.explain();
    if (!held) return;
    const { note, won, settle } = held;
    if (settle) settle(result === 'unknown' ? { result, won, detail } : { result, won });
    else if (result === 'returned') this.tell({ type: 'returned', note, won });
    else if (result === 'stacked') this.tell({ type: 'credited', kind: 'note', won });
    else this.tell({ type: 'unaccounted', won, detail });
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
