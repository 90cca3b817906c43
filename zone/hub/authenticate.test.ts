import { describe, expect, it } from 'vitest';
import { connect, refusedWith, startTestZone } from './test-zone.suite.js';

const WRONG_TOKEN = 'wrong-token-wrong-token-wrong';

describe('who may connect', () => {
  it('refuses an unknown device, a wrong token and a device of another kind alike', async () => {
    const zone = await startTestZone();
    const token = zone.issue('kiosk-1', 'kiosk');
    const cases = [
      { kind: 'kiosk', device: 'kiosk-9', token },
      { kind: 'kiosk', device: 'kiosk-1', token: WRONG_TOKEN },
      { kind: 'robot', device: 'kiosk-1', token },
      { kind: 'console', device: 'kiosk-1', token },
    ] as const;
    for (const { kind, ...auth } of cases) {
      const refusal = await refusedWith(zone, kind, { protocol: 1, ...auth });
      expect(refusal).toMatchObject({ ok: false, code: 'unauthorized' });
    }
  });

  it('refuses another protocol version before anything else', async () => {
    const zone = await startTestZone();
    const token = zone.issue('robot-1', 'robot');
    const auth = { protocol: 2, device: 'robot-1', token, more: 1 };
    expect(await refusedWith(zone, 'robot', auth)).toMatchObject({ code: 'protocol' });
  });

  it.each([
    [{}, 'protocol'],
    [{ protocol: 1 }, 'malformed'],
    [{ protocol: 1, device: 'Robot 1', token: WRONG_TOKEN }, 'malformed'],
    [{ protocol: 1, device: 'robot-1', token: 'short' }, 'malformed'],
    [{ protocol: 1, device: 'robot-1', token: { $ne: '' } }, 'malformed'],
  ])('refuses the handshake %j as %s', async (auth, code) => {
    const zone = await startTestZone();
    zone.issue('robot-1', 'robot');
    expect(await refusedWith(zone, 'robot', auth)).toMatchObject({ ok: false, code });
  });

  it('a token issued anew makes the old one worthless', async () => {
    const zone = await startTestZone();
    const old = zone.issue('robot-1', 'robot');
    await connect(zone, 'robot', 'robot-1', zone.issue('robot-1', 'robot'));
    const auth = { protocol: 1, device: 'robot-1', token: old };
    expect(await refusedWith(zone, 'robot', auth)).toMatchObject({ code: 'unauthorized' });
  });

  it('cuts off a connected device whose token is revoked', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    zone.revoke('robot-1');
    zone.clock.advance(2_000);
    await robot.until(() => !robot.socket.connected);
    expect(robot.socket.active).toBe(false);
  });

  it('tells the older connection of a device that it was replaced, and closes it', async () => {
    const zone = await startTestZone();
    const token = zone.issue('console-1', 'console');
    const older = await connect(zone, 'console', 'console-1', token);
    const newer = await connect(zone, 'console', 'console-1', token);
    expect(await older.message('connection.replaced')).toEqual({ at: zone.clock.now() });
    await older.until(() => !older.socket.connected);
    // It must not come back by itself: the two would go on replacing each other.
    expect(older.socket.active).toBe(false);
    expect(await newer.send('call.answer', { id: 'x' })).toMatchObject({ code: 'not-now' });
  });

  it('keeps tokens out of the log and out of the consoles', async () => {
    const zone = await startTestZone();
    const token = zone.issue('robot-1', 'robot');
    await connect(zone, 'robot', 'robot-1', token);
    await refusedWith(zone, 'robot', { protocol: 1, device: 'robot-1', token: WRONG_TOKEN });
    const staff = await connect(zone, 'console', 'console-1');
    const snapshot = JSON.stringify(await staff.message('console.snapshot'));
    for (const secret of [token, WRONG_TOKEN]) {
      expect(zone.logged()).not.toContain(secret);
      expect(snapshot).not.toContain(secret);
    }
    expect(zone.logged()).toContain('connection refused');
  });
});
