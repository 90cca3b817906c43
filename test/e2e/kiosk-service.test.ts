import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { KioskConfig, startKiosk, type Kiosk } from '../../kiosk/main.js';
import { addStaff, STAFF_FILE } from '../../kiosk/service/index.js';
import { launchChromium } from '../tools/browser.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FONTS = path.join(ROOT, 'launch/pages/public/fonts');
const PORTRAIT = { width: 1080, height: 1920 };
/** Where pictures of each screen go, for a person to look at; nowhere unless asked. */
const PICTURES = process.env['KIOSK_SERVICE_PICTURES'];

/** Browsers are slow where the machine is busy. */
vi.setConfig({ testTimeout: 240_000 });

let browser: Browser;
let folder: string;
let kiosk: Kiosk;
let errors: Error[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'service-'));
  const config = KioskConfig.parse({
    id: 'kiosk-1',
    kind: 'certificate',
    spot: 'certificate-kiosk-1',
    listen: { port: 0 },
    pages: path.join(ROOT, 'dist/pages/kiosk'),
    data: path.join(folder, 'kiosk-1'),
    fonts: {
      regular: path.join(FONTS, 'PretendardGOV-Regular.woff2'),
      bold: path.join(FONTS, 'PretendardGOV-Bold.woff2'),
    },
    sim: { cardMs: 5, fingerMs: 5, sheetMs: 5, officeMs: 0 },
  });
  const limits = { lookEveryMs: 10, stoppedMs: 50 };
  kiosk = await startKiosk(config, { log: pino({ level: 'silent' }), limits });
  errors = [];
});
afterEach(async () => {
  await kiosk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Page> {
  const page = await browser.newPage({ viewport: PORTRAIT, locale: 'ko-KR' });
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(kiosk.url);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
}

/** With the command line, as the manager of the centre does. */
function addByCommand(): { number: string; pin: string } {
  const command = path.join(ROOT, 'launch/bin/haengbok.js');
  const args = ['kiosk-staff', 'add', '김민원', '--data', folder, '--json'];
  const answer = execFileSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  return JSON.parse(answer) as { number: string; pin: string };
}

async function type(page: Page, digits: string): Promise<void> {
  for (const digit of digits) {
    await page.locator('.pad').getByRole('button', { name: digit, exact: true }).click();
  }
}

async function signIn(page: Page, number: string, pin: string): Promise<void> {
  await page.locator('[data-field=number]').click();
  await page.getByRole('button', { name: '모두 지움' }).click();
  await type(page, number);
  await page.getByRole('button', { name: '다음' }).click();
  await type(page, pin);
  await page.getByRole('button', { name: '로그인', exact: true }).click();
}

/** Two copies are paid for; the paper ends after the first sheet. */
async function visitThatFails(page: Page): Promise<void> {
  kiosk.simulated.printer?.sheetsLeft(1);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  await press('시작하기');
  await press(/주민등록표.*등본/);
  await press(/님으로 진행/);
  await press('입력 완료');
  await press('등록된 손가락 올리기');
  await press('다음');
  await press('한 부 늘리기');
  await press('다음');
  await press(/결제하기/);
  await page.getByText('직원을 불렀습니다').first().waitFor();
  await press('처음으로');
  kiosk.simulated.printer?.mood('ready');
}

async function holdLogo(page: Page): Promise<void> {
  await page.locator('.brand').hover();
  await page.mouse.down();
  await page.waitForURL('**/service/');
  await page.mouse.up();
}

it('opens by holding the logo, and lets staff settle what the kiosk handed to them', async () => {
  const { number, pin } = addByCommand();
  const page = await open();
  await visitThatFails(page);
  await holdLogo(page);
  await picture(page, 'sign-in');
  await signIn(page, number, '000000');
  await page.getByText('직원 번호나 PIN이 맞지 않습니다.').waitFor();
  await signIn(page, number, pin);
  const waiting = page.locator('.case');
  await waiting.waitFor();
  await picture(page, 'board');

  await waiting.getByRole('button', { name: '카드로 환불' }).click();
  const refund = page.getByRole('button', { name: '400원 환불' });
  expect(await refund.isDisabled()).toBe(true);
  await page.getByLabel('나온 서류를 모두 회수했습니다.').check();
  await picture(page, 'refund');
  await refund.click();
  await page.getByText('기다리는 거래가 없습니다.').waitFor();
  expect(kiosk.simulated.terminal?.totals().netWon).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});

it('closes the day, and shows sums, differences and where the files lie', async () => {
  const { member, pin } = await addStaff(path.join(folder, 'kiosk-1', STAFF_FILE), '박민원');
  const page = await open();
  await page.goto(`${kiosk.url}service`);
  await signIn(page, member.number, pin);
  await page.getByRole('button', { name: '일마감하기' }).click();
  await picture(page, 'closing-asked');
  await page.getByRole('button', { name: '마감합니다' }).click();
  await page.locator('[data-closing="1"]').getByText('장부와 기기의 합계가 일치합니다.').waitFor();
  await page.getByRole('button', { name: '지폐함 수거' }).click();
  await type(page, '900');
  await page.getByRole('button', { name: '수거 기록' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '일마감하기' }).click();
  await page.getByRole('button', { name: '마감합니다' }).click();
  const second = page.locator('[data-closing="2"]');
  await second.getByText('차이가 1건 있습니다.').waitFor();
  expect(await second.locator('.differences').textContent()).toContain('센 금액 900원');
  const files = await second.locator('code').allTextContents();
  expect(files.map((file) => path.extname(file))).toEqual(['.pdf', '.csv']);
  await picture(page, 'closing-differs');
  await page.getByRole('combobox').selectOption('ja');
  await picture(page, 'closing-differs-ja');
  expect(errors).toEqual([]);
  await page.close();
});

it('takes the kiosk out of service and puts it back, and records the paper', async () => {
  const { member, pin } = await addStaff(path.join(folder, 'kiosk-1', STAFF_FILE), '이민원');
  const page = await open();
  await page.goto(`${kiosk.url}service`);
  await signIn(page, member.number, pin);
  await page.getByRole('button', { name: '용지 채움' }).click();
  await type(page, '40');
  await picture(page, 'paper');
  await page.getByRole('button', { name: '기록하기' }).click();
  await page.getByText('약 40장 남음').waitFor();

  await page.getByRole('button', { name: '운영 중지하기' }).click();
  await page.getByRole('button', { name: '업무 마감' }).click();
  await picture(page, 'out');
  await page.getByRole('button', { name: '운영 중지하기' }).last().click();
  await page.locator('[data-duty=out]').waitFor();
  expect(kiosk.health()).toMatchObject({ state: 'out-of-service', reason: '업무 마감' });
  await picture(page, 'board-out');
  await page.getByRole('button', { name: '다시 운영하기' }).click();
  await page.getByRole('button', { name: '다시 운영하기' }).last().click();
  await page.locator('[data-duty=in]').waitFor();
  await page.getByRole('button', { name: '나가기' }).click();
  await page.locator('.sign-in').waitFor();
  for (const language of ['en', 'zh', 'ja']) {
    await page.getByRole('combobox').selectOption(language);
    await picture(page, `sign-in-${language}`);
  }
  expect(errors).toEqual([]);
  await page.close();
});
