import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Ack,
  ConsoleToZone,
  DEVICE_KINDS,
  KioskToZone,
  RobotToZone,
  type Catalogue,
  type DeviceKind,
} from '../wire/index.js';
import { connect, kioskState, ROBOT_STATE, startTestZone } from './test-zone.suite.js';

describe('messages of a connection', () => {
  it('refuses what is malformed, naming the field, and the connection lives on', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    const bad = { ...ROBOT_STATE, battery: 7 };
    const refusal = await robot.send('robot.state', bad);
    expect(refusal).toMatchObject({ ok: false, code: 'malformed' });
    expect(refusal).toHaveProperty('message', expect.stringContaining('battery'));
    expect(await robot.send('robot.state', ROBOT_STATE)).toEqual({ ok: true });
  });

  it.each([
    ['an unknown message', 'robot.fly', [{}]],
    ['a name every object has', 'constructor', [{}]],
    ['a message of another kind of device', 'kiosk.state', [kioskState()]],
    ['no argument', 'robot.state', []],
    ['two arguments', 'robot.state', [ROBOT_STATE, ROBOT_STATE]],
    ['bytes', 'robot.state', [Buffer.from('state')]],
  ])('refuses %s', async (_what, name, args) => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    expect(await robot.send(name, ...args)).toMatchObject({ ok: false, code: 'malformed' });
  });

  it('does not act on a message that asks for no acknowledgement', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    robot.socket.emit('staff.call', { reason: 'stuck', detail: 'unheard' });
    await robot.send('robot.state', ROBOT_STATE);
    const staff = await connect(zone, 'console', 'console-1');
    expect(await staff.message('console.snapshot')).toMatchObject({ calls: [] });
    expect(zone.logged()).toContain('"code":"malformed"');
  });

  it('logs a refusal without what was said', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    await robot.send('staff.call', { reason: 'stuck', detail: 7, words: '내 번호는 711231' });
    await robot.send('비밀-event', {});
    expect(zone.logged()).toContain('message refused');
    expect(zone.logged()).not.toMatch(/711231|비밀/);
  });

  it('refuses a flood and serves the device again afterwards', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    const acks = await Promise.all(
      Array.from({ length: 200 }, () => robot.send('robot.state', ROBOT_STATE)),
    );
    expect(acks.filter((ack) => ack.ok)).toHaveLength(150);
    expect(acks.at(-1)).toMatchObject({ ok: false, code: 'busy' });
    zone.clock.advance(1_000);
    expect(await robot.send('robot.state', ROBOT_STATE)).toEqual({ ok: true });
  });
});

const CATALOGUES: Record<DeviceKind, Catalogue> = {
  robot: RobotToZone,
  kiosk: KioskToZone,
  console: ConsoleToZone,
};

describe('whatever is sent', () => {
  it.each(DEVICE_KINDS)('a %s gets an answer that its schema explains', async (kind) => {
    const zone = await startTestZone();
    const device = await connect(zone, kind, `${kind}-1`);
    const messages = Object.entries(CATALOGUES[kind]).map(([name, schema]) => ({ name, schema }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...messages),
        fc.oneof(
          fc.json().map((text) => JSON.parse(text) as unknown),
          nearly(),
        ),
        async ({ name, schema }, payload) => {
          zone.clock.advance(100);
          const ack = Ack.parse(await device.send(name, payload));
          const malformed = !ack.ok && ack.code === 'malformed';
          expect(malformed).toBe(!schema.safeParse(payload).success);
          expect(ack).not.toMatchObject({ code: 'internal' });
        },
      ),
      { numRuns: 200 },
    );
    expect(device.socket.connected).toBe(true);
  });
});

/** Messages that are right, or wrong in one place. */
function nearly(): fc.Arbitrary<unknown> {
  const right: object[] = [
    ROBOT_STATE,
    kioskState(),
    { reason: 'stuck', detail: '' },
    { kiosk: 'kiosk-1', service: 'resident-register', language: 'ko', holdS: 60 },
    { service: null, outcome: 'issued', durationS: 12 },
    { device: 'robot-1', command: 'stop' },
    { id: 'call-1' },
  ];
  const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1e308, '', '\u0000', [], {}));
  return fc
    .constantFrom(...right)
    .chain((message) =>
      fc
        .record({ key: fc.constantFrom(...Object.keys(message), 'extra'), odd, keep: fc.boolean() })
        .map(({ key, odd: value, keep }) => (keep ? message : { ...message, [key]: value })),
    );
}
