import type { PaperRecord } from '../../zone/wire/index.js';
import { KioskError } from '../error/kiosk-error.js';
import type { HopperCoins, Journal } from '../journal/index.js';
import type { Entry } from '../session/index.js';
import type { Binding } from './binding.js';

/** Where the lines of the hoppers' floats stand: they are of no visit. */
const STOCK = 'stock';

/**
 * The journal, with the present visit's lines in memory too: when the disk fails in the middle of a
 * payment, what happened is still known and can be put right.
 */
export class Ledger {
  private readonly lines = new Map<string, Entry[]>();

  /** @param journal null when it could not be opened; then every record fails */
  constructor(
    private readonly journal: Journal | null,
    private readonly now: () => number,
  ) {}

  /** @throws KioskError `journal.*`; the line is remembered all the same */
  record(transaction: string, entry: Entry): void {
    this.lines.set(transaction, [...this.entries(transaction), entry]);
    this.open().append({ transaction, at: this.now(), entry });
  }

  /** @throws KioskError `journal.*` when the lines are on disk only and cannot be read */
  entries(transaction: string): Entry[] {
    const known = this.lines.get(transaction);
    if (known) return known;
    return this.journal?.read(transaction).map((line) => line.entry) ?? [];
  }

  /** What the page of this transaction is bound to; undefined before it is issued. */
  bindingOf(transaction: string): Binding | undefined {
    return this.entries(transaction).findLast((entry) => entry.kind === 'issue.done')?.binding;
  }

  /** A paper that the zone is to hear of once it is out. @throws KioskError `journal.*` */
  note(transaction: string, paper: PaperRecord): void {
    this.open().outbox.note(transaction, paper);
  }

  /** The kiosk put itself out of service. @throws KioskError `journal.*` */
  keepOut(reason: string): void {
    const line = { kind: 'duty.out', reason } as const;
    this.open().service.append({ at: this.now(), who: 'kiosk', line });
  }

  /** Coins in the hoppers, by the books. @throws KioskError `journal.*` */
  stock(): HopperCoins[] {
    return this.journal?.stock() ?? [];
  }

  /** Staff put coins into a hopper. @throws KioskError `journal.*` */
  loadHopper(won: number, coins: number): void {
    this.writeStock({ kind: 'stock.loaded', won, coins });
  }

  /** Staff counted a hopper, or it ran empty. @throws KioskError `journal.*` */
  countHopper(won: number, coins: number): void {
    this.writeStock({ kind: 'stock.counted', won, coins });
  }

  /** Unix time of the last line on disk, ms. @throws KioskError `journal.*` */
  lastAt(transaction: string): number | undefined {
    return this.journal?.read(transaction).at(-1)?.at;
  }

  unfinished(): string[] {
    return this.journal?.unfinished() ?? [];
  }

  forget(): void {
    this.lines.clear();
  }

  private writeStock(entry: Entry): void {
    this.open().append({ transaction: STOCK, at: this.now(), entry });
  }

  private open(): Journal {
    if (this.journal) return this.journal;
    throw new KioskError(
      'journal.closed',
      'The journal is not open; see why the kiosk is out of service.',
    );
  }
}
