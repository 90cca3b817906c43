import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  hasSocat,
  openPtyPair,
  startZvtTerminal,
  type PtyPair,
  type SimulatedZvt,
} from './sim/index.js';
import { TestKiosk } from './testing/test-kiosk.js';

let pair: PtyPair;
let far: SimulatedZvt;
let kiosk: TestKiosk;

async function start(folder?: string): Promise<void> {
  pair = await openPtyPair();
  far = await startZvtTerminal({ device: pair.far, stateFile: null, cardMs: 5, waitMs: 20_000 });
  const terminal = { kind: 'zvt', device: pair.near, baud: 115_200, password: '000000' } as const;
  kiosk = await TestKiosk.start({ terminal, ...(folder === undefined ? {} : { folder }) });
}

function visits(): void {
  afterEach(async () => {
    await kiosk.remove();
    await far.close();
    await pair.close();
  });

  it('ends with the paper and the money charged once', async () => {
    await start();
    await kiosk.toFee({}, 2);
    await kiosk.touch({ type: 'pay' });
    const done = await kiosk.until('done');
    expect(done.screen).toMatchObject({ receiptPrinted: true, totalWon: 400 });
    expect(far.sheet).toMatchObject({ chargedWon: 400, returnedWon: 0 });
  });

  it('can be left while the terminal waits for the card', async () => {
    await start();
    far.mood('wait');
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('pay', () => far.heard.includes('0601'));
    await kiosk.touch({ type: 'cancel' });
    await kiosk.until('confirm', (screen) => 'problem' in screen && screen.problem !== null);
    expect(far.heard).toContain('06b0');
    expect(far.sheet.chargedWon).toBe(0);
  });

  it('end without a charge when the cable was pulled', async () => {
    await start();
    await pair.close();
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('sorry');
    expect(far.sheet.chargedWon).toBe(0);
  });

  it('are not begun when the notes cannot be used, and the screen says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
    mkdirSync(join(folder, 'data', 'terminal-notes.sqlite'), { recursive: true });
    await start(folder);
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('sorry');
    expect(far.heard).toEqual([]);
  });
}

if (hasSocat()) {
  describe('a visit with a card terminal on a serial line', visits);
} else {
  describe('a visit with a card terminal on a serial line', () => {
    it.skip('wants a Debian package: sudo apt-get install socat', () => undefined);
  });
}
