import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ack, Handshake, type KioskPresence, type RobotState } from '../../zone/wire/index.js';
import { createZoneLink, type ZoneLink } from './zone-link.js';
import { createNoZone } from './no-zone.js';

/* A zone of a few lines at the far end of a real socket. */

const TOKEN = 'a-token-of-at-least-twenty-letters';
const log = pino({ level: 'silent' });
const STATE: RobotState = {
  activity: 'docked',
  reason: null,
  pose: null,
  path: [],
  destination: null,
  battery: null,
};
const HOLD = { kiosk: 'kiosk-1', service: 'move-in', language: 'ko', holdS: 60 } as const;

let http: HttpServer;
let io: Server;
let port = 0;
let robot: Socket | undefined;
let link: ZoneLink | undefined;
const handshakes: unknown[] = [];
const messages: [string, unknown][] = [];
let answer: (name: string) => unknown = () => ({ ok: true });

function startZone(): Promise<void> {
  http = createServer();
  io = new Server(http);
  io.of('/robot').on('connection', (socket) => {
    robot = socket;
    handshakes.push(socket.handshake.auth);
    socket.onAny((name: string, message: unknown, reply: (ack: unknown) => void) => {
      messages.push([name, message]);
      reply(answer(name));
    });
    socket.emit('centre.state', { kiosks: [] }, () => undefined);
  });
  return new Promise((resolve) => {
    http.listen(port, '127.0.0.1', () => {
      port = (http.address() as AddressInfo).port;
      resolve();
    });
  });
}

async function stopZone(): Promise<void> {
  await io.close();
}

function dial(): ZoneLink {
  link = createZoneLink({
    url: `http://127.0.0.1:${port}`,
    device: 'robot-1',
    token: TOKEN,
    log,
    retryMaxMs: 20,
  });
  return link;
}

/** The kiosks as they come in; `next` waits for the next news. */
function follow(zone: ZoneLink) {
  const waiting: ((kiosks: readonly KioskPresence[] | null) => void)[] = [];
  const news: (readonly KioskPresence[] | null)[] = [];
  zone.onKiosks((kiosks) => {
    news.push(kiosks);
    waiting.shift()?.(kiosks);
  });
  return {
    news,
    next: () => new Promise<readonly KioskPresence[] | null>((resolve) => waiting.push(resolve)),
  };
}

beforeEach(async () => {
  port = 0;
  messages.length = 0;
  handshakes.length = 0;
  answer = () => ({ ok: true });
  await startZone();
});

afterEach(async () => {
  link?.close();
  await stopZone();
});

describe('the link to the zone', () => {
  it('says who it is, and passes on the kiosks', async () => {
    const news = follow(dial());
    expect(await news.next()).toEqual([]);
    expect(Handshake.parse(handshakes[0])).toMatchObject({ device: 'robot-1', token: TOKEN });
  });

  it('asks for a kiosk and hears the answer', async () => {
    const zone = dial();
    await follow(zone).next();
    expect(await zone.hold(HOLD)).toEqual({ ok: true });
    answer = () => ({ ok: false, code: 'busy', message: 'in use' });
    expect(await zone.hold(HOLD)).toMatchObject({ ok: false, code: 'busy' });
    expect(messages.at(-1)).toEqual(['kiosk.hold', HOLD]);
  });

  it('does not take an answer that is no Ack for a yes', async () => {
    const zone = dial();
    await follow(zone).next();
    answer = () => 'sure';
    expect(await zone.hold(HOLD)).toMatchObject({ ok: false, code: 'internal' });
  });

  it.each([
    ['centre.state', { kiosks: 'none' }],
    ['centre.state', undefined],
    ['robot.command', { command: 'dance' }],
    ['robot.dance', {}],
  ])('refuses a malformed %s and goes on', async (name, message) => {
    const zone = dial();
    const { next, news } = follow(zone);
    await next();
    const ack = Ack.parse(await robot?.timeout(1_000).emitWithAck(name, message));
    expect(ack).toMatchObject({ ok: false, code: 'malformed' });
    expect(news).toHaveLength(2);
    expect(await zone.callStaff({ reason: 'stuck', detail: 'x' })).toEqual({ ok: true });
  });

  it('lets the guide answer a command', async () => {
    const zone = dial();
    await follow(zone).next();
    const send = async (): Promise<unknown> =>
      robot?.timeout(1_000).emitWithAck('robot.command', { command: 'stop' });
    expect(await send()).toMatchObject({ code: 'not-now' });
    zone.onCommand(() => ({ ok: true }));
    expect(await send()).toEqual({ ok: true });
  });

  it('knows nothing of the kiosks while the zone is away, and comes back with its state', async () => {
    const zone = dial();
    const { next } = follow(zone);
    await next();
    const gone = next();
    await stopZone();
    expect(await gone).toBeNull();
    expect(await zone.hold(HOLD)).toMatchObject({ ok: false, code: 'offline' });
    zone.report(STATE);
    const back = next();
    await startZone();
    expect(await back).toEqual([]);
    await expect.poll(() => messages).toContainEqual(['robot.state', STATE]);
  });
});

describe('a robot without a zone', () => {
  it('says so to whoever asks', async () => {
    const zone = createNoZone();
    let told: unknown = 'nothing';
    zone.onKiosks((kiosks) => (told = kiosks));
    expect(told).toBeNull();
    expect(await zone.hold(HOLD)).toMatchObject({ code: 'offline' });
    expect(await zone.callStaff({ reason: 'stuck', detail: '' })).toMatchObject({
      code: 'offline',
    });
  });
});
