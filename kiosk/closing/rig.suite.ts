import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { openJournal, type How, type Journal, type ServiceLine } from '../journal/index.js';
import { createRestTerminal, type CardTerminal } from '../payment/index.js';
import { loadFonts, type Fonts } from '../printing/index.js';
import type { CashCounters, Entry } from '../session/index.js';
import { startCardTerminal, type SimulatedTerminal } from '../sim/index.js';
import { closeDay, type ClosedDay, type ClosingTools } from './close-day.js';

const FONTS = resolve(import.meta.dirname, '../../launch/pages/public/fonts');
const FEE_WON = 200;
/** Parsing them takes a second. */
let loaded: Promise<Fonts> | undefined;

export const DOCUMENT = 'resident-register';
/** 09:00 on Thursday 26 November 2026 in Korea. */
export const MORNING = Date.UTC(2026, 10, 26);
export const HOUR_MS = 3_600_000;

/** A journal on disk, a card terminal at the end of a socket, and the cash unit's counters. */
export class ClosingRig {
  now = MORNING;
  counters: CashCounters | null = null;

  private constructor(
    readonly folder: string,
    public journal: Journal,
    readonly far: SimulatedTerminal,
    readonly terminal: CardTerminal,
    private readonly fonts: Fonts,
  ) {}

  static async start(): Promise<ClosingRig> {
    const far = await startCardTerminal({ stateFile: null, cardMs: 1 });
    const terminal = createRestTerminal({ url: far.url, chargeTimeoutMs: 500, timeoutMs: 500 });
    const fonts = await (loaded ??= loadFonts({
      regular: `${FONTS}/PretendardGOV-Regular.woff2`,
      bold: `${FONTS}/PretendardGOV-Bold.woff2`,
    }));
    const folder = mkdtempSync(join(tmpdir(), 'closing-'));
    const journal = openJournal(join(folder, 'journal.sqlite'));
    return new ClosingRig(folder, journal, far, terminal, fonts);
  }

  /** As after a power cut. */
  restart(): void {
    this.journal.close();
    this.journal = openJournal(join(this.folder, 'journal.sqlite'));
  }

  get closings(): string {
    return join(this.folder, 'closings');
  }

  record(transaction: string, ...entries: Entry[]): void {
    for (const entry of entries) this.journal.append({ transaction, at: this.now, entry });
    this.now += 60_000;
  }

  /** A visit up to the payment: at the terminal too, unless it is free. */
  async paid(transaction: string, copies = 1): Promise<void> {
    const amountWon = FEE_WON * copies;
    this.record(
      transaction,
      { kind: 'opened', document: DOCUMENT, copies, amountWon },
      { kind: 'payment.intended', method: 'card' },
    );
    const outcome = await this.terminal.charge({ transaction, amountWon });
    if (outcome.result !== 'approved') throw new Error(`not approved: ${outcome.result}`);
    const { approvalNo } = outcome.approval;
    this.record(transaction, { kind: 'payment.approved', approvalNo });
  }

  async issued(transaction: string, copies = 1): Promise<void> {
    await this.paid(transaction, copies);
    this.record(transaction, { kind: 'closed', outcome: 'issued', reason: 'printed' });
  }

  async refunded(transaction: string, reason: string): Promise<void> {
    await this.paid(transaction);
    await this.terminal.cancel(transaction);
    this.record(
      transaction,
      { kind: 'refund.intended' },
      { kind: 'refund.done' },
      { kind: 'closed', outcome: 'refunded', reason },
    );
  }

  /** Paid, and then nobody knew how many sheets came out. */
  async handedOver(transaction: string, copies = 1): Promise<void> {
    await this.paid(transaction, copies);
    this.record(transaction, { kind: 'closed', outcome: 'handed-to-staff', reason: 'jam' });
  }

  byStaff(line: ServiceLine): void {
    this.journal.service.append({ at: this.now, who: '11 김민원', line });
    this.now += 60_000;
  }

  /** At the terminal too, where staff pay back there. */
  async settled(transaction: string, how: How, won: number): Promise<void> {
    const resolution = { transaction, how, won, note: '확인함' };
    if (how !== 'paper-over') this.byStaff({ kind: 'case.intended', ...resolution });
    if (how === 'refund') await this.terminal.cancel(transaction);
    if (how === 'partial-refund') await this.terminal.refund(transaction, won);
    this.byStaff({ kind: 'case.resolved', ...resolution, revoked: how === 'refund' });
  }

  refused(transaction: string, reason: string): void {
    this.record(
      transaction,
      { kind: 'opened', document: DOCUMENT, copies: 1, amountWon: FEE_WON },
      { kind: 'payment.intended', method: 'card' },
      { kind: 'payment.refused', reason },
      { kind: 'closed', outcome: 'nothing-charged', reason },
    );
  }

  /** A thousand-won note for one copy, with change; the counters of the devices go along. */
  paidInCash(transaction: string): void {
    const before = this.counters ?? {
      notesInserted: 0,
      coinsAccepted: 0,
      dispensed: [
        { won: 500, coins: 0 },
        { won: 100, coins: 0 },
      ],
    };
    const change = [
      { won: 500, count: 1 },
      { won: 100, count: 3 },
    ];
    this.record(
      transaction,
      { kind: 'opened', document: DOCUMENT, copies: 1, amountWon: FEE_WON },
      { kind: 'payment.intended', method: 'cash' },
      { kind: 'cash.opened', counters: before },
      { kind: 'cash.note-intended', won: 1_000 },
      { kind: 'cash.taken', item: 'note', won: 1_000 },
      { kind: 'payment.received', insertedWon: 1_000 },
      { kind: 'payout.intended', purpose: 'change', coins: change, dispensed: before.dispensed },
      { kind: 'payout.ended', coins: change, missingWon: 0, reason: 'paid' },
      { kind: 'closed', outcome: 'issued', reason: 'printed' },
    );
    this.counters = {
      notesInserted: (before.notesInserted ?? 0) + 1,
      coinsAccepted: before.coinsAccepted,
      dispensed: before.dispensed.map(({ won, coins }) => ({
        won,
        coins: (coins ?? 0) + (change.find((one) => one.won === won)?.count ?? 0),
      })),
    };
  }

  tools(): ClosingTools {
    const { counters } = this;
    return {
      device: 'kiosk-1',
      folder: this.closings,
      journal: this.journal,
      terminal: this.terminal,
      cash: counters && {
        totals: () =>
          Promise.resolve({ accepted: [], paidOut: [], unaccounted: 0, devices: counters }),
      },
      fonts: this.fonts,
      documentName: (id) => (id === DOCUMENT ? '주민등록표(등본)' : id),
      now: () => this.now,
      log: pino({ level: 'silent' }),
    };
  }

  close(terminal: Partial<CardTerminal> = {}): Promise<ClosedDay> {
    return closeDay({ ...this.tools(), terminal: { ...this.terminal, ...terminal } });
  }

  async end(): Promise<void> {
    this.journal.close();
    await this.far.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
