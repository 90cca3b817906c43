import { describe, expect, it } from 'vitest';
import { connect, kioskState, ROBOT_STATE, startTestZone, until } from './test-zone.suite.js';

describe('what the consoles are shown', () => {
  it('lists two robots with what they said, and a registered kiosk that never came', async () => {
    const zone = await startTestZone();
    zone.issue('kiosk-7', 'kiosk');
    await zone.restart();
    const one = await connect(zone, 'robot', 'robot-1');
    const two = await connect(zone, 'robot', 'robot-2');
    await one.send('robot.state', ROBOT_STATE);
    await two.send('robot.state', { ...ROBOT_STATE, activity: 'docked' });
    const staff = await connect(zone, 'console', 'console-1');
    expect(await staff.message('console.snapshot')).toMatchObject({
      robots: [
        { device: 'robot-1', online: true, state: { activity: 'leading' } },
        { device: 'robot-2', online: true, state: { activity: 'docked' } },
      ],
      kiosks: [{ device: 'kiosk-7', online: false, state: null, seenAt: 0 }],
    });
  });

  it('overlooks a short absence and reports a longer one', async () => {
    const zone = await startTestZone();
    const token = zone.issue('kiosk-1', 'kiosk');
    const kiosk = await connect(zone, 'kiosk', 'kiosk-1', token);
    await kiosk.send('kiosk.state', kioskState());
    const staff = await connect(zone, 'console', 'console-1');
    kiosk.socket.disconnect();
    const again = await connect(zone, 'kiosk', 'kiosk-1', token);
    zone.clock.advance(5_000);
    await again.send('kiosk.state', kioskState('busy'));
    await until(zone, staff, ({ kiosks }) => kiosks[0]?.state?.state === 'busy');
    const online = staff.received
      .filter(({ name }) => name === 'console.snapshot')
      .map(({ message }) => (message as { kiosks: { online: boolean }[] }).kiosks[0]?.online);
    expect(online).not.toContain(false);

    again.socket.disconnect();
    const snapshot = await until(zone, staff, ({ kiosks }) => kiosks[0]?.online === false);
    expect(snapshot.kiosks[0]).toMatchObject({ state: { state: 'busy' } });
  });

  it('devices find the zone again after it restarted', async () => {
    const zone = await startTestZone();
    const token = zone.issue('robot-1', 'robot');
    const robot = await connect(zone, 'robot', 'robot-1', token);
    await zone.restart();
    await robot.until(() => !robot.socket.connected);
    // Still trying by itself; the test's zone has another port now, so a new connection stands for it.
    expect(robot.socket.active).toBe(true);
    await connect(zone, 'robot', 'robot-1', token);
  });

  it('sends at most five states a second, and always the last one', async () => {
    const zone = await startTestZone();
    const staff = await connect(zone, 'console', 'console-1');
    await staff.message('console.snapshot');
    const robot = await connect(zone, 'robot', 'robot-1');
    for (let x = 1; x <= 50; x++) {
      await robot.send('robot.state', { ...ROBOT_STATE, pose: { x, y: 0, yaw: 0 } });
      zone.clock.advance(20);
    }
    await until(zone, staff, ({ robots }) => robots[0]?.state?.pose?.x === 50);
    const snapshots = staff.received.filter(({ name }) => name === 'console.snapshot');
    expect(snapshots.length).toBeLessThanOrEqual(8);
  });
});

describe('commands to a robot', () => {
  it('reach the robot, and its answer the console', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    const staff = await connect(zone, 'console', 'console-1');
    const order = { device: 'robot-1', command: 'stop' };
    expect(await staff.send('robot.command', order)).toEqual({ ok: true });
    expect(await robot.message('robot.command')).toEqual({ command: 'stop' });
    robot.answers['robot.command'] = { ok: false, code: 'not-now', message: 'nothing to resume' };
    expect(await staff.send('robot.command', { ...order, command: 'resume' })).toEqual(
      robot.answers['robot.command'],
    );
  });

  it('are refused for a robot that is unknown or away', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    const staff = await connect(zone, 'console', 'console-1');
    const order = { device: 'robot-9', command: 'stop' };
    expect(await staff.send('robot.command', order)).toMatchObject({ code: 'unknown-device' });
    robot.socket.disconnect();
    await until(zone, staff, ({ robots }) => robots[0]?.online === false);
    expect(await staff.send('robot.command', { ...order, device: 'robot-1' })).toMatchObject({
      code: 'offline',
    });
  });
});
