import { ack, common, EventLog, nak, text, threeBytes, type Reply } from './device.js';
import type { SimulatedDevice } from './device.js';
import type { Protection } from './wire.js';

/** Channel 1 and on. */
const NOTES = [1_000, 5_000, 10_000, 50_000];
/** Won in one unit of the four digits of a bill's name. */
const SCALING = 1_000;

/** What the next notes meet in the transport. */
export type NoteMood = 'works' | 'jams-in-stacker' | 'swallows' | 'stacker-full' | 'forgets';

/** A bill validator with escrow and stacker. */
export class SimulatedValidator implements SimulatedDevice {
  readonly address = 40;
  readonly events = new EventLog();
  mood: NoteMood = 'works';
  /** Won in the stacker, and given back. */
  stackedWon = 0;
  returnedWon = 0;
  #mask = 0;
  #master = false;
  #escrow = false;
  #held: number | null = null;
  #inserted = 0;
  #accepted = 0;
  #broken = false;

  constructor(
    readonly protection: Protection,
    private readonly stackMs = 5,
  ) {}

  /** @returns whether the slot took it in */
  insert(won: number): boolean {
    const channel = NOTES.indexOf(won) + 1;
    if (!this.#master || this.#held !== null || this.#broken) return false;
    this.#inserted += 1;
    if (this.mood === 'swallows') return true;
    if (channel === 0 || !(this.#mask & (1 << (channel - 1)))) {
      this.events.add(0, channel === 0 ? 2 : 4);
      return false;
    }
    this.#held = channel;
    if (this.#escrow) this.events.add(channel, 1);
    else this.#arrive();
    return true;
  }

  /** The visitor waits too long: it gives the held note back by itself. */
  expire(): void {
    this.#leave();
  }

  removeStacker(): void {
    this.events.add(0, 11);
  }

  /** Staff open it, take the note out and close it. */
  repair(): void {
    this.mood = 'works';
    this.#broken = false;
    this.events.add(0, 10);
  }

  get isOpen(): boolean {
    return this.#master && this.#mask !== 0;
  }

  reset(): void {
    this.events.clear();
    [this.#mask, this.#master, this.#escrow, this.#held] = [0, false, false, null];
  }

  handle(header: number, data: readonly number[]): Reply {
    const [first = 0, second = 0] = data;
    switch (header) {
      case 232:
        return ack(this.#broken ? 45 : 0);
      case 231:
        this.#mask = first + 256 * second;
        return ack();
      case 228:
        this.#master = (first & 1) === 1;
        return ack();
      case 226:
        return threeBytes(this.#inserted);
      case 225:
        return threeBytes(this.#accepted);
      case 159:
        return ack(...this.events.bytes);
      case 157:
        return text(this.#name(first));
      case 156:
        return ack(SCALING & 255, SCALING >> 8, 0);
      case 154:
        return this.#route(first);
      case 153:
        this.#escrow = (first & 2) !== 0;
        return ack();
      default:
        return common(header, 'Bill Validator') ?? nak;
    }
  }

  #name(channel: number): string {
    const won = NOTES[channel - 1];
    return won === undefined ? '.......' : `KR${String(won / SCALING).padStart(4, '0')}A`;
  }

  #route(where: number): Reply {
    if (this.#held === null) return ack(254);
    setTimeout(() => {
      if (where === 0) this.#leave();
      else this.#arrive();
    }, this.stackMs);
    return ack();
  }

  #arrive(): void {
    const channel = this.#held;
    if (channel === null) return;
    if (this.mood === 'stacker-full') {
      this.events.add(0, 14);
      this.#leave();
      return;
    }
    this.#held = null;
    if (this.mood === 'jams-in-stacker') {
      this.#broken = true;
      this.events.add(0, 7);
      return;
    }
    this.#accepted += 1;
    this.stackedWon += NOTES[channel - 1] ?? 0;
    if (this.mood !== 'forgets') this.events.add(channel, 0);
  }

  #leave(): void {
    if (this.#held === null) return;
    this.returnedWon += NOTES[this.#held - 1] ?? 0;
    this.#held = null;
    this.events.add(0, 1);
  }
}
