import modbus from 'modbus-serial';
import { RobotError } from '../../error/robot-error.js';
import type { Write } from '../commands.js';
import type { OpenLine } from './line.js';
import { RtuPort } from './rtu-port.js';

/** Longest wait for an answer: one of 35 bytes takes 3 ms at 115200 baud, 37 ms at 9600. */
const ANSWER_MS = 50;
/** After a missing answer the line must have been left alone so long, so that a late one is not taken for the next. */
const LATE_MS = 40;

interface Job {
  readonly run: () => Promise<void>;
  readonly abandon: () => void;
}

/** One master on the line: one request at a time, urgent ones before those that wait. */
export class ModbusClient {
  readonly #port: RtuPort;
  readonly #rtu: InstanceType<typeof modbus.default>;
  readonly #waiting: Job[] = [];
  #busy = false;
  #closed = false;

  constructor(openLine: OpenLine, nodeId: number, onLost: (reason: string) => void) {
    this.#port = new RtuPort(openLine, onLost);
    this.#rtu = new modbus.default(this.#port);
    this.#rtu.setID(nodeId);
    this.#rtu.setTimeout(ANSWER_MS);
  }

  /** @throws RobotError of the line */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#rtu.open((error?: Error) => {
        if (error === undefined) resolve();
        else reject(error);
      });
    });
  }

  /** What waits fails with `base.closed`. */
  close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.abandon();
    return new Promise((resolve) => {
      this.#rtu.close(() => resolve());
    });
  }

  /** Bytes came in that answered nothing: noise, another rate, another device. */
  get strayBytes(): number {
    return this.#port.received - this.#port.answered;
  }

  /** The latest bytes that came in, whatever they were. */
  get heard(): Uint8Array {
    return this.#port.heard;
  }

  /**
   * @param asked called when it is this request's turn on the line, just before it is sent
   * @throws RobotError `base.no-answer`, `base.refused`, `base.closed`
   */
  read(address: number, count: number, asked?: () => void): Promise<number[]> {
    return this.#queue(async () => {
      asked?.();
      return (await this.#rtu.readHoldingRegisters(address, count)).data;
    });
  }

  /** @throws RobotError `base.no-answer`, `base.refused`, `base.closed` */
  write({ address, values }: Write, urgent = false): Promise<void> {
    return this.#queue(async () => {
      const [first] = values;
      if (values.length === 1 && first !== undefined) {
        await this.#rtu.writeRegister(address, first);
      } else await this.#rtu.writeRegisters(address, [...values]);
    }, urgent);
  }

  #queue<T>(request: () => Promise<T>, urgent = false): Promise<T> {
    if (this.#closed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const job: Job = {
        run: () => request().then(resolve, (error: unknown) => this.#failed(error).then(reject)),
        abandon: () => reject(closed()),
      };
      if (urgent) this.#waiting.unshift(job);
      else this.#waiting.push(job);
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let job = this.#waiting.shift(); job !== undefined; job = this.#waiting.shift()) {
      await job.run();
    }
    this.#busy = false;
  }

  async #failed(error: unknown): Promise<RobotError> {
    this.#port.forget();
    if (error instanceof RobotError) return error;
    if (error instanceof Error && 'modbusCode' in error) {
      return new RobotError('base.refused', `The drive refuses: ${error.message}`, {
        cause: error,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    return new RobotError('base.no-answer', 'The drive does not answer', { cause: error });
  }
}

function closed(): RobotError {
  return new RobotError('base.closed', 'The serial line is closed');
}
