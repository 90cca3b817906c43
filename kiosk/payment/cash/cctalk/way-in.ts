import type { CashEvent, NotReady, WayIn } from '../port.js';
import { foreign, type Device, type Read } from './device.js';
import { freshEvents } from './event-counter.js';
import { HEADER } from './headers.js';
import type { CashTiming } from './timing.js';
import { Unexplained } from './unexplained.js';

type Pair = readonly [a: number, b: number];

/** The half that a bill validator and a coin acceptor share: known or not, events, counters. */
export abstract class WayInDevice {
  #fault: { state: NotReady; detail: string } | null = null;
  #known = false;
  #counter: number | null = null;
  #heardAt = performance.now();
  #turn: Promise<unknown> = Promise.resolve();
  protected readonly unexplained: Unexplained;

  constructor(
    protected readonly device: Device,
    protected readonly timing: CashTiming,
    private readonly events: number,
    private readonly counters: number,
    protected readonly tell: (event: CashEvent) => void,
  ) {
    this.unexplained = new Unexplained(timing.settleMs);
  }

  protected abstract readonly category: string;
  /** Reads what its channels mean and sets it up. */
  protected abstract setUp(): Promise<Read<null>>;
  protected abstract take(pair: Pair): void;
  /** Items counted and not yet at their end. */
  protected abstract pending(): number;
  protected abstract powerLost(): void;

  get wayIn(): WayIn {
    return this.#fault ?? { state: 'ready' };
  }

  /** A fault stands until the device says that it is well, or `ready` finds it so. */
  protected fault(state: NotReady, detail: string): void {
    this.#fault = { state, detail };
  }

  protected well(): void {
    this.#fault = null;
  }

  counted(): Promise<Read<number>> {
    return this.device.counter(this.counters);
  }

  /** Gets to know the device, once, and again after it was away; then asks what it finds of itself. */
  ready(): Promise<WayIn> {
    return this.#alone(async () => {
      if (this.#known) await this.#recover();
      else await this.#meet();
      return this.wayIn;
    });
  }

  /** Looks for news and tells of it. */
  poll(): Promise<void> {
    return this.#alone(() => this.#look());
  }

  /** One look at a time: two of them would tell the same news twice. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn;
    return turn;
  }

  /** Staff free a jam without telling anybody: the device is asked. */
  async #recover(): Promise<void> {
    const fault = this.#fault?.state;
    if (fault !== 'jammed' && fault !== 'faulty') return;
    const check = await this.device.byte(HEADER.performSelfCheck);
    if (check.ok && check.value === 0) this.well();
  }

  async #meet(): Promise<void> {
    const stranger = await foreign(this.device, this.category);
    if (stranger !== undefined) {
      this.fault('disconnected', stranger);
      return;
    }
    const check = await this.device.byte(HEADER.performSelfCheck);
    if (check.ok && check.value !== 0) {
      this.fault('faulty', `self-check finds fault ${check.value}`);
      return;
    }
    const setUp = await this.setUp();
    if (!setUp.ok) {
      this.fault('disconnected', setUp.detail);
      return;
    }
    this.#known = true;
    this.#heardAt = performance.now();
    this.well();
    await this.#look();
  }

  async #look(): Promise<void> {
    if (!this.#known) {
      // Away with something of a visitor inside: what became of it is known once it is back.
      if (this.pending() > 0) await this.#meet();
      return;
    }
    const buffer = await this.device.events(this.events, this.#counter);
    if (!buffer.ok) {
      const silentMs = performance.now() - this.#heardAt;
      if (silentMs > this.timing.goneMs) this.#away('disconnected', buffer.detail);
      return;
    }
    this.#heardAt = performance.now();
    const fresh = freshEvents(this.#counter, buffer.value);
    this.#counter = buffer.value.counter;
    if (fresh.powerLost) {
      this.#away('power-lost', 'it was switched off and on');
      this.#counter = 0;
      this.powerLost();
    }
    for (const pair of fresh.events) this.take(pair);
    await this.#compare();
  }

  /** To be met again before it is used: it may be another one, and has forgotten its settings. */
  #away(state: NotReady, detail: string): void {
    this.#known = false;
    this.fault(state, detail);
  }

  async #compare(): Promise<void> {
    const counter = await this.counted();
    if (!counter.ok) return;
    const swallowed = this.unexplained.look(counter.value, this.pending(), performance.now());
    for (let left = swallowed; left > 0; left--) this.swallowed(null);
  }

  protected swallowed(won: number | null): void {
    const detail = `${this.category}: something went in that no event explains; look for it inside`;
    this.tell({ type: 'unaccounted', won, detail });
  }
}
