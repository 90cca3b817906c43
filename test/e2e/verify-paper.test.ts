import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCodes, readText } from '../../kiosk/testing/read-pdf.js';
import { ServiceClient } from '../../kiosk/testing/service-client.js';
import { TestKiosk } from '../../kiosk/testing/test-kiosk.js';
import { openRegistry, REGISTRY_FILE } from '../../zone/hub/index.js';
import { startZone, type RunningZone } from '../../zone/zone.js';

let folder: string;
let kiosk: TestKiosk | undefined;
let zone: RunningZone | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages', 'index.html'), '<!doctype html><title>console</title>');
});
afterEach(async () => {
  await kiosk?.remove();
  await zone?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

function tokenFile(): string {
  const registry = openRegistry(join(folder, 'data', REGISTRY_FILE));
  const file = join(folder, 'token');
  writeFileSync(file, registry.issue('kiosk-1', 'kiosk'));
  registry.close();
  return file;
}

/** What a holder reads off the paper. */
async function readOff(pdf: Buffer): Promise<{ no: string; key: string }> {
  const [, no = '', key = ''] =
    /문서확인번호\s+(\d{4}-\d{4}-\d{4}-\d{4})\s+확인키\s+(\S+)/.exec(await readText(pdf)) ?? [];
  return { no, key };
}

/** The page's answer, as soon as it has this status. */
async function verify(page: string, paper: Record<string, string>, status = 200): Promise<string> {
  for (;;) {
    const response = await fetch(page, { method: 'POST', body: new URLSearchParams(paper) });
    if (response.status === status) return response.text();
    // Slower than the page's limit on tries.
    await wait(2_000);
  }
}

function openZone(port: number): Promise<RunningZone> {
  return startZone(
    {
      listen: { host: '127.0.0.1', port },
      data: join(folder, 'data'),
      site: folder,
      pages: join(folder, 'pages'),
      log: { level: 'info' },
    },
    pino({ level: 'silent' }),
  );
}

it('a paper printed while the zone was away can be verified when it is back', async () => {
  const port = await freePort();
  const link = { url: `http://127.0.0.1:${port}`, tokenFile: tokenFile() };
  kiosk = await TestKiosk.start({ zone: link });
  await kiosk.toFee();
  await kiosk.touch({ type: 'pay' });
  await kiosk.until('done');
  const pdf = readFileSync(kiosk.simulated().printer.jobs()[0]?.file ?? '');
  const { folder: kioskFolder } = kiosk;
  await kiosk.stop();

  const paper = await readOff(pdf);
  const codes = await readCodes(pdf);
  expect(codes['QRCode']).toBe(`${link.url}/verify?no=${paper.no}`);

  zone = await openZone(port);
  kiosk = await TestKiosk.start({ zone: link, folder: kioskFolder });
  const answer = await verify(`${link.url}/verify`, paper);
  expect(answer).toContain('김*복');
  expect(answer).toContain('주민등록표 등본');
});

it('a paper that staff took back and paid back is withdrawn', async () => {
  const port = await freePort();
  const link = { url: `http://127.0.0.1:${port}`, tokenFile: tokenFile() };
  zone = await openZone(port);
  kiosk = await TestKiosk.start({ zone: link, limits: { stoppedMs: 50 } });
  const staff = await ServiceClient.of(kiosk);
  kiosk.simulated().printer.sheetsLeft(1);
  await kiosk.toFee({}, 2);
  await kiosk.touch({ type: 'pay' });
  await kiosk.until('sorry');
  await kiosk.touch({ type: 'home' });
  kiosk.simulated().printer.mood('ready');
  const paper = await readOff(readFileSync(kiosk.simulated().printer.jobs()[0]?.file ?? ''));
  expect(await verify(`${link.url}/verify`, paper)).toContain('김*복');

  await staff.signIn();
  const [waiting] = (await staff.board()).cases;
  const settling = { how: 'refund', note: '', paperTakenBack: true } as const;
  const transaction = waiting?.transaction ?? '';
  expect(await staff.act({ act: 'settle', transaction, ...settling })).toMatchObject({ ok: true });
  expect(await verify(`${link.url}/verify`, paper, 410)).not.toContain('김*복');
});
