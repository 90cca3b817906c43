import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../tools/browser.js';
import { startCentre, until, type TestCentre } from '../tools/centre.js';
import { readText } from '../../kiosk/testing/read-pdf.js';

const PROFILE = fileURLToPath(new URL('../profiles/visit.yaml', import.meta.url));
const DESKTOP = { width: 1280, height: 800 };
const KIOSK_PORTRAIT = { width: 1080, height: 1920 };

let centre: TestCentre;
let browser: Browser;

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(PROFILE), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

/** A page that must not report an error of its own. */
async function open(address: string, viewport = DESKTOP): Promise<{ page: Page; errors: Error[] }> {
  const page = await browser.newPage({ viewport, locale: 'ko-KR', reducedMotion: 'reduce' });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(address);
  return { page, errors };
}

async function linkTo(id: string): Promise<string> {
  const { page } = await open(centre.index);
  const link = page.locator(`[data-id="${id}"] a`);
  const href = await link.getAttribute('href');
  await page.close();
  if (href === null) throw new Error(`the index page has no link to ${id}`);
  return href;
}

describe('a visitor’s whole visit', () => {
  it.each([
    ['desktop', DESKTOP],
    ['kiosk portrait', KIOSK_PORTRAIT],
  ])(
    'goes from the question at the door to the paper in the hand (%s)',
    async (_name, viewport) => {
      const [robot, console_, kiosks] = await Promise.all([
        open(await linkTo('robot-1'), viewport),
        open(await linkTo('zone')),
        Promise.all(['kiosk-1', 'kiosk-2'].map(async (id) => open(await linkTo(id), viewport))),
      ]);

      await askTheRobot(robot.page);
      // Looked for from the beginning: the way is short, and what is said on it is soon gone.
      const leads = console_.page.getByText('안내 중').first().waitFor();
      const arrives = robot.page.getByText('도착했어요').first().waitFor({ timeout: 120_000 });
      await robot.page.getByRole('button', { name: '네, 안내해 주세요' }).click();
      const [used] = await Promise.all([
        kioskThatExpects(kiosks.map(({ page }) => page)),
        leads,
        arrives,
      ]);

      const visitsBefore = await visitsToday(console_.page);
      const before = await printed(used);
      await issueAt(kiosks[used]?.page);
      await until('the paper is out', async () => (await printed(used)).length > before.length);
      const pages = await Promise.all(
        (await printed(used)).map(async (file) => readText(await readFile(file))),
      );
      expect(pages.some((text) => text.includes('주민등록표') && text.includes('등본'))).toBe(true);

      await until(
        'the console counts the visit',
        async () => (await visitsToday(console_.page)) === visitsBefore + 1,
      );
      for (const { errors, page } of [robot, console_, ...kiosks]) {
        expect(errors).toEqual([]);
        await page.close();
      }
    },
    240_000,
  );
});

async function askTheRobot(page: Page): Promise<void> {
  await page.getByRole('textbox').fill('등본 떼러 왔어요');
  await page.getByRole('button', { name: '물어보기' }).click();
  await page.getByText('200원').first().waitFor();
}

/** Which kiosk greets the visitor that the robot brings. */
async function kioskThatExpects(pages: readonly Page[]): Promise<number> {
  return Promise.any(
    pages.map(async (page, i) => {
      await page.getByText('행복이가 안내해 드린').waitFor({ timeout: 20_000 });
      return i;
    }),
  );
}

async function issueAt(page: Page | undefined): Promise<void> {
  if (!page) throw new Error('no such kiosk');
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  await press('시작하기');
  await press(/님으로 진행/);
  await press('입력 완료');
  await press('등록된 손가락 올리기');
  await press('다음');
  await press('다음');
  await press(/결제하기/);
  await page.getByText('발급이 끝났습니다').waitFor({ timeout: 60_000 });
  await press('마치기');
}

/** The PDFs that came out of a kiosk's printer. */
async function printed(kiosk: number): Promise<string[]> {
  const folder = path.join(centre.data, `kiosk-${kiosk + 1}`);
  const files = await readdir(folder, { recursive: true });
  const pdfs = files.filter((file) => file.endsWith('.pdf')).map((file) => path.join(folder, file));
  for (const file of pdfs) expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
  return pdfs;
}

async function visitsToday(page: Page): Promise<number> {
  const text = (await page.textContent('body')) ?? '';
  const count = /오늘 마친 방문\D*(\d+)/.exec(text)?.[1];
  if (count === undefined) throw new Error('the console shows no count of visits');
  return Number(count);
}
