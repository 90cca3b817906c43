import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser.js';
import { startCentre, type TestCentre } from './centre.js';
import { PROJECT_ROOT } from './root.js';

/*
 * Takes the README's picture: a visit as the robot, the kiosk and the staff see it, from a centre
 * that is really running. Run it with `npm run pictures`.
 */

const OUT = path.join(PROJECT_ROOT, 'test', 'pictures', 'visit.png');
const SHEET = { width: 1360, height: 1010 };

async function main(): Promise<void> {
  const [centre, browser] = await Promise.all([startCentre(), launchChromium()]);
  try {
    await mkdir(path.dirname(OUT), { recursive: true });
    await sheet(browser, await visit(centre, browser));
    console.log(`wrote ${path.relative(PROJECT_ROOT, OUT)}`);
  } finally {
    await browser.close();
    await centre.stop();
  }
}

interface Shots {
  readonly robot: Buffer;
  readonly kiosk: Buffer;
  readonly staff: Buffer;
}

async function visit(centre: TestCentre, browser: Browser): Promise<Shots> {
  const index = await open(browser, centre.index, 1280, 900);
  const staffLink = await index.locator('[data-id="zone"] a').getAttribute('href');
  const staff = await open(browser, staffLink ?? '', 1440, 900);
  const robot = await open(browser, centre.addressOf('robot-1'), 1280, 800);
  const kiosk = await open(browser, centre.addressOf('kiosk-1'), 1080, 1920);
  await robot.getByRole('textbox').fill('등본 떼러 왔어요');
  await robot.getByRole('button', { name: '물어보기' }).click();
  await robot.getByRole('button', { name: '네, 안내해 주세요' }).click();
  await kiosk.getByText('행복이가 안내해 드린').waitFor();
  await robot.waitForTimeout(6_000);
  return {
    robot: await robot.screenshot(),
    kiosk: await kiosk.screenshot(),
    staff: await staff.screenshot(),
  };
}

async function open(browser: Browser, url: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    locale: 'ko-KR',
    reducedMotion: 'reduce',
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  return page;
}

/** The three screens side by side on one sheet. */
async function sheet(browser: Browser, shots: Shots): Promise<void> {
  const page = await browser.newPage({ viewport: SHEET });
  const image = (shot: Buffer) => `<img src="data:image/png;base64,${shot.toString('base64')}">`;
  await page.setContent(`<style>
    body { margin: 0; padding: 30px; background: #dfe6ee; display: grid; gap: 30px;
           grid-template: 1fr 1fr / 1fr 534px; height: 950px; }
    img { display: block; height: 100%; width: 100%; object-fit: contain; object-position: left;
          filter: drop-shadow(0 6px 18px rgb(20 40 80 / 25%)); }
    div:nth-child(3) { grid-area: 1 / 2 / 3 / 3; } div { min-height: 0; }
  </style><div>${image(shots.robot)}</div><div>${image(shots.staff)}</div><div>${image(shots.kiosk)}</div>`);
  await page.screenshot({ path: OUT });
}

await main();
