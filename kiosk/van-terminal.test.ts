import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startVan, type SimulatedVan } from './sim/index.js';
import { TestKiosk } from './testing/test-kiosk.js';
import { askKiosk } from './wiring/ask-kiosk.js';

const SECRET = 'a-key-that-nobody-may-see';

let keys: string;
let far: SimulatedVan;
let kiosk: TestKiosk | undefined;
beforeEach(async () => {
  keys = mkdtempSync(join(tmpdir(), 'van-key-'));
  writeFileSync(join(keys, 'van.key'), `${SECRET}\n`, { mode: 0o600 });
  const credentials = { channelId: 'CH_TEST', secret: SECRET };
  far = await startVan({ stateFile: null, credentials, cardMs: 5, waitMs: 20_000 });
});
afterEach(async () => {
  await kiosk?.remove();
  await far.close();
  rmSync(keys, { recursive: true });
});

const start = (secretFile = join(keys, 'van.key')) =>
  TestKiosk.start({
    terminal: {
      kind: 'van',
      url: far.url,
      reader: far.reader.url,
      tid: 'T123456789',
      svcId: 'SVC_KIOSK',
      bizrNo: '1234567890',
      channelId: 'CH_TEST',
      secretFile,
    },
  });

it('takes a whole visit, and the day closes with the sums of the VAN', async () => {
  kiosk = await start();
  await kiosk.toFee({}, 2);
  await kiosk.touch({ type: 'pay' });
  const done = await kiosk.until('done');
  expect(done.screen).toMatchObject({ receiptPrinted: true, totalWon: 400 });
  expect(far.totals()).toMatchObject({ chargedWon: 400, returnedWon: 0 });
  await kiosk.touch({ type: 'home' });
  await kiosk.until('welcome');
  const data = join(kiosk.folder, 'data');
  expect(await askKiosk(data, '/close-day')).toMatchObject({
    ok: true,
    report: { checks: [{ of: 'card-net', books: 400, device: 400 }] },
  });
  await kiosk.stop();
  const files = readdirSync(data, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    expect(bytes.includes(SECRET), file.name).toBe(false);
  }
});

it('can be left while a card is awaited', async () => {
  kiosk = await start();
  far.reader.next('awaited');
  await kiosk.toFee();
  await kiosk.touch({ type: 'pay' });
  await kiosk.until('pay', (screen) => 'phase' in screen && screen.phase === 'card');
  await kiosk.touch({ type: 'cancel' });
  await kiosk.until('confirm', (screen) => 'problem' in screen && screen.problem !== null);
  expect(far.totals().chargedWon).toBe(0);
});

it('is out of service without its key, and names the file', async () => {
  const file = join(keys, 'no-such.key');
  kiosk = await start(file);
  await kiosk.until('out-of-service');
  expect(kiosk.health()).toMatchObject({ state: 'out-of-service' });
  expect(kiosk.health().reason).toContain(file);
});
