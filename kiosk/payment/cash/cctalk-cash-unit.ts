import { BillValidator } from './cctalk/bill-validator.js';
import { Bus, type Peer } from './cctalk/bus.js';
import { CoinAcceptor } from './cctalk/coin-acceptor.js';
import { CoinWay } from './cctalk/coin-way.js';
import { Hoppers, type HopperOptions } from './cctalk/hoppers.js';
import { NoteWay } from './cctalk/note-way.js';
import { USUAL_TIMING, type CashTiming } from './cctalk/timing.js';
import type { Read } from './cctalk/device.js';
import type {
  AcceptOutcome,
  AcceptRequest,
  CashEvent,
  CashStatus,
  CashTotals,
  CashUnit,
  ClosedReason,
  InhibitOutcome,
  PayOutcome,
  RouteOutcome,
} from './port.js';
import type { Counted } from './denominations.js';
import type { OpenLine } from './serial-line.js';
import { Tally } from './tally.js';

/** Part 2, header 231: two bytes of inhibit bits. */
const CHANNELS = 16;

export interface CcTalkCashUnitOptions {
  open: OpenLine;
  /** `channels`: how many it has, 16 unless its manual says otherwise. */
  notes: Peer & { channels?: number };
  /** `paths`: sorter path of each coin, in won, that a hopper takes back. */
  coins: Peer & { channels?: number; paths?: ReadonlyMap<number, number> };
  hoppers: readonly HopperOptions[];
  timing?: Partial<CashTiming>;
}

type Refusal = Omit<Extract<AcceptOutcome, { result: 'refused' }>, 'result'>;
type Way = NoteWay | CoinWay;

interface Session {
  amountWon: number;
  taken: Tally;
  /** The ways in that are open: a visitor may pay with notes while the coins are jammed. */
  ways: Way[];
}

/** A bill validator, a coin acceptor and hoppers on one ccTalk bus. */
export class CcTalkCashUnit implements CashUnit {
  readonly #bus: Bus;
  readonly #notes: NoteWay;
  readonly #coins: CoinWay;
  readonly #hoppers: Hoppers;
  readonly #timing: CashTiming;
  readonly #accepted = new Tally();
  #unaccounted = 0;
  #listener: (event: CashEvent) => void = () => undefined;
  #session: Session | null = null;
  #watching: Promise<void> | undefined;
  #closed = false;

  constructor(options: CcTalkCashUnitOptions) {
    this.#timing = { ...USUAL_TIMING, ...options.timing };
    this.#bus = new Bus(options.open, this.#timing);
    const tell = (event: CashEvent): void => this.#tell(event);
    const { notes, coins } = options;
    const validator = new BillValidator(this.#bus, notes);
    const acceptor = new CoinAcceptor(this.#bus, coins);
    this.#notes = new NoteWay(validator, notes.channels ?? CHANNELS, this.#timing, tell);
    const { paths = new Map<number, number>(), channels = CHANNELS } = coins;
    this.#coins = new CoinWay(acceptor, paths, channels, this.#timing, tell);
    this.#hoppers = new Hoppers(this.#bus, options.hoppers, this.#timing);
  }

  /** What was heard on the line that was no answer: a cable to look at. */
  get noise(): Readonly<Bus['noise']> {
    return this.#bus.noise;
  }

  async status(): Promise<CashStatus> {
    this.#watch();
    // While it is open, a device that forgot its settings has to close it, not be set up again.
    const look = (way: Way) => (this.#session ? way.wayIn : way.ready());
    return {
      notes: await look(this.#notes),
      coins: await look(this.#coins),
      hoppers: await this.#hoppers.status(),
    };
  }

  async accept(
    request: AcceptRequest,
    listener: (event: CashEvent) => void,
  ): Promise<AcceptOutcome> {
    if (this.#session) return { result: 'refused', reason: 'already-open', detail: 'open' };
    const session: Session = { amountWon: request.amountWon, taken: new Tally(), ways: [] };
    this.#session = session;
    this.#listener = listener;
    this.#watch();
    const { denominations } = request;
    const notes = await this.#openWay(session, this.#notes, denominations);
    const coins = await this.#openWay(session, this.#coins, denominations);
    if (session.ways.length > 0 && this.#session === session) return { result: 'open' };
    // Nothing opened, or somebody shut it meanwhile and one way in was opened after that.
    if (this.#session === session) this.#session = null;
    await this.#shut('inhibited', 'not opened');
    const none: Refusal = { reason: 'faulty', detail: 'it takes none of this money' };
    return { result: 'refused', ...(notes ?? coins ?? none) };
  }

  /** @returns why it stays shut; null also for money that this way does not take */
  async #openWay(
    session: Session,
    way: Way,
    denominations: readonly number[],
  ): Promise<Refusal | null> {
    const found = await way.ready();
    if (found.state !== 'ready') return { reason: found.state, detail: found.detail };
    const channels = way.channels(denominations);
    if (channels.length === 0) return null;
    const opened = await way.admit(channels);
    if (!opened.ok) return { reason: 'disconnected', detail: opened.detail };
    session.ways.push(way);
    return null;
  }

  async inhibit(): Promise<InhibitOutcome> {
    return this.#shut('inhibited', 'asked to');
  }

  async #shut(reason: ClosedReason, detail: string): Promise<InhibitOutcome> {
    const wasOpen = this.#session !== null;
    this.#session = null;
    const shut: Read<null>[] = [await this.#notes.admit([]), await this.#coins.admit([])];
    if (wasOpen) this.#listener({ type: 'closed', reason, detail });
    const silent = shut.find(({ ok }) => !ok);
    if (!silent || silent.ok) return { result: 'shut' };
    return { result: 'unknown', detail: silent.detail };
  }

  async stack(note: number): Promise<RouteOutcome> {
    return this.#route(note, 'stack');
  }

  async giveBack(note: number): Promise<RouteOutcome> {
    return this.#route(note, 'return');
  }

  async #route(note: number, where: 'stack' | 'return'): Promise<RouteOutcome> {
    const outcome = await this.#notes.route(note, where);
    if (outcome.result === 'stacked') this.#take(outcome.won);
    if (outcome.result === 'unknown') this.#unaccounted += 1;
    return outcome;
  }

  payOut(coins: readonly Counted[], onCoin?: (won: number) => void): Promise<PayOutcome> {
    return this.#hoppers.payOut(coins, onCoin);
  }

  async totals(): Promise<CashTotals> {
    const inserted = await this.#notes.counted();
    const accepted = await this.#coins.counted();
    return {
      accepted: this.#accepted.items,
      paidOut: this.#hoppers.paid.items,
      unaccounted: this.#unaccounted,
      devices: {
        notesInserted: inserted.ok ? inserted.value : null,
        coinsAccepted: accepted.ok ? accepted.value : null,
        dispensed: await this.#hoppers.dispensed(),
      },
    };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#hoppers.stop();
    await this.#watching;
    // Where nobody was ever asked there is nobody to shut.
    if (this.#watching) await this.#shut('inhibited', 'closing');
    await this.#bus.close();
  }

  #tell(event: CashEvent): void {
    if (event.type === 'unaccounted') this.#unaccounted += 1;
    if (event.type === 'credited') this.#take(event.won);
    this.#listener(event);
  }

  #take(won: number): void {
    this.#accepted.add(won);
    this.#session?.taken.add(won);
  }

  #watch(): void {
    this.#watching ??= this.#watchOn();
  }

  async #watchOn(): Promise<void> {
    while (!this.#closed) {
      await this.#notes.poll();
      await this.#coins.poll();
      const reason = this.#reasonToShut();
      if (reason) await this.#shut(reason[0], reason[1]);
      await new Promise((resolve) => setTimeout(resolve, this.#timing.pollMs));
    }
  }

  #reasonToShut(): [ClosedReason, string] | undefined {
    const session = this.#session;
    if (!session) return undefined;
    if (session.taken.won >= session.amountWon) return ['amount-reached', ''];
    for (const { wayIn } of session.ways) {
      if (wayIn.state !== 'ready') return [wayIn.state, wayIn.detail];
    }
    return undefined;
  }
}
