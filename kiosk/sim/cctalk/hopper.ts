import { ack, common, nak, threeBytes, type Reply } from './device.js';
import type { SimulatedDevice } from './device.js';
import type { Protection } from './wire.js';

const SERIAL = [0x4e, 0x46, 0x05];
const KEY = [0xb9, 0xfe, 0x5f, 0xac, 0x75, 0x0a, 0x7b, 0x98];
/** Fewer coins than this trigger the low sensor. */
const LOW = 5;

export interface SimulatedHopperOptions {
  address: number;
  protection: Protection;
  coins: number;
  /** What a dispense command has to carry. */
  security: 'serial-number' | 'cipher';
  coinMs?: number;
}

/** A hopper of one coin. */
export class SimulatedHopper implements SimulatedDevice {
  readonly address: number;
  readonly protection: Protection;
  coins: number;
  /** Coins that fell out, whatever its counters say. */
  out = 0;
  /** Its exit is blocked from the next coin on. */
  jams = false;
  /** Its dispense counter is gone after a reset, too. */
  forgetful = false;
  /** Called with the coins out so far, before the next one. */
  onCoin: (out: number) => void = () => undefined;
  #count = { event: 0, remaining: 0, paid: 0, unpaid: 0 };
  #enabled = false;
  #flags = 0;
  #dispensed = 0;
  #keyGiven = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: SimulatedHopperOptions) {
    ({ address: this.address, protection: this.protection, coins: this.coins } = options);
  }

  reset(): void {
    clearTimeout(this.#timer);
    const { paid, remaining } = this.#count;
    this.#count = { event: 0, remaining: 0, paid, unpaid: remaining };
    [this.#enabled, this.#flags, this.#keyGiven] = [false, 0, false];
    if (this.forgetful) this.#dispensed = 0;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  handle(header: number, data: readonly number[]): Reply {
    switch (header) {
      case 242:
        return ack(...SERIAL);
      case 217:
        return ack(0x10 | (this.coins < LOW ? 1 : 0));
      case 172:
        return this.#halt();
      case 168:
        return threeBytes(this.#dispensed);
      case 167:
        return this.#dispense(data);
      case 166:
        return ack(...Object.values(this.#count));
      case 164:
        this.#enabled = data[0] === 165;
        return ack();
      case 163:
        return ack(this.#flags | (this.#enabled ? 0 : 0x80), 0);
      case 161:
        return data.length === 8 ? ack() : nak;
      case 160:
        this.#keyGiven = true;
        return ack(...KEY);
      default:
        return common(header, 'Payout') ?? nak;
    }
  }

  #dispense(data: readonly number[]): Reply {
    const security = data.slice(0, -1);
    const wanted = this.options.security === 'cipher' ? KEY : SERIAL;
    const right = security.join() === wanted.join();
    const allowed = this.options.security === 'cipher' ? this.#keyGiven : true;
    const busy = this.#count.remaining > 0;
    const event = (this.#count.event % 255) + 1;
    this.#keyGiven = false;
    if (!right || !allowed || !this.#enabled || busy) return nak;
    this.#flags = 0;
    this.#count = { event, remaining: data.at(-1) ?? 0, paid: 0, unpaid: 0 };
    this.#next();
    return ack(event);
  }

  #next(): void {
    this.#timer = setTimeout(() => {
      if (this.#count.remaining === 0) return;
      this.onCoin(this.#count.paid);
      if (this.#count.remaining === 0) return;
      if (this.jams || this.coins === 0) {
        this.#flags = this.jams ? 0x20 : 0x02;
        this.#halt();
        return;
      }
      this.coins -= 1;
      this.out += 1;
      this.#dispensed += 1;
      this.#count.paid += 1;
      this.#count.remaining -= 1;
      this.#next();
    }, this.options.coinMs ?? 3);
  }

  #halt(): Reply {
    clearTimeout(this.#timer);
    const { remaining } = this.#count;
    this.#count = { ...this.#count, remaining: 0, unpaid: remaining };
    return ack(remaining);
  }
}
