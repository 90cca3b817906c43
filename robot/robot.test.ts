import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ack, RobotState, type Point2D } from '../zone/wire/index.js';
import type { RobotConfig } from './config.js';
import { FaceMotion, FaceView, FaceVoiceMessage } from './face/index.js';
import { SteppedClock } from './graph/index.js';
import { readWav, writeWav } from './voice/index.js';
import { startRobot, type RunningRobot } from './start.js';

/* The whole robot in the simulator, on the centre's own plan and directory, on stepped time. */

const SITE = resolve(import.meta.dirname, '../maps/ok-center');
const MORNING = new Date('2026-11-23T01:30:00Z');
const log = pino({ level: 'silent' });

let pages: string;
let robot: RunningRobot | undefined;
let page: Socket | undefined;
let clock: SteppedClock;

beforeEach(async () => {
  pages = await mkdtemp(join(tmpdir(), 'robot-pages-'));
  await writeFile(join(pages, 'index.html'), '<p>page</p>');
  clock = new SteppedClock();
});

afterEach(async () => {
  page?.disconnect();
  await robot?.close();
  robot = undefined;
  vi.unstubAllEnvs();
  await rm(pages, { recursive: true });
});

const CONFIG: Omit<RobotConfig, 'pages'> = {
  id: 'robot-1',
  site: SITE,
  listen: { host: '127.0.0.1', port: 0 },
  zone: null,
  graph: 'in-process',
  namespace: '',
  simulate: { seed: 7, people: 8, speed: 1, startAt: null, nav2: 'stand-in' },
  dock: 'robot-dock',
  language: 'ko',
};

async function start(patch: Partial<RobotConfig> = {}): Promise<RunningRobot> {
  robot = await startRobot({ ...CONFIG, pages, ...patch }, log, { clock, now: () => MORNING });
  page = io(robot.url, { transports: ['websocket'] });
  const connected = page;
  await new Promise((done) => connected.once('view', done));
  await clock.advance(1);
  return robot;
}

async function send(name: string, message: unknown): Promise<Ack> {
  return Ack.parse(await page?.timeout(2_000).emitWithAck(name, message));
}

const phase = (): string => robot?.guide.state().phase.name ?? 'none';
const said = (): string => robot?.guide.state().said?.spoken.ko ?? '';

/** Lets simulated time pass until the guide is in a phase. */
async function until(name: string, limitS: number): Promise<void> {
  for (let passed = 0; passed < limitS && phase() !== name; passed += 0.5) {
    await clock.advance(0.5);
  }
  expect(phase()).toBe(name);
}

function distance(a: Point2D | null | undefined, b: Point2D | undefined): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity;
}

/** The zone's end of the wire, with one free kiosk. */
async function startZone(spot: string) {
  const http = createServer();
  const server = new Server(http);
  const held: unknown[] = [];
  const states: RobotState[] = [];
  const state = { kind: 'certificate', state: 'free', reason: null, spot };
  const services = ['resident-register'];
  server.of('/robot').on('connection', (socket) => {
    socket.on('robot.state', (message: unknown, reply: (ack: Ack) => void) => {
      states.push(RobotState.parse(message));
      reply({ ok: true });
    });
    socket.on('kiosk.hold', (message: unknown, reply: (ack: Ack) => void) => {
      held.push(message);
      reply({ ok: true });
    });
    const kiosk = { device: 'kiosk-2', online: true, held: false, seenAt: 0 };
    const kiosks = [{ ...kiosk, state: { ...state, services } }];
    socket.emit('centre.state', { kiosks }, () => undefined);
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, held, states, close: () => server.close() };
}

describe('one robot, the whole visit', () => {
  it('answers, leads, hands over, and goes home', { timeout: 120_000 }, async () => {
    const { guide, knowledge } = await start();
    const views: FaceView[] = [];
    const motions: FaceMotion[] = [];
    page?.on('view', (view: unknown) => views.push(FaceView.parse(view)));
    page?.on('motion', (motion: unknown) => motions.push(FaceMotion.parse(motion)));
    await send('ask', { text: '등본 떼러 왔어요', language: 'ko' });
    expect(guide.state().phase).toMatchObject({ offer: { service: 'resident-register' } });
    expect(said()).toContain('200원');
    await send('answerOffer', { yes: true });
    expect(phase()).toBe('leading');
    await until('arrived', 180);
    const arrived = guide.state().phase;
    if (arrived.name !== 'arrived') throw new Error('it has not arrived');
    expect(arrived.trip.place).toBe('certificate-kiosk');
    expect(said()).toContain('도착했어요');
    const spot = knowledge.spots.get(arrived.trip.spot);
    await expect.poll(() => distance(motions.at(-1)?.pose, spot)).toBeLessThan(0.5);
    await clock.advance(14);
    expect(phase()).toBe('arrived');
    await clock.advance(2);
    expect(phase()).toBe('returning');
    await until('idle', 180);
    expect(guide.state().docked).toBe(true);
    await expect.poll(() => views.at(-1)?.scene).toBe('welcome');
    expect(views.some(({ progress }) => (progress?.fraction ?? 0) > 0.5)).toBe(true);
  });

  it('counts a question it could not serve, by the day and without its words', async () => {
    const data = await mkdtemp(join(tmpdir(), 'counted-'));
    await start({ data });
    await send('ask', { text: '홍길동 여권 뭐시기 좀 거시기해 주세요', language: 'ko' });
    await send('ask', { text: '양자역학 강의 들려줘', language: 'ko' });
    const files = await readdir(join(data, 'questions'));
    expect(files).toEqual(['2026-11-23.json']);
    const kept = await readFile(join(data, 'questions', files[0] ?? ''), 'utf8');
    expect(kept).toContain('not-understood');
    expect(kept).not.toMatch(/홍길동|거시기|양자역학/u);
    await rm(data, { recursive: true });
  });

  it('stops within a second of a tap, and goes on', { timeout: 60_000 }, async () => {
    const { guide } = await start();
    await send('ask', { text: '화장실로 데려다 주세요', language: 'ko' });
    await clock.advance(6);
    expect(phase()).toBe('leading');
    await send('stop', {});
    await clock.advance(1);
    expect(guide.state().drive).toBeNull();
    expect(await send('choose', { id: 'resume' })).toEqual({ ok: true });
    await clock.advance(1);
    expect(guide.state().drive?.status).toBe('driving');
  });

  it('names where something is done that is not done here', async () => {
    await start();
    await send('ask', { text: '운전면허증 갱신하러 왔어요', language: 'ko' });
    expect(phase()).toBe('talking');
    expect(robot?.guide.state().card.offer).toBeNull();
    expect(said()).toMatch(/경찰서|운전면허시험장/u);
  });

  it('tells visitor and staff when nothing on the graph can drive', async () => {
    const { guide } = await start({ simulate: null });
    await send('ask', { text: '화장실로 데려다 주세요', language: 'ko' });
    await clock.advance(10);
    expect(guide.state().phase).toMatchObject({ name: 'stopped', by: 'trouble' });
    expect(guide.state().card.choices.map(({ id }) => id)).toEqual(['retry', 'staff', 'end']);
  });
});

describe('a robot with its zone', () => {
  it('holds the free kiosk, leads there, and says that it is ready', async () => {
    const zone = await startZone('certificate-kiosk-2');
    const tokenFile = join(pages, 'token');
    await writeFile(tokenFile, 'a-token-of-at-least-twenty-letters\n');
    const { guide, knowledge } = await start({ zone: { url: zone.url, tokenFile } });
    await expect.poll(() => guide.state().kiosks).toHaveLength(1);
    await send('ask', { text: '등본 떼러 왔어요', language: 'ko' });
    expect(said()).toContain('비어 있는');
    await send('answerOffer', { yes: true });
    await expect.poll(phase).toBe('leading');
    expect(zone.held).toEqual([
      { kiosk: 'kiosk-2', service: 'resident-register', language: 'ko', holdS: 180 },
    ]);
    expect(guide.state().phase).toMatchObject({
      trip: { spot: 'certificate-kiosk-2', held: true },
    });
    expect(knowledge.spots.has('certificate-kiosk-2')).toBe(true);
    await expect.poll(() => zone.states.at(-1)?.destination).toBe('certificate-kiosk');
    await zone.close();
    await expect.poll(() => guide.state().kiosks).toBeNull();
    expect(phase()).toBe('leading');
  });
});

describe('what it cannot start with', () => {
  it('a mistake in the directory: file, line and what to do', async () => {
    const site = join(pages, 'site');
    await cp(SITE, site, { recursive: true });
    await writeFile(join(site, 'places.yaml'), 'site: ok-center\nname: 7\n');
    await expect(start({ site })).rejects.toMatchObject({
      code: 'places.invalid',
      message: expect.stringMatching(/places\.yaml:2:/) as string,
    });
  });

  it('a dock the plan does not have', async () => {
    await expect(start({ dock: 'garage' })).rejects.toMatchObject({
      code: 'config.invalid',
      message: expect.stringContaining('garage') as string,
    });
  });

  it('a token file that is not there', async () => {
    const zone = { url: 'http://127.0.0.1:1', tokenFile: join(pages, 'none') };
    await expect(start({ zone })).rejects.toMatchObject({ code: 'zone.token-unreadable' });
  });

  it('ROS 2 where none is sourced', async () => {
    vi.stubEnv('AMENT_PREFIX_PATH', undefined);
    await expect(start({ graph: 'ros2' })).rejects.toMatchObject({
      code: 'graph.no-ros',
      message: expect.stringContaining('source /opt/ros/humble/setup.bash') as string,
    });
  });

  it('a port in use', async () => {
    const { port } = await start();
    const listen = { host: '127.0.0.1', port };
    const second = startRobot({ ...CONFIG, pages, listen }, log, { clock: new SteppedClock() });
    await expect(second).rejects.toMatchObject({ code: 'listen.port-in-use' });
  });
});

describe('a robot with ears', () => {
  const models = resolve(import.meta.dirname, '../models');
  const voice = {
    microphone: 'screen',
    loudspeaker: 'screen',
    recogniser: join(models, 'recogniser/demo'),
    wake: join(models, 'wake/head.json'),
    voices: [],
  };
  const hasVoices = spawnSync('espeak-ng', ['--version']).status === 0;
  if (!hasVoices) console.log('The spoken question is not tested: espeak-ng is not installed.');

  /** Four times as fast as somebody speaks, as 16-bit PCM. */
  async function speak(text: string): Promise<void> {
    const wav = spawnSync('espeak-ng', ['-v', 'ko+f2', '-s', '150', '--stdout', text]).stdout;
    const said = writeWav(readWav(wav)).subarray(44);
    const pcm = Buffer.concat([said, Buffer.alloc(2 * 16_000)]);
    for (let at = 0; at < pcm.length; at += 3_200) {
      page?.emit('audio', pcm.subarray(at, at + 3_200));
      await new Promise((passed) => setTimeout(passed, 25));
    }
  }

  it.runIf(hasVoices)('answers a spoken question aloud, and shows what it understood', async () => {
    await start({ voice });
    const states: FaceVoiceMessage[] = [];
    page?.on('voice', (message: unknown) => states.push(FaceVoiceMessage.parse(message)));
    const clip = new Promise<Uint8Array>((done) => page?.once('clip', done));
    expect(await send('listen', {})).toEqual({ ok: true });
    await speak('화장실이 어디예요?');
    await vi.waitFor(() => expect(said()).toContain('화장실'), 20_000);
    expect(readWav(await clip).length).toBeGreaterThan(16_000);
    const words = states.map((state) => state.voice?.words ?? '');
    expect(words.some((text) => text !== '')).toBe(true);
    expect(states.some((state) => state.voice?.turn === 'hearing')).toBe(true);
  });

  it.runIf(hasVoices)('keeps who calls it while it is told to record, and says so', async () => {
    const folder = join(pages, 'samples');
    const until = new Date(Date.now() + 86_400_000 * 2).toISOString().slice(0, 10);
    await start({ voice: { ...voice, recording: { folder, until, clips: 9, megabytes: 9 } } });
    const signs: unknown[] = [];
    page?.on('voice', (message: unknown) => {
      signs.push(FaceVoiceMessage.parse(message).voice?.recording);
    });
    const clips = (): Promise<string[]> => readdir(join(folder, 'name'));
    await speak('');
    await speak('행복아');
    await vi.waitFor(async () => expect(await clips()).toHaveLength(1), 10_000);
    expect(new Set(signs)).toEqual(new Set(['on']));
    expect(await send('skipRecording', {})).toEqual({ ok: true });
    await vi.waitFor(async () => expect(await clips()).toEqual([]), 10_000);
    expect(signs.at(-1)).toBe('skipped');
  });

  it('hears nothing from a page whose microphone was not touched', async () => {
    await start({ voice });
    if (hasVoices) await speak('화장실이 어디예요?');
    page?.emit('audio', Buffer.from([1, 2, 3]));
    page?.emit('audio', 'no sound at all');
    await clock.advance(5);
    expect(phase()).toBe('idle');
  });

  it('whose wake word is damaged hears by touch', async () => {
    const wake = join(pages, 'head.json');
    await writeFile(wake, '{"name": "cut sho');
    await start({ voice: { ...voice, wake } });
    expect(await send('listen', {})).toEqual({ ok: true });
    expect(await send('ask', { text: '화장실', language: 'ko' })).toEqual({ ok: true });
    expect(said()).toContain('화장실');
  });

  it('whose recogniser is missing serves with its screen', async () => {
    await start({ voice: { ...voice, recogniser: join(pages, 'nothing') } });
    expect(await send('listen', {})).toMatchObject({ ok: false });
    expect(await send('ask', { text: '화장실', language: 'ko' })).toEqual({ ok: true });
    expect(said()).toContain('화장실');
  });
});

describe('a robot with a sentence-embedding model', () => {
  const MISHEARD = '보윤료 신청하러 왔는데요';
  const CHILDCARE = expect.stringContaining('보육료') as string;
  const choices = () => robot?.guide.state().card.choices.map(({ label }) => label.ko) ?? [];
  const ask = () => robot?.guide.visitor({ type: 'asked', text: MISHEARD, language: null });

  it('asks back what words alone do not understand, once the model is ready', async () => {
    const model = resolve(import.meta.dirname, '../models/understanding/test');
    await start({ understanding: { model }, data: join(pages, 'data') });
    const choicesNow = (): string[] => {
      ask();
      return choices();
    };
    await expect.poll(choicesNow, { timeout: 20_000 }).toContainEqual(CHILDCARE);
    expect(await readdir(join(pages, 'data', 'understanding'))).toHaveLength(1);
  });

  it('serves by words alone when it is not there', async () => {
    await start({ understanding: { model: pages } });
    ask();
    expect(choices()).not.toContainEqual(CHILDCARE);
    robot?.guide.visitor({ type: 'asked', text: '등본', language: null });
    expect(said()).toContain('등본');
  });
});
