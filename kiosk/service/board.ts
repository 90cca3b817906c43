import { findDocument, type Catalog } from '../catalog/index.js';
import {
  SERVICE_KINDS,
  type Journal,
  type ServiceLine,
  type ServiceRecord,
} from '../journal/index.js';
import { readCase } from './case.js';
import { closingBoard, type DayClosing } from './day-closing.js';
import { deviceViews, type WatchedDevices } from './device-views.js';
import type { Board, CaseView } from './protocol.js';
import { allowedHows } from './resolution.js';
import { boxWon, paperStock } from './stock.js';

export interface BoardSources {
  device: string;
  journal: Journal;
  catalog: Catalog;
  devices: WatchedDevices;
  closing: DayClosing | null;
  outage: () => { code: string; detail: string } | null;
  now: () => number;
}

/** So many of the last lines are shown. */
const SHOWN = 30;
const KOREA_MS = 9 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** @throws KioskError `journal.*` */
export async function readBoard(who: string, sources: BoardSources): Promise<Board> {
  const { device, devices, journal, now } = sources;
  const [views, totals, cash] = await Promise.all([
    deviceViews(devices),
    devices.terminal.totals(),
    cashView(sources),
  ]);
  const today = journal.since(midnight(now())).outcomes;
  const outage = sources.outage();
  const [handOver] = journal.service.last(['hand-over', 'duty.out', 'duty.in'], 1);
  return {
    device,
    who,
    outOfService: outage && { byStaff: outage.code === 'staff', reason: outage.detail },
    devices: views,
    today: {
      issued: today.issued ?? 0,
      refunded: today.refunded ?? 0,
      handedToStaff: today['handed-to-staff'] ?? 0,
    },
    card: totals.result === 'totals' ? totals.totals : null,
    paper: paperStock(journal),
    cash,
    closing: sources.closing && closingBoard(journal, sources.closing),
    cases: openCases(journal, sources.catalog),
    handOver: handOver ? toLine(handOver) : null,
    log: journal.service.last(SERVICE_KINDS, SHOWN).reverse().map(toLine),
  };
}

/** Those that wait for staff, oldest first. @throws KioskError `journal.*` */
export function openCases(journal: Journal, catalog: Catalog): CaseView[] {
  return journal.handedToStaff().flatMap(({ transaction, at }) => {
    const entries = journal.read(transaction).map(({ entry }) => entry);
    const facts = readCase(entries, journal.service.ofTransaction(transaction));
    if (!facts || facts.resolved) return [];
    const { copies, amountWon, dueWon, method, approvalNo, cause, reason, sheets } = facts;
    const { document: id } = facts;
    const document = findDocument(catalog, id)?.name ?? { ko: id, en: id, zh: id, ja: id };
    return {
      ...{
        transaction,
        at,
        document,
        copies,
        amountWon,
        dueWon,
        method,
        approvalNo,
        cause,
        reason,
      },
      ...{ sheets, unclear: facts.unclear, allowed: allowedHows(facts) },
    };
  });
}

async function cashView({ devices, journal }: BoardSources): Promise<Board['cash']> {
  if (!devices.cash) return null;
  const [totals, status] = await Promise.all([devices.cash.totals(), devices.cash.status()]);
  const box = boxWon(journal);
  return {
    since: box.since,
    boxWon: box.won,
    unaccounted: totals.unaccounted,
    hoppers: status.hoppers.map(({ won }) => won),
  };
}

function toLine({ at, who, line }: ServiceRecord): Board['log'][number] {
  const won = 'won' in line ? line.won : 'countedWon' in line ? line.countedWon : null;
  return { at, who, kind: line.kind, won, text: textOf(line) };
}

function textOf(line: ServiceLine): string {
  switch (line.kind) {
    case 'sign-in':
    case 'sign-in.refused':
    case 'day.closing':
      return '';
    case 'sign-out':
      return line.why;
    case 'duty.out':
      return line.reason;
    case 'duty.in':
    case 'hand-over':
      return line.note;
    case 'paper.loaded':
      return String(line.sheets);
    case 'cash-box.taken':
      return [
        line.expectedWon === null ? '' : `${line.countedWon} / ${line.expectedWon}`,
        line.note,
      ]
        .filter(Boolean)
        .join(' · ');
    case 'hopper.filled':
      return `× ${line.coins}`;
    case 'case.failed':
      return line.reason;
    case 'case.intended':
    case 'case.resolved':
      return [line.transaction.slice(0, 8), line.how, line.note].filter(Boolean).join(' · ');
  }
}

function midnight(now: number): number {
  return Math.floor((now + KOREA_MS) / DAY_MS) * DAY_MS - KOREA_MS;
}
