import { describe, expect, it } from 'vitest';
import { CentreState } from '../wire/index.js';
import {
  connect,
  kioskState,
  startTestZone,
  type TestDevice,
  type TestZone,
  until,
} from './test-zone.suite.js';

const HOLD = { kiosk: 'kiosk-1', service: 'resident-register', language: 'ja', holdS: 60 };

async function robotAndKiosk(zone: TestZone) {
  const kiosk = await connect(zone, 'kiosk', 'kiosk-1');
  await kiosk.send('kiosk.state', kioskState());
  return { kiosk, robot: await connect(zone, 'robot', 'robot-1') };
}

/** Waits until the robot has been told that the kiosk is held, or not. */
async function toldHeld(zone: TestZone, robot: TestDevice, held: boolean): Promise<void> {
  zone.clock.advance(200);
  await robot.message(
    'centre.state',
    (message) => CentreState.parse(message).kiosks[0]?.held === held,
  );
}

describe('holding a kiosk for a visitor', () => {
  it('tells the kiosk whom to expect, and the robots that it is held', async () => {
    const zone = await startTestZone();
    const { kiosk, robot } = await robotAndKiosk(zone);
    expect(await robot.send('kiosk.hold', HOLD)).toEqual({ ok: true });
    expect(await kiosk.message('visitor.expected')).toEqual({
      service: 'resident-register',
      language: 'ja',
      holdS: 60,
    });
    await toldHeld(zone, robot, true);
  });

  it('ends when the visit does', async () => {
    const zone = await startTestZone();
    const { kiosk, robot } = await robotAndKiosk(zone);
    await robot.send('kiosk.hold', HOLD);
    await kiosk.send('kiosk.state', kioskState('busy'));
    await toldHeld(zone, robot, true);
    await kiosk.send('kiosk.state', kioskState('free'));
    await toldHeld(zone, robot, false);
  });

  it('ends when its time is over', async () => {
    const zone = await startTestZone();
    const { robot } = await robotAndKiosk(zone);
    await robot.send('kiosk.hold', HOLD);
    await toldHeld(zone, robot, true);
    zone.clock.advance(60_000);
    await toldHeld(zone, robot, false);
  });

  it('ends when the robot that asked is gone', async () => {
    const zone = await startTestZone();
    const { robot } = await robotAndKiosk(zone);
    const other = await connect(zone, 'robot', 'robot-2');
    await robot.send('kiosk.hold', HOLD);
    await toldHeld(zone, other, true);
    const staff = await connect(zone, 'console', 'console-1');
    robot.socket.disconnect();
    await until(zone, staff, ({ robots }) => robots[0]?.online === false);
    await toldHeld(zone, other, false);
  });

  it('keeps a second robot away, and lets the first renew', async () => {
    const zone = await startTestZone();
    const { robot } = await robotAndKiosk(zone);
    const other = await connect(zone, 'robot', 'robot-2');
    await robot.send('kiosk.hold', HOLD);
    expect(await other.send('kiosk.hold', HOLD)).toMatchObject({ code: 'busy' });
    expect(await robot.send('kiosk.hold', HOLD)).toEqual({ ok: true });
  });

  it('passes on what the kiosk itself objects, and does not hold it then', async () => {
    const zone = await startTestZone();
    const { kiosk, robot } = await robotAndKiosk(zone);
    kiosk.answers['visitor.expected'] = { ok: false, code: 'busy', message: 'somebody came' };
    expect(await robot.send('kiosk.hold', HOLD)).toEqual(kiosk.answers['visitor.expected']);
    await toldHeld(zone, robot, false);
  });

  it('refuses when the kiosk answers nonsense', async () => {
    const zone = await startTestZone();
    const { kiosk, robot } = await robotAndKiosk(zone);
    kiosk.answers['visitor.expected'] = 'yes';
    expect(await robot.send('kiosk.hold', HOLD)).toMatchObject({ ok: false, code: 'internal' });
    await toldHeld(zone, robot, false);
  });

  it.each([
    ['busy', kioskState('busy'), 'busy'],
    ['out of service', kioskState('out-of-service', 'Paper is out'), 'out-of-service'],
  ])('refuses a kiosk that is %s', async (_what, state, code) => {
    const zone = await startTestZone();
    const { kiosk, robot } = await robotAndKiosk(zone);
    await kiosk.send('kiosk.state', state);
    expect(await robot.send('kiosk.hold', HOLD)).toMatchObject({ ok: false, code });
    expect(kiosk.received.map(({ name }) => name)).not.toContain('visitor.expected');
  });

  it('refuses a kiosk that nobody registered, and one that is not there', async () => {
    const zone = await startTestZone();
    const { kiosk, robot } = await robotAndKiosk(zone);
    const unknown = { ...HOLD, kiosk: 'kiosk-9' };
    expect(await robot.send('kiosk.hold', unknown)).toMatchObject({ code: 'unknown-device' });
    const staff = await connect(zone, 'console', 'console-1');
    kiosk.socket.disconnect();
    await until(zone, staff, ({ kiosks }) => kiosks[0]?.online === false);
    expect(await robot.send('kiosk.hold', HOLD)).toMatchObject({ code: 'offline' });
  });
});
