import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { callerOf } from '../../kiosk/printing/ipp-request.js';
import { createIppQueue } from '../../kiosk/printing/ipp-queue.js';
import { startIppPrinter, startRawPrinter, type DemoOffice } from '../../kiosk/sim/index.js';
import { countPages } from '../../kiosk/sim/pdf-pages.js';
import { missingCups, startCups } from '../../kiosk/testing/cups.js';
import { readText } from '../../kiosk/testing/read-pdf.js';

/** Sheets that lie in the tray and pages of one copy, by transaction; a receipt has no value. */
export type Tray = Map<string, { sheets: number; pages: number }>;

/** The printer's side, whichever it is. */
export interface PrinterEnd {
  url: string;
  counter?: { host: string; port: number };
  /** Goes empty by itself after so many more sheets. */
  sheetsLeft(sheets: number): void;
  /** What can befall it beside its cable; `help` undoes it. */
  troubles: Readonly<Record<string, () => unknown>>;
  help(): Promise<void>;
  /** Once nothing more comes out. */
  tray(): Promise<Tray>;
  close(): Promise<void>;
}

const SHEET_MS = 40;

export async function startSimulatedPrinter(folder: string): Promise<PrinterEnd> {
  const spool = join(folder, 'tray');
  const printer = await startIppPrinter({ stateFile: null, spool, sheetMs: SHEET_MS });
  const busy = () => printer.jobs().some(({ state }) => ['pending', 'processing'].includes(state));
  return {
    url: printer.url,
    sheetsLeft: (sheets) => printer.sheetsLeft(sheets),
    troubles: { 'the printer stands still': () => printer.mood('stall') },
    help: () => {
      printer.mood('ready');
      return Promise.resolve();
    },
    tray: async () => {
      while (busy()) await wait(10);
      const tray: Tray = new Map();
      for (const { name, sheets, pages } of printer.jobs()) {
        if (sheets === 0 || name.endsWith('-receipt')) continue;
        tray.set(name, { sheets: sheets + (tray.get(name)?.sheets ?? 0), pages });
      }
      return tray;
    },
    close: () => printer.close(),
  };
}

/** Only without Debian's CUPS is there nothing but the simulated one. */
export async function startTruestPrinter(folder: string, office: DemoOffice): Promise<PrinterEnd> {
  return missingCups() === '' ? startPrinterOnCups(office) : startSimulatedPrinter(folder);
}

/** CUPS with a queue to a printer on a raw port; what lies in its tray is told apart by reading it. */
async function startPrinterOnCups(office: DemoOffice): Promise<PrinterEnd> {
  const far = await startRawPrinter({ sheetMs: SHEET_MS });
  const cups = await startCups(far.port, 'stop-printer');
  const queue = createIppQueue(callerOf(cups.url, 2_000));
  const numbers: string[] = [];
  const busy = async () => {
    const answer = await queue.jobs('not-completed');
    return !answer.ok || answer.jobs.some(({ report }) => report.state !== 'held');
  };
  let running = true;
  const stop = (signal: 'SIGTERM' | 'SIGKILL') => {
    running = false;
    return cups.stop(signal);
  };
  return {
    url: cups.url,
    counter: { host: '127.0.0.1', port: far.port },
    sheetsLeft: (sheets) => far.sheetsLeft(sheets),
    troubles: {
      'CUPS is stopped': () => stop('SIGTERM'),
      'CUPS is killed': () => stop('SIGKILL'),
      'CUPS hangs': () => cups.freeze(),
      'the queue is paused': () => cups.pause(),
    },
    help: async () => {
      cups.thaw();
      if (!running) await cups.start();
      running = true;
      await far.mood('ready');
      cups.resume();
    },
    tray: async () => {
      while (await busy()) await wait(50);
      // CUPS lets go of a job once the printer has it in memory.
      let before = -1;
      while (before !== far.sheets()) {
        before = far.sheets();
        await wait(10 * SHEET_MS);
      }
      for (const pdf of far.tray().slice(numbers.length)) numbers.push(await numberOn(pdf));
      const tray: Tray = new Map();
      for (const { transaction, document } of office.issued()) {
        const copies = far.tray().filter((_, at) => numbers[at] === document.documentNumber);
        const pages = countPages(copies[0] ?? Buffer.alloc(0));
        if (copies.length > 0) tray.set(transaction, { sheets: copies.length * pages, pages });
      }
      return tray;
    },
    close: async () => {
      await cups.close();
      await far.close();
    },
  };
}

async function numberOn(pdf: Buffer): Promise<string> {
  return /\d{4}-\d{4}-\d{4}-\d{4}/.exec(await readText(pdf))?.[0] ?? 'none: a receipt';
}
