import type { Logger } from 'pino';
import type { Catalog } from '../catalog/index.js';
import { KioskError } from '../error/kiosk-error.js';
import type { Journal, ServiceLine } from '../journal/index.js';
import type { Office } from '../office/index.js';
import { readBoard } from './board.js';
import { closeByStaff, type DayClosing } from './day-closing.js';
import type { WatchedDevices } from './device-views.js';
import { Gate } from './gate.js';
import type { Act, Board, BoardAnswer, Refusal, SignIn, SignInAnswer } from './protocol.js';
import { settleCase } from './settle-case.js';
import { boxWon } from './stock.js';

export interface DeskOptions {
  device: string;
  staffFile: string;
  /** Null while it cannot be used: then nobody can sign in, as nothing could be written down. */
  journal: Journal | null;
  catalog: Catalog;
  devices: WatchedDevices & { office: Office };
  /** Null where the day cannot be closed. */
  closing: DayClosing | null;
  outage: () => { code: string; detail: string } | null;
  putOut: (reason: string) => void;
  putBack: () => void;
  /** A transaction was ended by staff: papers may have been withdrawn. */
  onSettled: () => void;
  /** Coins that staff put into a hopper, for the books of the cash unit. */
  onCoinsLoaded?: (won: number, coins: number) => void;
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  log: Logger;
}

const NO_JOURNAL: Refusal = {
  ok: false,
  code: 'journal',
  message: 'The journal cannot be used, so nothing may be done here: see why on the screen.',
};

/** What staff can do at the kiosk: each act is a line of the journal, written before it is done. */
export class ServiceDesk {
  private readonly gate: Gate;
  private readonly settling = new Set<string>();

  constructor(private readonly options: DeskOptions) {
    const { journal, log, now, staffFile } = options;
    this.gate = new Gate({ service: journal?.service ?? null, staffFile, now, log });
  }

  async signIn(request: SignIn): Promise<SignInAnswer> {
    return this.guarded(async (journal) => {
      const entered = await this.gate.enter(request);
      if (!entered.ok) return entered;
      const { token, who } = entered;
      return { ok: true, token, board: await this.board(who, journal) };
    });
  }

  signOut(token: string): void {
    this.gate.leave(token);
  }

  /** The screen was touched. */
  touch(token: string): boolean {
    return this.gate.touch(token) !== undefined;
  }

  read(token: string): Promise<BoardAnswer> {
    return this.signedIn(token, async (who, journal) => ({
      ok: true,
      board: await this.board(who, journal),
    }));
  }

  act(token: string, act: Act): Promise<BoardAnswer> {
    this.gate.touch(token);
    return this.signedIn(token, async (who, journal) => {
      const refused = await this.perform(act, who, journal);
      return refused ?? { ok: true, board: await this.board(who, journal) };
    });
  }

  /** Money may be on its way back: the day must not be closed meanwhile. */
  get settlingNow(): boolean {
    return this.settling.size > 0;
  }

  /** Ends sessions that nobody touched. */
  sweep(): void {
    this.gate.sweep();
  }

  private async perform(act: Act, who: string, journal: Journal): Promise<Refusal | null> {
    const { options } = this;
    const write = (line: ServiceLine) => journal.service.append({ at: options.now(), who, line });
    switch (act.act) {
      case 'out':
        write({ kind: 'duty.out', reason: act.reason });
        options.putOut(act.reason);
        return null;
      case 'in':
        write({ kind: 'duty.in', note: act.note });
        options.putBack();
        return null;
      case 'hand-over':
        write({ kind: 'hand-over', note: act.note });
        return null;
      case 'paper':
        write({ kind: 'paper.loaded', sheets: act.sheets });
        return null;
      case 'cash-box': {
        if (!options.devices.cash) return noCash();
        const { countedWon, note } = act;
        write({ kind: 'cash-box.taken', expectedWon: boxWon(journal).won, countedWon, note });
        return null;
      }
      case 'hopper': {
        if (!options.devices.cash) return noCash();
        write({ kind: 'hopper.filled', won: act.won, coins: act.coins });
        options.onCoinsLoaded?.(act.won, act.coins);
        return null;
      }
      case 'settle':
        return this.settle(act, who, journal);
      case 'close-day':
        if (!options.closing) return NO_JOURNAL;
        write({ kind: 'day.closing' });
        return closeByStaff(options.closing);
    }
  }

  /** Two people at two screens must not settle the same transaction two ways. */
  private async settle(
    request: Parameters<typeof settleCase>[0],
    who: string,
    journal: Journal,
  ): Promise<Refusal | null> {
    const { transaction } = request;
    if (this.settling.has(transaction)) {
      return { ok: false, code: 'busy', message: 'It is being settled at this moment.' };
    }
    if (this.options.closing?.underWay()) {
      return { ok: false, code: 'closing-busy', message: 'The day is being closed: in a minute.' };
    }
    this.settling.add(transaction);
    try {
      const { devices, now, sleep } = this.options;
      const { office, printer, terminal } = devices;
      const tools = { journal, office, printer, terminal, now, sleep };
      const settled = await settleCase(request, who, tools);
      this.options.onSettled();
      return settled.ok ? null : settled;
    } finally {
      this.settling.delete(transaction);
    }
  }

  private signedIn(
    token: string,
    act: (who: string, journal: Journal) => Promise<BoardAnswer>,
  ): Promise<BoardAnswer> {
    return this.guarded((journal) => {
      const who = this.gate.who(token);
      if (who !== undefined) return act(who, journal);
      const message = 'Nobody is signed in, or the screen was left alone: sign in again.';
      return Promise.resolve<Refusal>({ ok: false, code: 'signed-out', message });
    });
  }

  private async guarded<T>(act: (journal: Journal) => Promise<T>): Promise<T | Refusal> {
    const { journal, log } = this.options;
    if (!journal) return NO_JOURNAL;
    try {
      return await act(journal);
    } catch (error) {
      if (!(error instanceof KioskError)) throw error;
      log.error({ err: error }, 'the service menu stopped');
      return { ok: false, code: 'journal', message: error.message };
    }
  }

  private board(who: string, journal: Journal): Promise<Board> {
    return readBoard(who, { ...this.options, journal });
  }
}

function noCash(): Refusal {
  return { ok: false, code: 'no-cash-unit', message: 'This kiosk takes cards only.' };
}
