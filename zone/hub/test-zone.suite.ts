import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import {
  Ack,
  ConsoleSnapshot,
  PROTOCOL_VERSION,
  type DeviceKind,
  type KioskState,
} from '../wire/index.js';
import { startZone, type RunningZone } from '../zone.js';
import { FakeClock } from './fake-clock.suite.js';
import { openRegistry, REGISTRY_FILE } from './index.js';

/** A zone on a port of its own, with devices that connect over real sockets. */
export interface TestZone {
  readonly dir: string;
  readonly clock: FakeClock;
  readonly url: string;
  /** Everything logged so far. */
  logged(): string;
  issue(device: string, kind: DeviceKind): string;
  revoke(device: string): void;
  /** Stops the zone and starts another on the same stores. */
  restart(): Promise<void>;
}

export function makeFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'zone-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'pages'));
  writeFileSync(join(dir, 'pages', 'index.html'), '<!doctype html><title>console</title>');
  return dir;
}

export function captureLog(): { log: Logger; text: () => string } {
  let text = '';
  return { log: pino({ level: 'debug' }, { write: (line) => (text += line) }), text: () => text };
}

export function configIn(dir: string, port = 0) {
  return {
    listen: { host: '127.0.0.1', port },
    data: join(dir, 'data'),
    site: join(dir, 'site'),
    pages: join(dir, 'pages'),
    log: { level: 'info' as const },
  };
}

export async function startTestZone(): Promise<TestZone> {
  const dir = makeFolder();
  const clock = new FakeClock();
  const { log, text } = captureLog();
  const start = () => startZone(configIn(dir), log, clock);
  const registry = openRegistry(join(dir, 'data', REGISTRY_FILE));
  let zone: RunningZone = await start();
  onTestFinished(async () => {
    registry.close();
    await zone.close();
  });
  return {
    dir,
    clock,
    get url() {
      return zone.url;
    },
    logged: text,
    issue: (device, kind) => registry.issue(device, kind),
    revoke: (device) => void registry.revoke(device),
    restart: async () => {
      await zone.close();
      zone = await start();
    },
  };
}

/** A device as seen from the zone: every message it got, and acknowledgements it gives. */
export class TestDevice {
  readonly received: { name: string; message: unknown }[] = [];
  readonly socket: Socket;
  private readonly waiting = new Set<() => void>();
  /** What it answers to a message by name; `ok` unless told otherwise. */
  answers: Record<string, unknown> = {};

  constructor(url: string, kind: DeviceKind, auth: Record<string, unknown>) {
    this.socket = io(`${url}/${kind}`, { auth, transports: ['websocket'], forceNew: true });
    this.socket.onAny((name: string, message: unknown, reply?: (ack: unknown) => void) => {
      this.received.push({ name, message });
      reply?.(this.answers[name] ?? { ok: true });
      this.wake();
    });
    for (const event of ['connect', 'disconnect', 'connect_error']) {
      this.socket.on(event, () => this.wake());
    }
    onTestFinished(() => void this.socket.disconnect());
  }

  async connected(): Promise<this> {
    await this.until(() => this.socket.connected);
    return this;
  }

  /** The newest message of this name that `fits`. */
  async message(name: string, fits: (message: unknown) => boolean = () => true): Promise<unknown> {
    const find = () =>
      this.received.findLast((entry) => entry.name === name && fits(entry.message));
    await this.until(() => find() !== undefined);
    return find()?.message;
  }

  async send(name: string, ...args: unknown[]): Promise<Ack> {
    return Ack.parse(await this.socket.timeout(5_000).emitWithAck(name, ...args));
  }

  /** Waits for something that happens on this connection. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}

export function connect(
  zone: TestZone,
  kind: DeviceKind,
  device: string,
  token = zone.issue(device, kind),
): Promise<TestDevice> {
  return new TestDevice(zone.url, kind, { protocol: PROTOCOL_VERSION, device, token }).connected();
}

/** The refusal with which the zone answers a handshake. */
export async function refusedWith(
  zone: TestZone,
  kind: DeviceKind,
  auth: Record<string, unknown>,
): Promise<unknown> {
  const socket = io(`${zone.url}/${kind}`, { auth, transports: ['websocket'], forceNew: true });
  onTestFinished(() => void socket.disconnect());
  return new Promise((resolve, reject) => {
    socket.on('connect', () => reject(new Error('was let in')));
    socket.on('connect_error', (error: Error & { data?: unknown }) => resolve(error.data));
  });
}

export function kioskState(state: KioskState['state'] = 'free', reason?: string): KioskState {
  return {
    kind: 'certificate',
    state,
    reason: reason ?? null,
    spot: 'certificate-kiosk-1',
    services: ['resident-register'],
  };
}

export const ROBOT_STATE = {
  activity: 'leading',
  reason: null,
  pose: { x: 3, y: 4, yaw: 0.5 },
  path: [
    [3, 4],
    [5, 6],
  ],
  destination: 'certificate-kiosk',
  battery: 0.8,
};

/** Turns the clock until the console is shown what is waited for. */
export async function until(
  zone: TestZone,
  staff: TestDevice,
  holds: (snapshot: ConsoleSnapshot) => boolean,
): Promise<ConsoleSnapshot> {
  const latest = () => {
    const message = staff.received.findLast(({ name }) => name === 'console.snapshot')?.message;
    return message === undefined ? undefined : ConsoleSnapshot.parse(message);
  };
  for (;;) {
    const snapshot = latest();
    if (snapshot && holds(snapshot)) return snapshot;
    // A refused question and its answer: what was under way on the zone's side has then happened.
    await staff.send('call.answer', { id: 'none' });
    zone.clock.advance(500);
  }
}
