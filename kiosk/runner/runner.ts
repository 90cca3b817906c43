import type { Logger } from 'pino';
import type { PaperRecord, StaffCall, VisitSummary } from '../../zone/wire/index.js';
import { sumWon } from '../payment/index.js';
import {
  ACTS,
  cashBook,
  initialState,
  reduce,
  type Effect,
  type Entry,
  type Outage,
  type Rules,
  type SessionEvent,
  type SessionState,
  type Touch,
  type Visit,
  type VisitReport,
  spareSheets,
  spareSheetsDetail,
} from '../session/index.js';
import { Acts } from './acts.js';
import { payOut } from './cash/pay-out.js';
import { CashTill, type TillOptions } from './cash/till.js';
import { momentAt, type Clock } from './clock.js';
import type { Devices } from './devices.js';
import type { Ledger } from './ledger.js';
import { failureOf } from './failure.js';
import type { PrintLimits } from './watch-print.js';
import { settleTransaction } from './settlement.js';

type Act = Exclude<Effect, { type: 'record' }>;
type PayChange = Extract<Effect, { type: 'pay-change' }>;
type LongAct = Exclude<
  Act,
  { type: 'stop-identity' | 'forget' | 'call-staff' | 'keep-out-of-service' | 'visit-ended' }
>;

export interface RunnerOptions {
  rules: Rules;
  devices: Devices;
  ledger: Ledger;
  clock: Clock;
  log: Logger;
  /** A fresh id, never given out before: it becomes the key of a payment. */
  newId: () => string;
  /** Present from the start, for example when the journal could not be opened. */
  outage: Outage | null;
  /** Why it was put out of service in an earlier run and not put back. */
  keptOut?: string | null;
  limits: PrintLimits & Pick<TillOptions, 'lateCoinMs'>;
  /** This kiosk's own key. */
  secret: Uint8Array;
  onChange: (state: SessionState) => void;
  onStaffCall: (call: StaffCall) => void;
  onVisitEnded: (ended: VisitSummary) => void;
}

/** Performs what the session decides, and tells it what came of it. */
export class Runner {
  private current: SessionState;
  private readonly queue: SessionEvent[] = [];
  private readonly acts: Acts;
  private readonly till: CashTill | null;
  private readonly running = new Set<Promise<void>>();
  private draining = false;
  private probing = false;

  constructor(private readonly options: RunnerOptions) {
    const { clock, devices, rules, limits, outage, ledger, secret } = options;
    const { keptOut = null } = options;
    this.current = { ...initialState(momentAt(clock.now())), outage, keptOut };
    const report = (heard: VisitReport) => this.dispatch(heard);
    const stock = () => ledger.stock();
    const { lateCoinMs } = limits;
    const unit = devices.cash;
    this.till = unit && new CashTill({ unit, stock, clock, lateCoinMs, report });
    const trail = {
      secret,
      note: (transaction: string, paper: PaperRecord) => ledger.note(transaction, paper),
    };
    this.acts = new Acts(devices, rules.catalog, clock, limits, trail, this.till);
  }

  get state(): SessionState {
    return this.current;
  }

  touch(touch: Touch): void {
    const { demo } = this.options.devices;
    this.dispatch({ type: 'touch', touch, id: this.options.newId() });
    if (touch.type === 'demo-person') this.typeNumberOf(touch.person);
    if (touch.type === 'demo-cash') this.insert(touch);
    if (touch.type === 'demo-finger') demo?.reader.present(touch.finger);
  }

  /** Events that effects raise wait until the present one is done. */
  dispatch(event: SessionEvent): void {
    this.queue.push(event);
    if (this.draining) return;
    this.draining = true;
    try {
      for (let next = this.queue.shift(); next; next = this.queue.shift()) this.step(next);
    } finally {
      this.draining = false;
    }
    this.options.onChange(this.current);
  }

  /** Waits for what is under way; nothing new is begun. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Nobody is waited for any more: a reader waiting for a finger lets go. */
  stop(): void {
    this.acts.stopIdentity();
  }

  private step(event: SessionEvent): void {
    const { clock, rules } = this.options;
    const stamped = { ...event, moment: momentAt(clock.now()) };
    const { state, effects } = reduce(this.current, stamped, rules);
    this.current = state;
    let recorded = true;
    for (const effect of effects) {
      if (!recorded && effect.type in ACTS) continue;
      if (effect.type === 'record') recorded = this.record(effect) && recorded;
      else this.perform(effect, state);
    }
  }

  private record({ transaction, entry }: Extract<Effect, { type: 'record' }>): boolean {
    try {
      this.options.ledger.record(transaction, entry);
      if (entry.kind === 'closed') this.tellOfSpareSheets(transaction);
      return true;
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'failed';
      this.options.log.error({ err: error, kind: entry.kind }, 'journal failed');
      this.queue.push({ type: 'journal-failed', detail });
      return false;
    }
  }

  private tellOfSpareSheets(transaction: string): void {
    const sheets = spareSheets(this.options.ledger.entries(transaction));
    if (sheets === 0) return;
    const detail = spareSheetsDetail(transaction, sheets);
    this.options.onStaffCall({ reason: 'fault', detail });
  }

  private keepOut(reason: string): void {
    try {
      this.options.ledger.keepOut(reason);
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'failed';
      this.options.log.error({ err: error }, 'journal failed');
      this.queue.push({ type: 'journal-failed', detail });
    }
  }

  private perform(effect: Act, state: SessionState): void {
    switch (effect.type) {
      case 'stop-identity': {
        this.acts.stopIdentity();
        return;
      }
      case 'forget':
        this.acts.forget();
        {
          this.options.ledger.forget();
          return;
        }
      case 'call-staff': {
        this.options.onStaffCall(effect.call);
        return;
      }
      case 'keep-out-of-service': {
        this.keepOut(effect.reason);
        return;
      }
      case 'visit-ended': {
        this.options.onVisitEnded(effect.ended);
        return;
      }
      default: {
        this.run(effect, this.begin(effect, state.visit));
        return;
      }
    }
  }

  private begin(effect: LongAct, visit: Visit | null): Promise<SessionEvent | undefined> {
    const { acts } = this;
    switch (effect.type) {
      case 'verify-identity':
        return acts.verifyIdentity(effect.visit, effect.residentNumber);
      case 'check-devices':
        return acts.checkDevices(effect, (visit?.feeWon ?? 0) * (visit?.copies ?? 0));
      case 'charge':
        return acts.charge(effect.visit, effect.transaction, effect.amountWon);
      case 'cancel-charge':
        return this.cancelCharge(effect.transaction);
      case 'accept-cash':
        return this.atTill((till) => till.accept(effect, effect.dueWon));
      case 'stack-note':
        return this.atTill((till) => till.route('stack', effect, effect.note, effect.won));
      case 'return-note':
        return this.atTill((till) => till.route('giveBack', effect, effect.note, effect.won));
      case 'shut-cash':
        return this.atTill((till) => till.shut(effect.visit));
      case 'pay-change':
        return this.payChange(effect);
      case 'issue':
        return ofVisit(visit, (present) => acts.issue(present, effect.transaction));
      case 'print':
        return ofVisit(visit, (present) => {
          const binding = this.options.ledger.bindingOf(effect.transaction);
          return acts.print(present, effect.transaction, binding);
        });
      case 'watch-print':
        return acts.watch(effect, (report) => this.dispatch(report));
      case 'print-receipt':
        return ofVisit(visit, (present) =>
          acts.printReceipt(present, effect.transaction, effect.language),
        );
      case 'settle':
        return this.settle(effect.visit, effect.transaction);
      case 'probe':
        return this.probe();
    }
  }

  private run(effect: LongAct, act: Promise<SessionEvent | undefined>): void {
    const done = act
      .catch((error: unknown) => {
        const detail = error instanceof Error ? error.message : 'failed';
        this.options.log.error({ err: error, act: effect.type }, 'an act threw');
        return failureOf(effect, detail);
      })
      .then((event) => {
        if (event) this.dispatch(event);
      })
      .finally(() => this.running.delete(done));
    this.running.add(done);
  }

  /** The charge itself reports the outcome; this only ends its waiting. */
  private async cancelCharge(transaction: string): Promise<undefined> {
    await this.options.devices.terminal.cancel(transaction);
  }

  private async settle(visit: string, transaction: string): Promise<VisitReport> {
    // A note on its way to the cash box is told of before anything is counted.
    await this.till?.idle();
    const outcome = await settleTransaction(transaction, this.options);
    this.tellOfSpareSheets(transaction);
    const lines = this.options.ledger.entries(transaction);
    const owedWon = lines.findLast(isClosed)?.owedWon ?? 0;
    const paidOutWon = cashBook(lines)?.paidWon ?? 0;
    return { type: 'settled', visit, outcome, owedWon, paidOutWon };
  }

  private async atTill(
    act: (till: CashTill) => Promise<VisitReport>,
  ): Promise<VisitReport | undefined> {
    return this.till ? act(this.till) : undefined;
  }

  /** Payouts one after the other until all is paid, or until no hopper can pay the rest. */
  private async payChange({ visit, transaction, owedWon }: PayChange): Promise<VisitReport> {
    const { ledger, devices } = this.options;
    let left = owedWon;
    for (;;) {
      const owed = { purpose: 'change', won: left } as const;
      const came = await payOut(transaction, owed, { ledger, unit: devices.cash });
      for (const entry of came) this.record({ type: 'record', transaction, entry });
      left -= paidBy(came);
      const stuck = came.some(({ kind }) => kind === 'change.failed' || kind === 'payout.unknown');
      if (left <= 0 || stuck) {
        return { type: 'change-ended', visit, paidWon: owedWon - left, owedWon: left };
      }
    }
  }

  private insert({ item, won }: Extract<Touch, { type: 'demo-cash' }>): void {
    const { demoCash } = this.options.devices;
    if (item === 'note') demoCash?.insertNote(won);
    else demoCash?.insertCoin(won);
  }

  private async probe(): Promise<SessionEvent | undefined> {
    if (this.probing) return undefined;
    this.probing = true;
    try {
      return { type: 'probed', ...(await this.acts.probe()) };
    } finally {
      this.probing = false;
    }
  }

  private typeNumberOf(id: string): void {
    const person = this.options.devices.demo?.people.find((one) => one.id === id);
    if (!person) return;
    const touches: Touch[] = [
      { type: 'clear' },
      ...Array.from(person.residentNumber, (digit): Touch => ({ type: 'digit', digit })),
    ];
    for (const touch of touches) this.dispatch({ type: 'touch', touch, id: this.options.newId() });
  }
}

const isClosed = (entry: Entry) => entry.kind === 'closed';

function paidBy(entries: readonly Entry[]): number {
  return entries.reduce((won, entry) => {
    if (entry.kind === 'payout.ended') return won + sumWon(entry.coins);
    return entry.kind === 'payout.unknown' ? won + entry.atLeastWon : won;
  }, 0);
}

async function ofVisit(
  visit: Visit | null,
  act: (visit: Visit) => Promise<SessionEvent>,
): Promise<SessionEvent | undefined> {
  return visit ? act(visit) : undefined;
}
