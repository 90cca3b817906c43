import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCodes, readText } from '../../kiosk/testing/read-pdf.js';
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

/** The answer to what a holder reads off the paper, as soon as the zone knows it. */
async function verify(page: string, no: string, key: string): Promise<string> {
  for (;;) {
    const response = await fetch(page, { method: 'POST', body: new URLSearchParams({ no, key }) });
    if (response.ok) return response.text();
    // Slower than the page's limit on tries.
    await wait(2_000);
  }
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

  const [, no = '', key = ''] =
    /문서확인번호\s+(\d{4}-\d{4}-\d{4}-\d{4})\s+확인키\s+(\S+)/.exec(await readText(pdf)) ?? [];
  const codes = await readCodes(pdf);
  expect(codes['QRCode']).toBe(`${link.url}/verify?no=${no}`);

  zone = await startZone(
    {
      listen: { host: '127.0.0.1', port },
      data: join(folder, 'data'),
      site: folder,
      pages: join(folder, 'pages'),
      log: { level: 'info' },
    },
    pino({ level: 'silent' }),
  );
  kiosk = await TestKiosk.start({ zone: link, folder: kioskFolder });
  const answer = await verify(`${link.url}/verify`, no, key);
  expect(answer).toContain('김*복');
  expect(answer).toContain('주민등록표 등본');
});
