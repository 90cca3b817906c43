import type { Language, PaperRecord } from '../../zone/wire/index.js';
import { findDocument, type Catalog } from '../catalog/index.js';
import { KioskError } from '../error/kiosk-error.js';
import type { IssuedDocument } from '../office/index.js';
import type { Paper, PrinterStatus } from '../printing/index.js';
import type { Outage, PaymentMethod, Probe, Till, Visit, VisitReport } from '../session/index.js';
import { belongsTo } from './belongs-to.js';
import { bind, claimOf, refusesPaper, type Binding, type PaperRequest } from './binding.js';
import type { CashTill } from './cash/till.js';
import type { Clock } from './clock.js';
import type { Devices } from './devices.js';
import type { PaperTrail } from './paper-trail.js';
import { secondKeyOf } from './second-key.js';
import { signByOffice } from './sign-paper.js';
import { watchPrint, type PrintLimits } from './watch-print.js';

/** What the devices are asked to do for one visit; every act ends with a report and none throws. */
export class Acts {
  private readonly papers = new Map<string, Paper>();
  private reading: AbortController | undefined;

  constructor(
    private readonly devices: Devices,
    private readonly catalog: Catalog,
    private readonly clock: Clock,
    private readonly limits: PrintLimits,
    private readonly trail: PaperTrail,
    private readonly till: CashTill | null,
  ) {}

  async verifyIdentity(visit: string, residentNumber: string): Promise<VisitReport> {
    this.stopIdentity();
    const reading = (this.reading = new AbortController());
    const refused = (
      problem: Extract<VisitReport, { type: 'identity-refused' }>['problem'],
    ): VisitReport => ({ type: 'identity-refused', visit, problem });
    // The finger may be there before the office has answered.
    const finger = this.devices.reader.verify(residentNumber, reading.signal);
    const known = await this.devices.office.lookUp(residentNumber);
    if (known.result !== 'found') reading.abort();
    const outcome = await finger;
    if (known.result === 'unreachable') return refused('office-unreachable');
    if (known.result === 'not-registered') return refused('not-registered');
    if (outcome.result === 'refused') return refused(outcome.problem);
    return { type: 'identified', visit, residentNumber, maskedName: known.maskedName };
  }

  stopIdentity(): void {
    this.reading?.abort();
    this.reading = undefined;
  }

  /** Printer, and what takes the money in the way that the visitor chose. */
  async checkDevices(
    { visit, method }: { visit: string; method: PaymentMethod },
    dueWon: number,
  ): Promise<VisitReport> {
    const { outage, tills, noReceipt } = await this.probe(dueWon);
    if (outage?.code === 'printer') {
      return { type: 'devices-failed', visit, part: 'printer', detail: outage.detail };
    }
    const till = tills[method];
    if (till.state === 'ready' || dueWon === 0) return this.devicesReady(visit, method, noReceipt);
    const detail = till.state === 'out' ? till.detail : 'this kiosk has none';
    return { type: 'devices-failed', visit, part: method === 'cash' ? 'cash' : 'terminal', detail };
  }

  private async devicesReady(
    visit: string,
    method: PaymentMethod,
    noReceipt: string | null,
  ): Promise<VisitReport> {
    const counters = method === 'cash' ? await this.till?.counters() : undefined;
    return { type: 'devices-ready', visit, noReceipt, ...(counters && { counters }) };
  }

  /** @param dueWon what the hoppers must be able to give back */
  async probe(dueWon = 0): Promise<Required<Probe>> {
    const [printer, terminal, receipts, cash] = await Promise.all([
      this.devices.printer.status(),
      this.devices.terminal.status(),
      this.devices.receipts.status(),
      this.till?.look(dueWon) ?? { state: 'none' as const },
    ]);
    const card: Till = terminal.ready
      ? { state: 'ready' }
      : { state: 'out', detail: terminal.detail };
    const noReceipt = receipts.ready ? null : receipts.detail;
    return { outage: outageOf(printer, card, cash), tills: { card, cash }, noReceipt };
  }

  async charge(visit: string, transaction: string, amountWon: number): Promise<VisitReport> {
    const outcome = await this.devices.terminal.charge({ transaction, amountWon });
    switch (outcome.result) {
      case 'approved':
        return { type: 'charged', visit, approval: outcome.approval };
      case 'refused':
        return { type: 'charge-refused', visit, problem: outcome.reason, detail: outcome.detail };
      case 'unknown':
        return { type: 'charge-unknown', visit, detail: outcome.detail };
    }
  }

  async issue(visit: Visit, transaction: string): Promise<VisitReport> {
    const failed = (cause: 'refused' | 'unreachable', detail: string): VisitReport => ({
      type: 'issue-failed',
      visit: visit.id,
      cause,
      detail,
    });
    const request = requestOf(visit, transaction);
    if (!request) return failed('refused', 'nobody was identified');
    const { office } = this.devices;
    const outcome = await office.issue(request);
    if (outcome.result !== 'issued') return failed(outcome.result, outcome.detail);
    const { document } = outcome;
    if (!belongsTo(document, request.residentNumber)) {
      const detail = 'office.wrong-person: the office answered with the record of somebody else';
      return { type: 'wrong-paper', visit: visit.id, detail };
    }
    const drawn = await this.draw(document, visit, request);
    const signed = await signByOffice(drawn, transaction, office);
    if (signed.result !== 'signed') return failed(signed.result, signed.detail);
    const { paper } = signed;
    const binding = bind(this.trail.secret, request, paper.pdf);
    this.trail.note(transaction, this.recordOf(document, visit, binding));
    this.papers.set(transaction, paper);
    const { documentNumber } = document;
    return { type: 'issued', visit: visit.id, documentNumber, pages: paper.pages, binding };
  }

  /** @param binding what the journal keeps of the paper */
  async print(
    visit: Visit,
    transaction: string,
    binding: Binding | undefined,
  ): Promise<VisitReport> {
    const paper = this.papers.get(transaction);
    const request = requestOf(visit, transaction);
    const failed = (detail: string): VisitReport => ({
      type: 'print-failed',
      visit: visit.id,
      detail,
    });
    if (!paper || !request) return failed('there is nothing to print');
    const refused = refusesPaper(this.trail.secret, request, paper.pdf, binding);
    if (refused) {
      const detail = `${refused.code}: ${refused.message}`;
      return { type: 'wrong-paper', visit: visit.id, detail };
    }
    const outcome = await this.devices.printer.submit(transaction, paper.pdf, visit.copies);
    if (outcome.result !== 'accepted') return failed(outcome.detail);
    return { type: 'print-submitted', visit: visit.id, job: outcome.job };
  }

  watch(
    watched: { visit: string; job: number; sheets: number },
    report: (report: VisitReport) => void,
  ): Promise<VisitReport> {
    const { clock, devices, limits } = this;
    return watchPrint(watched, { clock, devices, report, limits });
  }

  /** A receipt that does not come out is said on the screen; the payment stands. */
  async printReceipt(visit: Visit, transaction: string, language: Language): Promise<VisitReport> {
    const document = visit.document && findDocument(this.catalog, visit.document);
    if (!document) return { type: 'receipt-ended', visit: visit.id, printed: false };
    const at = this.clock.now();
    const name = `${transaction}-receipt`;
    const outcome = await this.devices.receipts.print({ name, visit, document, language, at });
    return { type: 'receipt-ended', visit: visit.id, printed: outcome.printed };
  }

  forget(): void {
    this.stopIdentity();
    this.papers.clear();
  }

  private draw(document: IssuedDocument, visit: Visit, request: PaperRequest): Promise<Paper> {
    const { secret } = this.trail;
    return this.devices.paper.document(document, visit, {
      claim: claimOf(secret, request),
      secondKey: secondKeyOf(secret, document.documentNumber),
    });
  }

  private recordOf(document: IssuedDocument, visit: Visit, { sha256 }: Binding): PaperRecord {
    const { documentNumber, issuedAt, verifiableUntil } = document;
    const known = visit.document && findDocument(this.catalog, visit.document);
    if (!known) throw new KioskError('catalog.unknown', 'issued what the catalogue does not have');
    const maskedName = visit.person?.maskedName ?? '*';
    return { documentNumber, document: known.name, maskedName, issuedAt, verifiableUntil, sha256 };
  }
}

/** One way to pay is enough to serve. */
function outageOf(printer: PrinterStatus, card: Till, cash: Till): Outage | null {
  if (!printer.ready) return { code: 'printer', detail: printer.detail };
  if (card.state !== 'out' || cash.state === 'ready') return null;
  return { code: 'terminal', detail: card.detail };
}

function requestOf(visit: Visit, transaction: string): PaperRequest | null {
  const { person, document, options, copies } = visit;
  if (!person || !document) return null;
  return { transaction, document, residentNumber: person.residentNumber, options, copies };
}
