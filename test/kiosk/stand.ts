import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import { certificateCatalog } from '../../kiosk/catalog/index.js';
import { createDemoReader } from '../../kiosk/identity/index.js';
import { openJournal } from '../../kiosk/journal/index.js';
import { createHttpOffice } from '../../kiosk/office/index.js';
import { createRestTerminal } from '../../kiosk/payment/index.js';
import {
  createIppPrinter,
  renderReceipt,
  type Fonts,
  type ReceiptFacts,
} from '../../kiosk/printing/index.js';
import {
  createDocumentReceipts,
  Ledger,
  Runner,
  systemClock,
  type PaperMaker,
  type ReceiptOrder,
} from '../../kiosk/runner/index.js';
import type { SessionState, Touch } from '../../kiosk/session/index.js';
import {
  startCardTerminal,
  startIppPrinter,
  type DemoHousehold,
  type SimulatedPrinter,
} from '../../kiosk/sim/index.js';

/** One of many kiosks in this process: its own machines and journal, and somebody before it. */
export interface Stand {
  /** The whole visit of the first of the household. @returns the screen it ended on */
  serve(copies: number): Promise<string>;
  jobs(): ReturnType<SimulatedPrinter['jobs']>;
  close(): Promise<void>;
}

export interface StandOptions {
  household: DemoHousehold;
  office: string;
  paper: PaperMaker;
  fonts: Fonts;
  secret: Uint8Array;
}

/** Hundreds share one processor here: what takes seconds for one takes minutes for all. */
const PATIENCE_MS = 600_000;
const RULES = {
  catalog: certificateCatalog(),
  inactivityMs: PATIENCE_MS,
  farewellMs: PATIENCE_MS,
  cardMs: PATIENCE_MS,
};

export async function openStand(folder: string, options: StandOptions): Promise<Stand> {
  const { household, paper, fonts, secret } = options;
  const person = household.members[0]?.residentNumber ?? '';
  const timeoutMs = PATIENCE_MS;
  const terminal = await startCardTerminal({ stateFile: null, cardMs: 20 });
  const spool = join(folder, 'tray');
  const tray = await startIppPrinter({ stateFile: null, spool, sheetMs: 20 });
  const printer = createIppPrinter({ url: tray.url, timeoutMs });
  const limits = { lookEveryMs: 200, stoppedMs: PATIENCE_MS, lateCoinMs: 0 };
  const reader = createDemoReader({ compareMs: 20, registered: new Set([person]) });
  const journal = openJournal(join(folder, 'journal.sqlite'));
  let changed: (state: SessionState) => void = () => undefined;
  const runner = new Runner({
    rules: RULES,
    devices: {
      reader,
      demo: null,
      cash: null,
      demoCash: null,
      terminal: createRestTerminal({ url: terminal.url, chargeTimeoutMs: PATIENCE_MS, timeoutMs }),
      office: createHttpOffice({ url: options.office, timeoutMs }),
      printer,
      paper,
      receipts: createDocumentReceipts({
        printer,
        draw: (order) => renderReceipt(factsOf(order), fonts),
        clock: systemClock,
        limits,
      }),
    },
    ledger: new Ledger(journal, Date.now),
    clock: systemClock,
    log: pino({ level: process.env['KIOSK_LOG'] ?? 'silent' }),
    newId: randomUUID,
    outage: null,
    limits,
    secret,
    onChange: (state) => changed(state),
    onStaffCall: () => undefined,
    onVisitEnded: () => undefined,
  });
  const until = (...screens: string[]) =>
    new Promise<string>((found) => {
      changed = ({ step }) =>
        screens.includes(step.at) && found('cause' in step ? `${step.at}: ${step.cause}` : step.at);
      changed(runner.state);
    });
  const touch = (...touches: Touch[]) => {
    for (const one of touches) runner.touch(one);
  };

  return {
    serve: async (copies) => {
      touch({ type: 'start' }, { type: 'choose', document: 'resident-register' });
      touch(...Array.from(person, (digit): Touch => ({ type: 'digit', digit })));
      touch({ type: 'next' });
      reader.present('registered');
      await until('options', 'welcome');
      touch({ type: 'option', option: 'back-digits', choice: 'all' }, { type: 'next' });
      touch({ type: 'copies', copies }, { type: 'next' }, { type: 'pay' });
      return until('done', 'sorry', 'confirm');
    },
    jobs: () => tray.jobs(),
    close: async () => {
      await runner.idle();
      journal.close();
      await terminal.close();
      await tray.close();
    },
  };
}

function factsOf({ visit, document, language, at }: ReceiptOrder): ReceiptFacts {
  return {
    merchant: { name: '서초구청', businessNo: '000-00-00000' },
    device: 'kiosk-1',
    document: document.name.ko,
    copies: visit.copies,
    feeWon: visit.feeWon,
    totalWon: visit.feeWon * visit.copies,
    payment: visit.approval ? { by: 'card', ...visit.approval } : { by: 'nothing' },
    language,
    at,
  };
}
