import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestKiosk } from './testing/test-kiosk.js';
import { askKiosk } from './wiring/ask-kiosk.js';

let kiosk: TestKiosk;
let data: string;
beforeEach(async () => {
  kiosk = await TestKiosk.start();
  data = join(kiosk.folder, 'data');
});
afterEach(() => kiosk.remove());

const control = () =>
  JSON.parse(readFileSync(join(data, 'control.json'), 'utf8')) as { port: number; token: string };

it('closes the day of a kiosk that runs, and its terminal', async () => {
  await kiosk.toFee({}, 2);
  await kiosk.touch({ type: 'pay' });
  await kiosk.until('done');
  await expect(askKiosk(data, '/close-day')).rejects.toMatchObject({ code: 'closing.busy' });
  await kiosk.touch({ type: 'home' });
  await kiosk.until('welcome');
  const closed = await askKiosk(data, '/close-day');
  expect(closed).toMatchObject({
    ok: true,
    number: 1,
    differences: [],
    report: { rows: [{ document: '주민등록표 등본', method: 'card', issued: 1, takenWon: 400 }] },
  });
  const { csv, pdf } = closed as { csv: string; pdf: string };
  expect(readFileSync(csv, 'utf8')).toContain('카드 순매출 (승인 − 취소),400,400,0');
  expect(readFileSync(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(await askKiosk(data, '/close-day')).toMatchObject({ number: 2, report: { rows: [] } });
});

it('counts notes, coins and change as the cash unit does, also what was given back', async () => {
  const insert = (item: 'note' | 'coin', won: number) =>
    kiosk.touch({ type: 'demo-cash', item, won });
  const toCash = async () => {
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay', method: 'cash' });
    await kiosk.until('cash', (screen) => 'phase' in screen && screen.phase === 'open');
  };
  const home = async () => {
    await kiosk.touch({ type: 'home' });
    await kiosk.until('welcome');
  };
  await toCash();
  await insert('note', 1_000);
  await kiosk.until('done');
  await home();
  await toCash();
  await insert('coin', 100);
  await kiosk.until('cash', (screen) => 'insertedWon' in screen && screen.insertedWon === 100);
  await kiosk.touch({ type: 'cancel' });
  await kiosk.until('sorry');
  await home();
  expect(await askKiosk(data, '/close-day')).toMatchObject({
    ok: true,
    differences: [],
    report: {
      rows: [{ method: 'cash', issued: 1, takenWon: 200, refunded: 1, refundedWon: 100 }],
      cash: [
        { kind: 'note', wonEach: 1_000, in: 1, out: 0 },
        { kind: 'coin', wonEach: 500, in: 0, out: 1 },
        { kind: 'coin', wonEach: 100, in: 1, out: 4 },
      ],
    },
  });
});

it('is asked by nobody who may not read its data folder', async () => {
  expect(statSync(join(data, 'control.json')).mode & 0o777).toBe(0o600);
  const { port } = control();
  const ask = (method: string, path: string, authorization?: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: authorization === undefined ? {} : { authorization },
    });
  expect((await ask('POST', '/close-day')).status).toBe(401);
  expect((await ask('POST', '/close-day', `Bearer ${'x'.repeat(43)}`)).status).toBe(401);
  expect((await ask('GET', '/close-day', `Bearer ${control().token}`)).status).toBe(404);
  expect((await ask('POST', '/else', `Bearer ${control().token}`)).status).toBe(404);
  expect(existsSync(join(data, 'closings'))).toBe(false);
});

it('says what to do when no kiosk runs, also after one that died', async () => {
  const left = control();
  await kiosk.stop();
  expect(existsSync(join(data, 'control.json'))).toBe(false);
  await expect(askKiosk(data, '/close-day')).rejects.toMatchObject({ code: 'control.not-running' });
  writeFileSync(join(data, 'control.json'), JSON.stringify(left));
  await expect(askKiosk(data, '/close-day')).rejects.toMatchObject({ code: 'control.not-running' });
  writeFileSync(join(data, 'control.json'), '{');
  await expect(askKiosk(data, '/close-day')).rejects.toMatchObject({ code: 'control.unreadable' });
});
