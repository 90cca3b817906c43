import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StaffCall } from '../zone/wire/index.js';
import { certificateCatalog } from './catalog/index.js';
import { KioskConfig } from './config.js';
import { openJournal, type Journal } from './journal/index.js';
import { loadFonts, type Paper } from './printing/index.js';
import { Ledger, Runner, systemClock, type PaperMaker } from './runner/index.js';
import type { SessionState, Touch } from './session/index.js';
import { Closers } from './wiring/closers.js';
import { connectDevices, startSimulated, type Simulated } from './wiring/far-ends.js';
import { DEFAULT_LIMITS } from './wiring/limits.js';
import { createPaperMaker } from './wiring/paper-maker.js';
import { connectReceipts } from './wiring/receipts.js';

const FONTS = resolve(import.meta.dirname, '../launch/pages/public/fonts');
const FILES = {
  regular: join(FONTS, 'PretendardGOV-Regular.woff2'),
  bold: join(FONTS, 'PretendardGOV-Bold.woff2'),
};
const PAY: Touch[] = [
  { type: 'next' },
  { type: 'copies', copies: 1 },
  { type: 'next' },
  { type: 'pay' },
];

let folder: string;
let closers: Closers;
let simulated: Simulated;
let journal: Journal;
let runner: Runner;
let calls: StaffCall[];
let changed: () => void = () => undefined;

/** Draws as the kiosk does, but hands the second visitor the page that it drew for the first. */
async function swappingMaker(): Promise<PaperMaker> {
  const fonts = await loadFonts(FILES);
  const maker = createPaperMaker('kiosk-1', fonts, 'https://ok-center.example/verify');
  let first: Paper | undefined;
  return {
    ...maker,
    document: async (...visit) => {
      const own = await maker.document(...visit);
      return (first ??= own);
    },
  };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  const log = pino({ level: 'silent' });
  closers = new Closers(log);
  calls = [];
  const config = KioskConfig.parse({
    id: 'kiosk-1',
    kind: 'certificate',
    spot: 'certificate-kiosk-1',
    listen: { port: 0 },
    pages: folder,
    data: folder,
    fonts: { regular: FONTS, bold: FONTS },
    cash: null,
    sim: { cardMs: 5, fingerMs: 5, sheetMs: 5, officeMs: 0 },
  });
  const limits = { ...DEFAULT_LIMITS, lookEveryMs: 10 };
  simulated = await startSimulated(config, closers);
  journal = openJournal(join(folder, 'journal.sqlite'));
  closers.add('journal', () => journal.close());
  let ids = 0;
  const devices = connectDevices(config, simulated, limits, closers);
  const fonts = await loadFonts(FILES);
  const receiptTools = { printer: devices.printer, fonts, clock: systemClock, limits };
  runner = new Runner({
    rules: {
      catalog: certificateCatalog(),
      inactivityMs: 90_000,
      farewellMs: 30_000,
      cardMs: 25_000,
    },
    devices: {
      ...devices,
      paper: await swappingMaker(),
      receipts: connectReceipts(config, receiptTools, closers),
    },
    ledger: new Ledger(journal, () => systemClock.now()),
    clock: systemClock,
    log,
    newId: () => `id-${(ids += 1)}`,
    outage: null,
    limits,
    secret: Buffer.alloc(32, 1),
    onChange: () => changed(),
    onStaffCall: (call) => calls.push(call),
    onVisitEnded: () => undefined,
  });
});

afterEach(async () => {
  runner.stop();
  await runner.idle();
  await closers.close();
  rmSync(folder, { recursive: true, force: true });
});

function until(at: SessionState['step']['at']): Promise<SessionState> {
  return new Promise((found) => {
    changed = () => {
      if (runner.state.step.at === at) found(runner.state);
    };
    changed();
  });
}

async function visit(person: string, ends: 'done' | 'sorry'): Promise<SessionState> {
  runner.touch({ type: 'start' });
  runner.touch({ type: 'choose', document: 'resident-register' });
  runner.touch({ type: 'demo-person', person });
  runner.touch({ type: 'next' });
  runner.touch({ type: 'demo-finger', finger: 'registered' });
  await until('options');
  for (const touch of PAY) runner.touch(touch);
  const end = await until(ends);
  runner.touch({ type: 'home' });
  return end;
}

it('refuses the page of the visitor before, pays back, calls staff and serves nobody else', async () => {
  await visit('kim-haengbok', 'done');
  const end = await visit('park-sunja', 'sorry');
  expect(end.step).toEqual({ at: 'sorry', cause: 'wrong-paper', money: 'refunded' });
  expect(calls).toMatchObject([
    { reason: 'fault', detail: expect.stringMatching(/^printing\.wrong-paper: /) as string },
  ]);
  const documents = simulated.printer?.jobs().filter(({ name }) => !name.endsWith('-receipt'));
  expect(documents).toHaveLength(1);
  const [first, second] = simulated.office?.issued() ?? [];
  expect(simulated.terminal?.totals().standing).toEqual([first?.transaction]);
  expect(first?.revoked).toBe(false);
  expect(second?.revoked).toBe(true);
  const lines = journal.read(second?.transaction ?? '').map(({ entry }) => entry);
  expect(lines).toContainEqual({
    kind: 'print.failed',
    reason: expect.stringContaining('printing.wrong-paper') as string,
  });
  expect(lines.at(-1)).toMatchObject({ kind: 'closed', outcome: 'refunded' });
  expect(journal.unfinished()).toEqual([]);
  expect(runner.state.outage?.code).toBe('staff');
  runner.touch({ type: 'start' });
  expect(runner.state.visit).toBeNull();
  expect(journal.service.last(['duty.out', 'duty.in'], 1)).toMatchObject([{ who: 'kiosk' }]);
});
