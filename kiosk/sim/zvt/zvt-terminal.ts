import * as say from './messages.js';
import { TerminalSheet, type Entry } from './sheet.js';
import { Speaker, type Disturbance } from './speaker.js';

/** What the next payments meet; see `TERMINAL_MOODS` of the terminal with a REST agent. */
export type ZvtMood = 'approve' | 'decline' | 'no-card' | 'lose-answer' | 'lose-all' | 'wait';

export interface SimulatedZvtOptions {
  /** The terminal's end of the line. */
  device: string;
  /** The terminal's memory; null keeps it for this process only. */
  stateFile: string | null;
  cardMs: number;
  waitMs: number;
  patienceMs?: number;
  password?: string;
  /** Takes a payment back by itself when nobody takes its outcome (auto-reversal). */
  takesBack?: boolean;
}

export interface SimulatedZvt {
  mood(mood: ZvtMood): void;
  disturb(disturbance: Disturbance): void;
  /** Puts bytes onto the line, whatever they are. */
  noise(bytes: Uint8Array): void;
  /** Power off and on: what is under way and the registration are forgotten, the receipts are not. */
  restart(): void;
  sheet: TerminalSheet;
  /** Commands that arrived, as hex of class and instruction. */
  readonly heard: string[];
  close(): Promise<void>;
}

const DECLINED = 0x05;
const NO_CARD = 0x6c;
const NOT_REGISTERED = 0x6b;
const CANNOT = 0x83;
const BUSY = 0x9c;
const REVERSED_ALREADY = 0xb4;
const NO_REVERSAL = 0xb5;

/** A card terminal that speaks ZVT at the far end of a serial line. */
export async function startZvtTerminal(options: SimulatedZvtOptions): Promise<SimulatedZvt> {
  const terminal = new ZvtTerminal(options);
  await terminal.speaker.open();
  return terminal;
}

class ZvtTerminal implements SimulatedZvt {
  readonly sheet: TerminalSheet;
  readonly speaker: Speaker;
  readonly heard: string[] = [];
  private next: ZvtMood = 'approve';
  private registered = false;
  /** Which run of the terminal; what a restart cut off finds itself in an old one. */
  private life = 0;
  private busy = false;
  private cardGone: (() => void) | undefined;

  constructor(private readonly options: SimulatedZvtOptions) {
    this.sheet = new TerminalSheet(options.stateFile);
    this.speaker = new Speaker({
      device: options.device,
      patienceMs: options.patienceMs ?? 300,
      heard: (message) => this.command(message),
    });
  }

  mood(mood: ZvtMood): void {
    this.next = mood;
    this.speaker.silent = false;
  }

  disturb(disturbance: Disturbance): void {
    this.speaker.disturbance = disturbance;
  }

  noise(bytes: Uint8Array): void {
    this.speaker.put('answer', Buffer.from(bytes));
  }

  restart(): void {
    this.life += 1;
    this.busy = false;
    this.registered = false;
    this.cardGone = undefined;
    this.speaker.forget();
  }

  close(): Promise<void> {
    this.restart();
    return this.speaker.close();
  }

  private command(message: number[]): void {
    const name = Buffer.from(message.slice(0, 2)).toString('hex');
    this.heard.push(name);
    if (name === '06b0') {
      this.speaker.answer(say.yes());
      this.cardGone?.();
      return;
    }
    const data = message.slice(message[2] === 0xff ? 5 : 3);
    const talk = this.talkFor(name, data);
    const code = this.refusal(name, data, talk !== undefined);
    if (code !== undefined || !talk) {
      this.speaker.answer(say.no(code ?? CANNOT));
      return;
    }
    this.speaker.answer(say.yes());
    void this.during(talk);
  }

  private refusal(name: string, data: number[], known: boolean): number | undefined {
    if (this.busy) return BUSY;
    if (!this.registered && name !== '0600') return NOT_REGISTERED;
    const secret = name !== '0601' && name !== '0501';
    const password = Buffer.from(data.slice(0, 3)).toString('hex');
    const wrong = secret && password !== (this.options.password ?? '000000');
    return known && !wrong ? undefined : CANNOT;
  }

  private talkFor(name: string, data: number[]): (() => Promise<void>) | undefined {
    const amount = (at: number) => say.number(data.slice(at + 1, at + 7));
    switch (name) {
      case '0600':
        return () => {
          this.registered = true;
          return this.end(say.registered());
        };
      case '0501':
        return () => this.end(say.condition(0));
      case '0601':
        return () => this.pay('payment', amount(0));
      case '0631':
        return () => this.pay('credit', amount(3));
      case '0630':
        return () => this.reverse(say.number(data.slice(4, 6)));
      case '0620':
        return () => this.repeat();
      case '0610':
        return () => this.turnover();
      case '0650':
        return () => this.turnover(() => this.sheet.close());
      default:
        return undefined;
    }
  }

  private async during(talk: () => Promise<void>): Promise<void> {
    const { life } = this;
    this.busy = true;
    await talk();
    if (life === this.life) this.busy = false;
  }

  private async pay(kind: 'payment' | 'credit', won: number): Promise<void> {
    const { life } = this;
    const mood = this.next;
    const card = this.card(mood);
    await this.tell('waiting', say.putCardOn());
    const shown = await card;
    if (life !== this.life) return;
    if (!shown) {
      await this.tell(
        'outcome',
        say.message(0x04, 0x0f, [0x27, NO_CARD, 0x29, 0x52, 0, 0x11, 0x10]),
      );
      await this.end(say.aborted(NO_CARD));
      return;
    }
    const entry = this.sheet.book(kind, won, mood === 'decline' ? DECLINED : 0);
    if (mood === 'lose-all') this.speaker.silent = true;
    if (mood === 'lose-all' || mood === 'lose-answer') return;
    await this.report(entry);
  }

  /** The outcome, then the end; a payment whose outcome nobody takes may be taken back. */
  private async report(entry: Entry): Promise<void> {
    const taken = await this.tell('outcome', say.outcome(entry));
    if (!taken && this.options.takesBack && entry.kind === 'payment') {
      this.sheet.book('reversal', entry.won, 0, entry.trace);
      return;
    }
    await this.end(entry.result === 0 ? say.completion() : say.aborted(entry.result));
  }

  private async reverse(receipt: number): Promise<void> {
    const payment = this.sheet.payment(receipt);
    const reversed = payment && this.sheet.isReversed(payment);
    if (!payment || reversed) {
      await this.end(say.aborted(reversed ? REVERSED_ALREADY : NO_REVERSAL));
      return;
    }
    await this.report(this.sheet.book('reversal', payment.won, 0, payment.trace));
  }

  private async repeat(): Promise<void> {
    const { last } = this.sheet;
    if (last) await this.tell('outcome', say.outcome(last));
    await this.end(last ? say.completion() : say.aborted(CANNOT));
  }

  private async turnover(then: () => void = () => undefined): Promise<void> {
    await this.tell('outcome', say.turnover(this.sheet.sums()));
    then();
    await this.end(say.completion());
  }

  /** Whether a card was put on. */
  private card(mood: ZvtMood): Promise<boolean> {
    const nobody = mood === 'no-card' || mood === 'wait';
    const { cardMs, waitMs } = this.options;
    return new Promise((shown) => {
      const timer = setTimeout(() => done(!nobody), nobody ? waitMs : cardMs);
      const done = (yes: boolean) => {
        clearTimeout(timer);
        this.cardGone = undefined;
        shown(yes);
      };
      this.cardGone = () => done(false);
    });
  }

  private async tell(
    step: 'waiting' | 'outcome' | 'end',
    message: readonly number[],
  ): Promise<boolean> {
    const { life } = this;
    const taken = await this.speaker.tell(step, message);
    return taken && life === this.life;
  }

  private async end(message: readonly number[]): Promise<void> {
    await this.tell('end', message);
  }
}
