import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startRobot, type RunningRobot } from '../../robot/start.js';
import { launchChromium } from '../tools/browser.js';

/* The sign that the robot records, on its own screen in a real browser. */

const ROOT = resolve(import.meta.dirname, '../..');
const TITLES = {
  ko: '음성 인식 학습을 위해 녹음하고 있습니다',
  en: 'We are recording to train speech recognition',
  zh: '正在录音，用于训练语音识别',
  ja: '音声認識の学習のため録音しています',
};
const NAMES = { ko: '한국어', en: 'English', zh: '中文', ja: '日本語' };
const SCREENS = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
];

let folder: string;
let browser: Browser;
let robot: RunningRobot | undefined;
let records = false;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-'));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await robot?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The screen of a robot that records, or does not: started when it is another than before. */
async function screen(recording: boolean, viewport = SCREENS[0]): Promise<Page> {
  if (!robot || recording !== records) await start(recording);
  const page = await browser.newPage({ ...(viewport && { viewport }), locale: 'ko-KR' });
  await page.goto(robot?.url ?? '');
  await page.locator('.listen').waitFor();
  return page;
}

async function start(recording: boolean): Promise<void> {
  await robot?.close();
  records = recording;
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  robot = await startRobot(
    {
      id: 'robot-1',
      site: join(ROOT, 'maps/ok-center'),
      listen: { host: '127.0.0.1', port: 0 },
      pages: join(ROOT, 'dist/pages/robot'),
      zone: null,
      graph: 'in-process',
      namespace: '',
      simulate: { seed: 7, people: 0, speed: 1, startAt: '10:00', nav2: 'stand-in' },
      dock: 'robot-dock',
      language: 'ko',
      voice: {
        microphone: 'screen',
        loudspeaker: 'screen',
        recogniser: join(ROOT, 'models/recogniser/demo'),
        wake: null,
        voices: [],
        ...(recording && {
          recording: { folder: join(folder, 'samples'), until: tomorrow, clips: 9, megabytes: 9 },
        }),
      },
    },
    pino({ level: 'silent' }),
  );
}

vi.setConfig({ testTimeout: 120_000 });

it.each(SCREENS)(
  'stands on a screen of %o in every language, also behind the keys',
  async (size) => {
    const page = await screen(true, size);
    const sign = page.locator('.recording');
    for (const language of ['ko', 'en', 'zh', 'ja'] as const) {
      await page.getByRole('button', { name: NAMES[language], exact: true }).click();
      await sign.locator('strong', { hasText: TITLES[language] }).waitFor();
      for (const title of Object.values(TITLES)) expect(await sign.innerText()).toContain(title);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    }
    await page.getByRole('button', { name: 'キーボード' }).click();
    await page.locator('.app[data-keys="true"]').waitFor();
    expect(await sign.locator('strong').isVisible()).toBe(true);
    const under = (await sign.boundingBox()) ?? { y: 0, height: 0 };
    const staff = await page.locator('.staff-bar').boundingBox();
    expect(staff?.y).toBeGreaterThanOrEqual(under.y + under.height);
    await page.close();
  },
);

it('takes a refusal by touch, and says that nothing is kept', async () => {
  const page = await screen(true);
  await page.getByRole('button', { name: '한국어', exact: true }).click();
  await page.getByRole('button', { name: '녹음하지 않기' }).click();
  await page.getByText('이번 대화는 녹음하지 않아요').waitFor();
  expect(await page.getByRole('button', { name: '녹음하지 않기' }).count()).toBe(0);
  await page.close();
});

it('is not there when nothing is recorded', async () => {
  const page = await screen(false);
  expect(await page.locator('.recording').count()).toBe(0);
  await page.close();
});
