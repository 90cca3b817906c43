import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../zone/wire/index.js';
import { launchChromium } from '../tools/browser.js';
import { startCentre, type TestCentre } from '../tools/centre.js';

const NAMES = { ko: '한국어', en: 'English', zh: '中文', ja: '日本語' } as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let centre: TestCentre;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  [centre, browser] = await Promise.all([startCentre(), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

async function open(id: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    locale: 'ko-KR',
    reducedMotion: 'reduce',
  });
  const index = await browser.newPage();
  await index.goto(centre.index);
  const href =
    id === 'index' ? centre.index : await index.locator(`[data-id="${id}"] a`).getAttribute('href');
  await index.close();
  await page.goto(href ?? '');
  await page.locator('h1, [aria-live], main').first().waitFor();
  return page;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** What axe objects to, as `rule: element`. */
async function violations(page: Page, runOnly = RULES): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    async (rules) =>
      (
        await (
          globalThis as unknown as {
            axe: { run(options: object): Promise<{ violations: Violation[] }> };
          }
        ).axe.run({ runOnly: rules })
      ).violations,
    runOnly,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

describe('every page, in every language', () => {
  it.each([
    ['index', 1280, 800],
    ['robot-1', 1280, 800],
    ['robot-1', 1080, 1920],
    ['kiosk-1', 1080, 1920],
    ['kiosk-1', 1280, 800],
  ])('%s at %i x %i can be used by everyone', async (id, width, height) => {
    const page = await open(id, width, height);
    for (const language of LANGUAGES) {
      await page.getByRole('button', { name: NAMES[language] }).first().click();
      await page.locator(`html[lang^="${language}"]`).waitFor();
      expect(await violations(page), language).toEqual([]);
      expect(await overflow(page), language).toBeLessThanOrEqual(0);
    }
    await page.close();
  });

  it('the console can be used by everyone', async () => {
    const page = await open('zone', 1440, 900);
    await page.getByText('robot-1').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('the check itself', () => {
  it('sees grey letters on a white ground', async () => {
    const page = await browser.newPage();
    await page.setContent('<html lang="ko"><title>t</title><p style="color:#aaa">글자</p></html>');
    expect(await violations(page)).toEqual(['color-contrast: p']);
    await page.close();
  });
});

describe('the kiosk in high contrast', () => {
  it('keeps every text at 7:1', async () => {
    const page = await open('kiosk-2', 1080, 1920);
    await page.getByRole('button', { name: '고대비' }).click();
    expect(await violations(page, ['wcag2aaa'])).toEqual([]);
    await page.close();
  });
});
