import { SerialPort } from 'serialport';
import { block, BlockReader } from './block.js';

/** What is about to go onto the line: a byte, an answer to a command, or something told. */
export type Step = 'ack' | 'nak' | 'answer' | 'waiting' | 'outcome' | 'end';

/** Sees every transmission before it goes out and returns what goes out instead. */
export type Disturbance = (step: Step, bytes: Buffer) => readonly Uint8Array[];

export interface SpeakerOptions {
  device: string;
  /** For the cash register's ACK, and for its answer to what was told, ms. */
  patienceMs: number;
  heard(message: number[]): void;
}

const TRIES = 3;

/** The terminal's end of the line: blocks out and in, each waited for as the specification says. */
export class Speaker {
  disturbance: Disturbance = (_, bytes) => [bytes];
  /** Nothing is sent any more, and nothing is understood. */
  silent = false;
  private readonly port: SerialPort;
  private onAck: ((taken: boolean) => void) | undefined;
  private onAnswer: (() => void) | undefined;
  private readonly reader = new BlockReader({
    message: (bytes) => this.message(bytes),
    broken: () => this.put('nak', Buffer.from([0x15])),
    ack: () => this.onAck?.(true),
    nak: () => this.onAck?.(false),
  });

  constructor(private readonly options: SpeakerOptions) {
    this.port = new SerialPort({ path: options.device, baudRate: 115_200, autoOpen: false });
    this.port.on('data', (bytes: Buffer) => {
      for (const byte of this.silent ? [] : bytes) this.reader.read(byte);
    });
    // The cable may be pulled; a terminal does not mind.
    this.port.on('error', () => undefined);
  }

  open(): Promise<void> {
    return new Promise((opened, failed) => {
      this.port.open((error) => (error ? failed(error) : opened()));
    });
  }

  close(): Promise<void> {
    return new Promise((closed) => {
      if (this.port.isOpen) this.port.close(() => closed());
      else closed();
    });
  }

  forget(): void {
    this.reader.reset();
  }

  put(step: Step, bytes: Buffer): void {
    if (this.silent || !this.port.isOpen) return;
    for (const part of this.disturbance(step, bytes)) this.port.write(part);
  }

  answer(message: readonly number[]): void {
    this.put('answer', block(message));
  }

  /** Until it was acknowledged and answered; false when it was not. */
  async tell(step: Step, message: readonly number[]): Promise<boolean> {
    const answered = this.within((done) => (this.onAnswer = () => done(true)));
    for (let left = TRIES; left > 0; left -= 1) {
      const taken = this.within((done) => (this.onAck = done));
      this.put(step, block(message));
      if (await taken) return answered;
    }
    return answered;
  }

  private message(bytes: number[]): void {
    this.put('ack', Buffer.from([0x06]));
    if (bytes[0] === 0x80 || bytes[0] === 0x84) this.onAnswer?.();
    else this.options.heard(bytes);
  }

  private within(wait: (done: (yes: boolean) => void) => void): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), this.options.patienceMs);
      wait((yes) => {
        clearTimeout(timer);
        resolve(yes);
      });
    });
  }
}
