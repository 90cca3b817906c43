import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { connect, startTestZone, until } from './test-zone.suite.js';

describe('calls for staff', () => {
  it('stay open over a restart until a console answers', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    await robot.send('staff.call', { reason: 'stuck', detail: 'at the cafe' });
    const calledAt = zone.clock.now();
    zone.clock.advance(60_000);
    await zone.restart();
    const staff = await connect(zone, 'console', 'console-1');
    const snapshot = await until(zone, staff, ({ calls }) => calls.length === 1);
    const call = snapshot.calls[0];
    expect(call).toMatchObject({ device: 'robot-1', call: { reason: 'stuck' }, at: calledAt });
    expect(await staff.send('call.answer', { id: call?.id })).toEqual({ ok: true });
    await until(zone, staff, ({ calls }) => calls.length === 0);
    expect(await staff.send('call.answer', { id: call?.id })).toMatchObject({ code: 'not-now' });
  });

  it('are one for each device and reason, with the newest detail', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    const kiosk = await connect(zone, 'kiosk', 'kiosk-1');
    await robot.send('staff.call', { reason: 'stuck', detail: 'at the door' });
    await robot.send('staff.call', { reason: 'stuck', detail: 'at the dock' });
    await robot.send('staff.call', { reason: 'emergency', detail: '' });
    await kiosk.send('staff.call', { reason: 'stuck', detail: '' });
    const staff = await connect(zone, 'console', 'console-1');
    const { calls } = await until(zone, staff, (snapshot) => snapshot.calls.length === 3);
    expect(calls.map(({ device, call }) => [device, call.reason, call.detail]).sort()).toEqual([
      ['kiosk-1', 'stuck', ''],
      ['robot-1', 'emergency', ''],
      ['robot-1', 'stuck', 'at the dock'],
    ]);
  });

  it('can be made again after an answer', async () => {
    const zone = await startTestZone();
    const robot = await connect(zone, 'robot', 'robot-1');
    const staff = await connect(zone, 'console', 'console-1');
    const call = { reason: 'visitor-asked', detail: '' };
    await robot.send('staff.call', call);
    const first = (await until(zone, staff, ({ calls }) => calls.length === 1)).calls[0];
    await staff.send('call.answer', { id: first?.id });
    await robot.send('staff.call', call);
    const second = await until(zone, staff, ({ calls }) =>
      calls.some(({ id }) => id !== first?.id),
    );
    expect(second.calls).toHaveLength(1);
  });
});

describe("today's visits", () => {
  const visit = (outcome: string) => ({
    id: randomUUID(),
    service: 'resident-register',
    outcome,
    durationS: 90,
  });

  it('are counted once, though a kiosk that heard no answer says it again', async () => {
    const zone = await startTestZone();
    const kiosk = await connect(zone, 'kiosk', 'kiosk-1');
    const ended = visit('issued');
    expect(await kiosk.send('visit.ended', ended)).toEqual({ ok: true });
    expect(await kiosk.send('visit.ended', ended)).toEqual({ ok: true });
    const staff = await connect(zone, 'console', 'console-1');
    const { visitsToday } = await until(zone, staff, () => true);
    expect(visitsToday.issued).toBe(1);
  });

  it('are counted by outcome, over restarts, and begin anew at midnight in Korea', async () => {
    const zone = await startTestZone();
    const kiosk = await connect(zone, 'kiosk', 'kiosk-1');
    await kiosk.send('visit.ended', visit('issued'));
    await kiosk.send('visit.ended', visit('issued'));
    await kiosk.send('visit.ended', visit('timed-out'));
    await zone.restart();
    const staff = await connect(zone, 'console', 'console-1');
    const { visitsToday } = await until(zone, staff, () => true);
    expect(visitsToday).toMatchObject({ issued: 2, 'timed-out': 1, cancelled: 0 });

    const hoursToMidnight = 14;
    zone.clock.advance(hoursToMidnight * 3_600_000);
    await until(zone, staff, (snapshot) => snapshot.visitsToday.issued === 0);
  });
});
