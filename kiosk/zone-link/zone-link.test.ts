import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { Server, type Socket } from 'socket.io';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Ack,
  Handshake,
  KioskToZone,
  type KioskState,
  type VisitorExpected,
} from '../../zone/wire/index.js';
import { connectZone, type ZoneLink } from './zone-link.js';

const TOKEN = 'a-token-of-more-than-twenty-characters';
const STATE: KioskState = {
  kind: 'certificate',
  state: 'free',
  reason: null,
  spot: 'certificate-kiosk-1',
  services: ['resident-register'],
};

/** A zone that writes down what kiosks say. */
class Zone {
  readonly heard: { name: string; message: unknown }[] = [];
  private io: Server | undefined;
  private readonly waiting = new Set<() => void>();
  kiosk: Socket | undefined;
  /** So many handshakes are refused first, as for a kiosk not yet registered. */
  refusals = 0;

  async open(port = 0): Promise<number> {
    const http = createServer();
    const io = (this.io = new Server(http));
    io.of('/kiosk').use((_socket, next) => {
      this.refusals -= 1;
      next(this.refusals >= 0 ? new Error('unauthorized') : undefined);
    });
    io.of('/kiosk').on('connection', (socket) => {
      this.kiosk = socket;
      this.heard.push({ name: 'auth', message: Handshake.parse(socket.handshake.auth) });
      socket.onAny((name: string, message: unknown, ack: (answer: unknown) => void) => {
        this.heard.push({ name, message });
        ack({ ok: true });
        for (const check of this.waiting) check();
      });
    });
    await new Promise<void>((ready) => http.listen(port, '127.0.0.1', ready));
    return (http.address() as AddressInfo).port;
  }

  until(name: string): Promise<unknown> {
    return new Promise((found) => {
      const check = () => {
        const one = this.heard.find((heard) => heard.name === name);
        if (!one) return;
        this.waiting.delete(check);
        found(one.message);
      };
      this.waiting.add(check);
      check();
    });
  }

  async close(): Promise<void> {
    await this.io?.close();
  }
}

let link: ZoneLink | undefined;
let zone: Zone | undefined;
afterEach(async () => {
  link?.close();
  await zone?.close();
});

function connect(
  port: number,
  onExpected: (expected: VisitorExpected) => Ack = () => ({ ok: true }),
) {
  link = connectZone({
    url: `http://127.0.0.1:${port}`,
    device: 'kiosk-1',
    token: TOKEN,
    state: () => STATE,
    onExpected,
    log: pino({ level: 'silent' }),
    redialMs: 20,
  });
  return link;
}

describe('the line to the zone', () => {
  it('says who it is and how it is, in the words of the catalogue', async () => {
    zone = new Zone();
    connect(await zone.open());
    expect(KioskToZone['kiosk.state'].parse(await zone.until('kiosk.state'))).toEqual(STATE);
    expect(await zone.until('auth')).toMatchObject({ device: 'kiosk-1', token: TOKEN });
  });

  it('keeps what happened while the zone was away and says it later', async () => {
    zone = new Zone();
    const port = await zone.open();
    await zone.close();
    const line = connect(port);
    for (let i = 0; i < 150; i += 1) {
      line.visitEnded({ service: 'resident-register', outcome: 'issued', durationS: i });
    }
    line.callStaff({ reason: 'visitor-asked', detail: 'help' });
    zone = new Zone();
    await zone.open(port);
    expect(await zone.until('staff.call')).toMatchObject({ reason: 'visitor-asked' });
    const ended = zone.heard.filter(({ name }) => name === 'visit.ended');
    expect(ended).toHaveLength(99);
    expect(ended.at(-1)).toMatchObject({ message: { durationS: 149 } });
  });

  it('dials again after a refusal: staff may register it while it runs', async () => {
    zone = new Zone();
    zone.refusals = 2;
    connect(await zone.open());
    expect(await zone.until('kiosk.state')).toEqual(STATE);
  });

  it('dials again after the zone has ended the connection', async () => {
    zone = new Zone();
    connect(await zone.open());
    await zone.until('kiosk.state');
    zone.heard.length = 0;
    zone.kiosk?.disconnect(true);
    expect(await zone.until('kiosk.state')).toEqual(STATE);
  });

  it('answers a visitor who is announced, and refuses what it cannot read', async () => {
    zone = new Zone();
    const seen: VisitorExpected[] = [];
    connect(await zone.open(), (expected) => {
      seen.push(expected);
      return { ok: true };
    });
    await zone.until('kiosk.state');
    const ask = (name: string, message: unknown): Promise<unknown> =>
      zone?.kiosk?.timeout(2_000).emitWithAck(name, message) ?? Promise.resolve();
    const expected = { service: 'resident-register', language: 'zh', holdS: 60 };
    expect(await ask('visitor.expected', expected)).toEqual({ ok: true });
    expect(seen).toEqual([expected]);
    expect(await ask('visitor.expected', { ...expected, holdS: 'long' })).toMatchObject({
      ok: false,
      code: 'malformed',
      message: expect.stringContaining('holdS') as string,
    });
    expect(await ask('open.the.door', {})).toMatchObject({ ok: false, code: 'malformed' });
  });
});
