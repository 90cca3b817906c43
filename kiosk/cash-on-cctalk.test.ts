import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from './journal/index.js';
import type { Screen } from './screen/index.js';
import { hasSocat, startCashMachine, type SimulatedCashMachine } from './sim/cctalk/index.js';
import { TestKiosk } from './testing/test-kiosk.js';

let machine: SimulatedCashMachine;
let kiosk: TestKiosk;

async function start(): Promise<void> {
  machine = await startCashMachine();
  kiosk = await TestKiosk.start({
    cash: {
      kind: 'cctalk',
      device: machine.path,
      baud: 9_600,
      notes: { address: 40, checksum: 'crc' },
      coins: { address: 2, checksum: 'simple', paths: [{ won: 100, path: 2 }] },
      hoppers: [
        { won: 100, address: 3, checksum: 'simple', security: 'serial-number' },
        { won: 500, address: 4, checksum: 'simple', security: 'cipher' },
      ],
    },
    limits: { lateCoinMs: 600 },
    hoppers: { 100: 20, 500: 20 },
  });
}

const isOpen = (screen: Screen) => screen.at === 'cash' && screen.phase === 'open';
const inserted = (won: number) => (screen: Screen) =>
  screen.at === 'cash' && screen.insertedWon === won;

async function toSlot(copies = 1): Promise<void> {
  await kiosk.toFee({}, copies);
  await kiosk.touch({ type: 'pay', method: 'cash' });
  await kiosk.until('cash', isOpen);
}

const outWon = () => machine.hoppers[100].out * 100 + machine.hoppers[500].out * 500;

function visits(): void {
  beforeEach(start);
  afterEach(async () => {
    await kiosk.remove();
    await machine.close();
  });

  it('takes a note, pays the change and gives the paper', async () => {
    await toSlot();
    machine.validator.insert(1_000);
    const done = await kiosk.until('done');
    expect(done.screen).toMatchObject({ cash: { insertedWon: 1_000, backWon: 800, owedWon: 0 } });
    expect([machine.validator.stackedWon, outWon()]).toEqual([1_000, 800]);
  });

  it('gives stacked notes and coins back out of the hoppers when it is called off', async () => {
    await toSlot(9);
    machine.acceptor.insert(500);
    await kiosk.until('cash', inserted(500));
    machine.validator.insert(1_000);
    await kiosk.until('cash', inserted(1_500));
    await kiosk.touch({ type: 'cancel' });
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({ money: 'refunded', cash: { backWon: 1_500 } });
    expect(outWon()).toBe(1_500);
  });

  it('charges nothing for a note that jams in the stacker', async () => {
    await toSlot();
    machine.validator.mood = 'jams-in-stacker';
    machine.validator.insert(1_000);
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({
      cause: 'cash-failed',
      money: 'handed-to-staff',
      cash: { owedWon: 1_000 },
    });
    expect(kiosk.simulated().printer.jobs()).toEqual([]);
    expect(outWon()).toBe(0);
  });

  it('lets cards go on when the cable is pulled', async () => {
    await machine.close();
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay', method: 'cash' });
    await kiosk.until('confirm', (screen) => 'problem' in screen && screen.problem !== null);
    await kiosk.touch({ type: 'pay', method: 'card' });
    await kiosk.until('done');
    await kiosk.stop();
    const journal = openJournal(kiosk.journalFile);
    const kinds = journal.everything().map(({ entry }) => entry.kind);
    journal.close();
    expect(kinds).not.toContain('cash.opened');
  });
}

if (hasSocat()) {
  describe('a visit with cash on a serial line', { timeout: 60_000 }, visits);
} else {
  describe('a visit with cash on a serial line', () => {
    it.skip('wants a Debian package: sudo apt-get install socat', () => undefined);
  });
}
