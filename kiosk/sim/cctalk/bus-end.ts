import { SerialPort } from 'serialport';
import type { SimulatedDevice } from './device.js';
import { NO_TROUBLE, noiseFrom, type LineTrouble } from './line-trouble.js';
import { answerBytes, telegramAt, type Telegram } from './wire.js';

/** A GPS receiver somebody plugged in instead. */
const OTHER_PROTOCOL = [
  ...Buffer.from('$GPGGA,064036.289,3729.0,N,12701.9,E,1,04,3.2,200.2,M,,*0E\r\n'),
];
const OTHER_ADDRESS = 99;

/** The devices' end of the cable: one wire for both directions, so the host hears itself. */
export class BusEnd {
  trouble: LineTrouble = NO_TROUBLE;
  /** Headers asked of each device, in order. */
  readonly asked: Telegram[] = [];
  #heard: number[] = [];
  #answers = 0;
  readonly #random = noiseFrom(20_230_717);
  readonly #port: SerialPort;

  private constructor(
    port: SerialPort,
    private readonly devices: readonly SimulatedDevice[],
  ) {
    this.#port = port;
    port.on('data', (bytes: Buffer) => this.#receive([...bytes]));
  }

  static async open(path: string, devices: readonly SimulatedDevice[]): Promise<BusEnd> {
    const port = new SerialPort({ path, baudRate: 9_600, autoOpen: false });
    await new Promise<void>((resolve, reject) => {
      port.open((error) => {
        if (error === null) resolve();
        else reject(error);
      });
    });
    return new BusEnd(port, devices);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#port.isOpen) this.#port.close(() => resolve());
      else resolve();
    });
  }

  #receive(bytes: number[]): void {
    this.#send(bytes);
    this.#heard = [...this.#heard, ...bytes].slice(-600);
    const known = new Map(this.devices.map(({ address, protection }) => [address, protection]));
    for (let start = 0; start < this.#heard.length; start++) {
      const found = telegramAt(this.#heard, start, known);
      if (!found) continue;
      this.#heard = this.#heard.slice(found.end);
      start = -1;
      this.#obey(found.telegram);
    }
  }

  #obey(telegram: Telegram): void {
    const device = this.devices.find(({ address }) => address === telegram.address);
    if (!device || this.#lost('loseRequests', telegram)) return;
    this.asked.push(telegram);
    const reply = device.handle(telegram.header, telegram.data);
    if (reply === null || this.#lost('loseAnswers', telegram)) return;
    if (this.trouble.stranger === 'protocol') {
      this.#send(OTHER_PROTOCOL);
      return;
    }
    const from = this.trouble.stranger === 'address' ? OTHER_ADDRESS : device.address;
    const bytes = answerBytes(
      from,
      reply.header,
      this.#forge(telegram) ?? reply.data,
      device.protection,
    );
    this.#send(this.#spoil(bytes));
    if (this.trouble.twice) this.#send(bytes);
  }

  #lost(what: 'loseRequests' | 'loseAnswers', { header }: Telegram): boolean {
    const { onlyHeader } = this.trouble;
    if (this.trouble[what] === 0 || (onlyHeader !== null && onlyHeader !== header)) return false;
    this.trouble = { ...this.trouble, [what]: this.trouble[what] - 1 };
    return true;
  }

  #forge({ header }: Telegram): number[] | undefined {
    const { forged } = this.trouble;
    if (forged?.header !== header) return undefined;
    this.trouble = { ...this.trouble, forged: null };
    return forged.data;
  }

  #spoil(bytes: number[]): number[] {
    const { before, after, corruptEvery } = this.trouble;
    const garbage = (length: number) => Array.from({ length }, () => this.#random(256));
    this.#answers += 1;
    const spoiled = [...bytes];
    if (corruptEvery > 0 && this.#answers % corruptEvery === 0) {
      const at = this.#random(bytes.length);
      spoiled[at] = ((spoiled[at] ?? 0) + 1 + this.#random(255)) & 255;
    }
    return [...garbage(before), ...spoiled, ...garbage(after)];
  }

  #send(bytes: number[]): void {
    const chunks = this.trouble.piecemeal ? bytes.map((byte) => [byte]) : [bytes];
    for (const chunk of chunks) this.#port.write(Buffer.from(chunk));
  }
}
