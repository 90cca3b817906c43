import type { Logger } from 'pino';
import { KioskError } from '../error/kiosk-error.js';
import type { ClosingRecord, Journal } from '../journal/index.js';
import type { CardTerminal, CashUnit } from '../payment/index.js';
import { renderSheet, type Fonts } from '../printing/index.js';
import type { Books } from './compare.js';
import { toCsv } from './csv.js';
import { dealsOf, type Deal } from './deals.js';
import { highestNumber, nameOf, writeOnce } from './files.js';
import { koreanDay } from './korean-time.js';
import { carriedAfter, lookAtDevices } from './look.js';
import { movedIn } from './money.js';
import { reportOf, type Report } from './report.js';
import { Seen } from './seen.js';
import { sheetOf } from './sheet.js';
import { staffActs } from './staff.js';

export interface ClosingTools {
  device: string;
  /** Where the files go. */
  folder: string;
  journal: Journal;
  terminal: Pick<CardTerminal, 'totals' | 'closeDay' | 'find'>;
  /** Null where this kiosk takes cards only. */
  cash: Pick<CashUnit, 'totals'> | null;
  fonts: Fonts;
  /** Korean name of a document of the catalogue. */
  documentName: (id: string) => string;
  now: () => number;
  log: Logger;
}

export interface ClosedDay {
  report: Report;
  /** Paths of the two files. */
  csv: string;
  pdf: string;
}

/**
 * 일마감: what the journal says since the last closing, beside what the devices say, in two new files.
 * A closing with differences is written all the same. One that was cut short is ended first.
 * The caller sees to it that no visit is under way, that staff settle nothing meanwhile, and that one
 * closing runs at a time.
 * @throws KioskError `closing.unwritable`, `journal.*`
 */
export async function closeDay(tools: ClosingTools): Promise<ClosedDay> {
  const { journal } = tools;
  const last = journal.closings.last();
  if (last && !last.done) await write(last, tools);
  const record = await begin(tools, last);
  await closeTerminal(record, tools);
  return write(record, tools);
}

type Begun = ClosingRecord & { seen: Seen };

async function begin(tools: ClosingTools, last: ClosingRecord | undefined): Promise<Begun> {
  const { journal, folder, now } = tools;
  const at = now();
  // Lines are covered by their number: a clock that is set back neither loses nor doubles one.
  const cut = {
    after: last?.upto ?? 0,
    upto: journal.lastSeq(),
    serviceAfter: last?.serviceUpto ?? 0,
    serviceUpto: journal.service.lastSeq(),
  };
  const carriedWon = last ? carriedAfter(booksOf(last, journal), seenOf(last)) : 0;
  const seen = await lookAtDevices(booksOf(cut, journal), tools, carriedWon);
  const number = Math.max(last?.number ?? 0, highestNumber(folder)) + 1;
  const record = { number, day: koreanDay(at), at, ...cut, seen };
  journal.closings.begin(record);
  return { ...record, done: false };
}

/** On disk is what the sums were: closing wipes them, and its answer may be lost. */
async function closeTerminal(record: Begun, { journal, terminal }: ClosingTools): Promise<void> {
  const closed = await terminal.closeDay();
  const { seen } = record;
  if (closed.result === 'totals') {
    const { totals, netWon } = closed;
    record.seen = { ...seen, terminal: { totals, netWon }, terminalClosed: true };
  } else {
    record.seen = { ...seen, terminalDetail: closed.detail };
  }
  record.seen.movedMeanwhile = movedSince(record, journal);
  journal.closings.see(record.number, record.seen);
}

function movedSince({ upto, serviceUpto }: Begun, journal: Journal): boolean {
  const { service } = journal;
  return (
    journal
      .period(upto, journal.lastSeq())
      .some(({ seq, entry }) => seq > upto && /^(payment|refund|cash|payout)\./.test(entry.kind)) ||
    service
      .period(serviceUpto, service.lastSeq())
      .some(({ seq, line }) => seq > serviceUpto && line.kind.startsWith('case.'))
  );
}

async function write(record: ClosingRecord, tools: ClosingTools): Promise<ClosedDay> {
  const { journal, device, documentName, folder, fonts, log } = tools;
  const books = { ...booksOf(record, journal), leftOver: leftOver(record, journal) };
  const report = reportOf(record, device, books, seenOf(record), documentName);
  const sheet = sheetOf(report);
  const name = nameOf(record.number, record.day);
  highestNumber(folder);
  const csv = writeOnce(folder, `${name}.csv`, toCsv(sheet));
  const { pdf: bytes } = await renderSheet(sheet, fonts);
  const pdf = writeOnce(folder, `${name}.pdf`, bytes);
  journal.closings.finish(record.number);
  log.info({ number: record.number, differences: report.differences.length }, 'day closed');
  return { report, csv, pdf };
}

type Cut = Pick<ClosingRecord, 'after' | 'upto' | 'serviceAfter' | 'serviceUpto'>;

/** What staff settled within the period may be of a visit long before it. */
function booksOf({ after, upto, serviceAfter, serviceUpto }: Cut, journal: Journal): Books {
  const staff = staffActs(journal.service.period(serviceAfter, serviceUpto), serviceAfter);
  const lines = journal.period(after, upto, [...staff.settled.keys()]);
  const deals = dealsOf(lines, after, staff.settled);
  return { lines, after, deals, moved: movedIn(lines, deals, after), staff };
}

/** Visits of earlier periods that no staff have ended yet: whoever signs today's closing must know. */
function leftOver({ after, serviceUpto }: Cut, journal: Journal): Deal[] {
  const { settled } = staffActs(journal.service.period(0, serviceUpto), 0);
  const open = journal
    .handedToStaff()
    .map(({ transaction }) => transaction)
    .filter((transaction) => !settled.has(transaction));
  return dealsOf(journal.period(after, after, open), 0, new Map());
}

function seenOf({ number, seen }: ClosingRecord): Seen {
  const parsed = Seen.safeParse(seen);
  if (parsed.success) return parsed.data;
  throw new KioskError(
    'journal.corrupt',
    `The journal holds a closing, number ${number}, that this program cannot read. Leave the file where it is and call the maintainer.`,
  );
}
