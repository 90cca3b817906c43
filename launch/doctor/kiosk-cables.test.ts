import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { KioskConfig } from '../../kiosk/config.js';
import { startCashMachine } from '../../kiosk/sim/cctalk/index.js';
import {
  hasSocat,
  openPtyPair,
  startEscposPrinter,
  startRawPrinter,
  startZvtTerminal,
  type PtyPair,
} from '../../kiosk/sim/index.js';
import { checkKioskDevices } from './kiosk-devices.js';

const why = hasSocat() ? '' : ' (install socat)';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'haengbok-doctor-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

async function look(settings: Record<string, unknown>, part: string) {
  const config = KioskConfig.parse({
    id: 'kiosk-1',
    kind: 'certificate',
    spot: 'certificate-kiosk-1',
    listen: { port: 0 },
    pages: data,
    data,
    fonts: { regular: 'none', bold: 'none' },
    ...settings,
  });
  const checks = await checkKioskDevices(config);
  return checks.find(({ name }) => name === `kiosk-1 ${part}`);
}

async function cable(): Promise<PtyPair> {
  const pair = await openPtyPair();
  onTestFinished(() => pair.close());
  return pair;
}

it('reads the page counter of a printer, and why it stands still', async () => {
  const printer = await startRawPrinter({ sheetMs: 1, pages: 1_234 });
  onTestFinished(() => printer.close());
  const counter = { host: '127.0.0.1', port: printer.port };
  const settings = { printer: { url: 'ipp://127.0.0.1:1/ipp', counter } };
  const asked = await look(settings, 'page counter');
  expect(asked).toMatchObject({
    ok: true,
    message: expect.stringContaining('1234 pages, idle') as string,
  });
  await printer.mood('paper-out');
  const stopped = await look(settings, 'page counter');
  expect(stopped).toMatchObject({
    ok: false,
    message: expect.stringContaining('1234 pages, stopped') as string,
  });
});

describe.skipIf(why !== '')(`on a serial line${why}`, () => {
  it('asks every part of the cash unit, and names the one that ails', async () => {
    const machine = await startCashMachine();
    onTestFinished(() => machine.close());
    const cash = {
      kind: 'cctalk',
      device: machine.path,
      coins: { paths: [{ won: 100, path: 2 }] },
      hoppers: [
        { won: 100, address: 3 },
        { won: 500, address: 4, security: 'cipher' },
      ],
    };
    expect(await look({ cash }, 'cash unit')).toMatchObject({ ok: true });
    const wrong = { ...cash, hoppers: [{ won: 100, address: 9 }] };
    const ailing = await look({ cash: wrong }, 'cash unit');
    expect(ailing).toMatchObject({ ok: false });
    expect(ailing?.message).toContain('hopper 100 won');
    expect(ailing?.remedy).toContain('cash of kiosk-1');
  });

  it('asks a ZVT terminal, and says when nothing answers on its line', async () => {
    const pair = await cable();
    const terminal = { kind: 'zvt', device: pair.near, baud: 115_200 };
    const silent = await look({ terminal }, 'card terminal');
    expect(silent).toMatchObject({ ok: false });
    const far = await startZvtTerminal({
      device: pair.far,
      stateFile: null,
      cardMs: 5,
      waitMs: 1_000,
    });
    onTestFinished(() => far.close());
    expect(await look({ terminal }, 'card terminal')).toMatchObject({ ok: true });
    expect(far.sheet).toMatchObject({ chargedWon: 0, returnedWon: 0 });
  });

  it('asks the receipt printer, and prints nothing', async () => {
    const pair = await cable();
    const roll = await startEscposPrinter({ path: pair.far, lineMs: 1 });
    onTestFinished(() => roll.close());
    expect(await look({ receiptPrinter: { device: pair.near } }, 'receipts')).toMatchObject({
      ok: true,
    });
    expect(roll.receipts()).toEqual([]);
  });
});
