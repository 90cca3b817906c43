import { ack, common, EventLog, nak, text, threeBytes, type Reply } from './device.js';
import type { SimulatedDevice } from './device.js';
import type { Protection } from './wire.js';

/** Position 1 and on. */
const COINS = [10, 50, 100, 500];

/** A coin acceptor with a sorter. */
export class SimulatedAcceptor implements SimulatedDevice {
  readonly address = 2;
  readonly events = new EventLog();
  /** Coins fall in without an event. */
  swallows = false;
  takenWon = 0;
  /** Sorter path of each position, as told. */
  readonly paths = new Map<number, number>();
  #mask = 0;
  #master = true;
  #accepted = 0;

  constructor(readonly protection: Protection) {}

  /** @returns whether it fell in; else it is in the reject cup */
  insert(won: number): boolean {
    const position = COINS.indexOf(won) + 1;
    if (position === 0 || !this.#master || !(this.#mask & (1 << (position - 1)))) {
      this.events.add(0, position === 0 ? 1 : 2);
      return false;
    }
    this.#accepted += 1;
    this.takenWon += won;
    if (!this.swallows) this.events.add(position, this.paths.get(position) ?? 1);
    return true;
  }

  block(): void {
    this.events.add(0, 14);
  }

  get isOpen(): boolean {
    return this.#master && this.#mask !== 0;
  }

  reset(): void {
    this.events.clear();
    [this.#mask, this.#master] = [0, true];
    this.paths.clear();
  }

  handle(header: number, data: readonly number[]): Reply {
    const [first = 0, second = 0] = data;
    switch (header) {
      case 232:
        return ack(0);
      case 231:
        this.#mask = first + 256 * second;
        return ack();
      case 229:
        return ack(...this.events.bytes);
      case 228:
        this.#master = (first & 1) === 1;
        return ack();
      case 225:
        return threeBytes(this.#accepted);
      case 210:
        this.paths.set(first, second);
        return ack();
      case 209:
        return ack(this.paths.get(first) ?? 1);
      case 184:
        return text(
          COINS[first - 1] ? `KR${String(COINS[first - 1]).padStart(3, '0')}A` : '......',
        );
      default:
        return common(header, 'Coin Acceptor') ?? nak;
    }
  }
}
