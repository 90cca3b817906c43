import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ack } from '../../zone/wire/index.js';
import { KNOWLEDGE, MOMENT } from '../guide/fixture.suite.js';
import { createGuide, type Guide } from '../guide/index.js';
import { createNoZone } from '../zone-link/index.js';
import { FaceMotion, FaceView, FaceVoiceMessage, FaceWheels } from './protocol.js';
import type { WheelsNotice } from './wheels.js';
import { startFace, type Face } from './server.js';
import type { FaceVoice } from './voice.js';

let folder: string;
let guide: Guide;
let face: Face;
let page: Socket;
const views: FaceView[] = [];
const motions: FaceMotion[] = [];

/** Wheels whose notice a test sets. */
const wheels = {
  enabled: 0,
  tell: undefined as ((notice: WheelsNotice | null) => void) | undefined,
  port: {
    notice: () => null,
    onNotice: (listener: (notice: WheelsNotice | null) => void) => {
      wheels.tell = listener;
    },
    enable: () => {
      wheels.enabled += 1;
      return Promise.resolve(true);
    },
  },
};

const options = (port: number) => ({
  host: '127.0.0.1',
  port,
  pages: folder,
  site: folder,
  knowledge: KNOWLEDGE,
  guide,
  pose: () => MOMENT.pose,
  path: () => [{ x: 1.234, y: 2 }],
  health: () => ({ id: 'robot-1' }),
  wheels: wheels.port,
  log: pino({ level: 'silent' }),
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'face-'));
  await writeFile(join(folder, 'index.html'), '<p>page</p>');
  await writeFile(join(folder, 'plan.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  guide = createGuide(KNOWLEDGE, {
    navigator: {
      start: () => undefined,
      cancel: () => undefined,
      dock: () => undefined,
      pause: () => undefined,
      resume: () => undefined,
      onEvent: () => undefined,
    },
    localization: { pose: () => MOMENT.pose },
    locator: { setPose: () => undefined },
    route: { path: () => [] },
    zone: createNoZone(),
    speaker: { say: () => undefined },
    timers: { start: () => undefined, stop: () => undefined },
    now: () => MOMENT.now,
    log: { debug: () => undefined, warn: () => undefined },
  });
  face = await startFace(options(0));
  views.length = 0;
  motions.length = 0;
  page = io(face.url, { transports: ['websocket'] });
  page.on('view', (view: unknown) => views.push(FaceView.parse(view)));
  page.on('motion', (motion: unknown) => motions.push(FaceMotion.parse(motion)));
  await expect.poll(() => motions.length).toBeGreaterThan(0);
});

afterEach(async () => {
  page.disconnect();
  await face.close();
  await rm(folder, { recursive: true });
});

async function send(name: string, message?: unknown): Promise<Ack> {
  return Ack.parse(await page.timeout(1_000).emitWithAck(name, message));
}

async function shown(): Promise<FaceView> {
  const before = views.length;
  await expect.poll(() => views.length).toBeGreaterThanOrEqual(Math.max(1, before));
  const view = views.at(-1);
  if (!view) throw new Error('no view came');
  return view;
}

describe('the screen', () => {
  it('serves page, plan and health on one port', async () => {
    const get = async (path: string): Promise<string> => (await fetch(face.url + path)).text();
    expect(await get('/')).toContain('page');
    expect(await get('/site/plan.svg')).toContain('<svg');
    expect(JSON.parse(await get('/health'))).toEqual({ ok: true, id: 'robot-1' });
  });

  it('shows the welcome screen first, and where the robot is', async () => {
    expect(await shown()).toMatchObject({ scene: 'welcome', canStop: false, zoneOnline: false });
    expect(motions[0]).toEqual({ pose: MOMENT.pose, path: [{ x: 1.23, y: 2 }] });
  });

  it('answers, offers, leads and stops', async () => {
    expect(await send('ask', { text: 'restroom', language: 'ko' })).toEqual({ ok: true });
    expect(views.at(-1)).toMatchObject({
      scene: 'talking',
      card: {
        offer: { yes: '네, 안내해 주세요' },
        spot: { id: 'restroom', name: 'Restroom', pose: { x: -15 } },
      },
    });
    expect(await send('answerOffer', { yes: true })).toEqual({ ok: true });
    expect(views.at(-1)).toMatchObject({
      scene: 'leading',
      mood: 'leading',
      canStop: true,
      destination: { name: 'Restroom', pose: { x: -15 } },
    });
    expect(await send('stop', {})).toEqual({ ok: true });
    expect(views.at(-1)).toMatchObject({ scene: 'stopped', canStop: false });
  });

  it('counts a repeat as said again', async () => {
    await send('ask', { text: 'restroom', language: 'ko' });
    const first = views.at(-1)?.utterance ?? 0;
    await send('repeat', {});
    expect(views.at(-1)?.utterance).toBe(first + 1);
  });

  it('changes the language of what is shown', async () => {
    await send('ask', { text: 'restroom', language: 'ko' });
    await send('language', { language: 'ja' });
    expect(views.at(-1)?.card.offer?.question).toBe('ご案内しましょうか？');
  });

  it.each([
    ['ask', {}],
    ['ask', { text: '', language: 'ko' }],
    ['ask', { text: 'x'.repeat(301), language: 'ko' }],
    ['ask', { text: 'x', language: 'fr' }],
    ['choose', { id: 7 }],
    ['answerOffer', { yes: 'yes' }],
    ['stop', { now: true }],
    ['language', null],
    ['dance', {}],
    ['__proto__', {}],
  ])('refuses a malformed %s', async (name, message) => {
    expect(await send(name, message)).toMatchObject({ ok: false, code: 'malformed' });
    expect(guide.state().phase.name).toBe('idle');
  });

  it('refuses a choice that is not on the screen', async () => {
    expect(await send('choose', { id: 'retry' })).toMatchObject({ ok: false, code: 'not-now' });
  });

  it('tells why the wheels cannot roll, and gives them power when staff say so', async () => {
    const notices: (WheelsNotice | null)[] = [];
    page.on('wheels', (message: unknown) => notices.push(FaceWheels.parse(message).notice));
    wheels.tell?.('button-released');
    await expect.poll(() => notices).toEqual(['button-released']);
    const before = wheels.enabled;
    expect(await send('enableWheels', { now: true })).toMatchObject({ code: 'malformed' });
    expect(wheels.enabled).toBe(before);
    expect(await send('enableWheels', {})).toEqual({ ok: true });
    expect(wheels.enabled).toBe(before + 1);
  });

  it('tells that the robot records, and takes a refusal', async () => {
    expect(await send('skipRecording', {})).toMatchObject({ ok: false, code: 'not-now' });
    let recording: 'on' | 'skipped' = 'on';
    const listeners: Parameters<FaceVoice['onState']>[0][] = [];
    const voice: FaceVoice = {
      state: () => ({
        turn: 'asleep',
        level: 0,
        words: '',
        sentence: null,
        hears: true,
        recording,
      }),
      onState: (listener) => void listeners.push(listener),
      onClip: () => undefined,
      listen: () => undefined,
      skipRecording: () => {
        recording = 'skipped';
        for (const listener of listeners) listener(voice.state());
      },
      heard: () => undefined,
      throughScreen: false,
    };
    const hearing = await startFace({ ...options(0), voice });
    const other = io(hearing.url, { transports: ['websocket'] });
    try {
      const told: unknown[] = [];
      other.on('voice', (raw: unknown) => told.push(FaceVoiceMessage.parse(raw).voice?.recording));
      await expect.poll(() => told).toEqual(['on']);
      expect(await other.timeout(1_000).emitWithAck('skipRecording', {})).toEqual({ ok: true });
      await expect.poll(() => told.at(-1)).toBe('skipped');
    } finally {
      other.disconnect();
      await hearing.close();
    }
  });

  it('names the remedy when the port is taken or the page is not built', async () => {
    await expect(startFace(options(face.port))).rejects.toMatchObject({
      code: 'listen.port-in-use',
      message: expect.stringContaining('listen.port') as string,
    });
    await expect(startFace({ ...options(0), pages: join(folder, 'no') })).rejects.toMatchObject({
      code: 'face.pages-missing',
    });
  });
});
