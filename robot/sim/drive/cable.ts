import { RobotError } from '../../error/robot-error.js';
import { createRng } from '../random/rng.js';

/** Whatever hangs at the far end: takes bytes, may answer. */
export interface FarEnd {
  receive(bytes: Uint8Array): Uint8Array | undefined;
}

/** What goes wrong on the way, each a share 0..1 of the bytes or answers concerned. */
export interface Trouble {
  /** Bytes with a flipped bit. */
  readonly noise: number;
  /** Bytes that never arrive. */
  readonly loss: number;
  /** Answers that come `lateMs` after they were due. */
  readonly late: number;
  readonly lateMs: number;
  /** Answers before which another device on the bus talks. */
  readonly chatter: number;
  /** The two ends run at different rates: nothing arrives as it was sent. */
  readonly wrongRate: boolean;
}

interface Listener {
  received(bytes: Uint8Array): void;
  closed(reason: string): void;
}

const NO_TROUBLE: Trouble = {
  noise: 0,
  loss: 0,
  late: 0,
  lateMs: 80,
  chatter: 0,
  wrongRate: false,
};
/** A drive answers within a millisecond or so, on top of the bytes' own time. */
const ANSWER_MS = 1;
/** What a lamp controller on the same bus might say. */
const CHATTER = Uint8Array.from([0x01, 0x03, 0x1e, 0x01, 0x06, 0x20, 0x0e, 0x00, 0x08, 0xff]);

/** An RS485 cable in memory, from a serial port to a far end; it can be pulled and disturbed. */
export class SimulatedCable {
  trouble: Trouble = NO_TROUBLE;
  #plugged = true;
  readonly #listeners = new Set<Listener>();
  readonly #rng = createRng(1);

  constructor(private readonly farEnd: FarEnd) {}

  disturb(trouble: Partial<Trouble>): void {
    this.trouble = { ...NO_TROUBLE, ...trouble };
  }

  /** As the USB adapter is: the port closes under its user. */
  pull(): void {
    this.#plugged = false;
    for (const listener of this.#listeners) listener.closed('the device was unplugged');
    this.#listeners.clear();
  }

  plug(): void {
    this.#plugged = true;
  }

  /** The near end, as a serial port is opened. */
  readonly open = (listener: Listener) => {
    if (!this.#plugged) {
      const message = 'Serial port (simulated) does not open: check the cable';
      return Promise.reject(new RobotError('base.port-unavailable', message));
    }
    this.#listeners.add(listener);
    return Promise.resolve({
      write: (bytes: Uint8Array) => this.#send(bytes, listener),
      close: () => {
        this.#listeners.delete(listener);
        return Promise.resolve();
      },
    });
  };

  #send(bytes: Uint8Array, listener: Listener): void {
    const answer = this.farEnd.receive(this.#passed(bytes));
    if (this.#rng.next() < this.trouble.chatter) this.#deliver(CHATTER, listener, 0);
    if (answer !== undefined) {
      const late = this.#rng.next() < this.trouble.late ? this.trouble.lateMs : 0;
      this.#deliver(this.#passed(answer), listener, ANSWER_MS + late);
    } else if (this.trouble.wrongRate) this.#deliver(this.#passed(bytes), listener, ANSWER_MS);
  }

  /** In two pieces, as serial ports hand them over. */
  #deliver(bytes: Uint8Array, listener: Listener, afterMs: number): void {
    setTimeout(() => {
      if (!this.#listeners.has(listener)) return;
      listener.received(bytes.slice(0, 3));
      listener.received(bytes.slice(3));
    }, afterMs);
  }

  #passed(bytes: Uint8Array): Uint8Array {
    const { noise, loss, wrongRate } = this.trouble;
    return bytes
      .map((byte) => (wrongRate ? byte ^ 0x5a : byte))
      .map((byte) =>
        this.#rng.next() < noise ? byte ^ (1 << Math.floor(this.#rng.next() * 8)) : byte,
      )
      .filter(() => this.#rng.next() >= loss);
  }
}
