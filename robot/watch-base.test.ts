import { pino } from 'pino';
import { expect, it } from 'vitest';
import { RELEASED } from './base/index.js';
import type { WheelsNotice } from './face/index.js';
import { createInProcessGraph, LATCHED, SteppedClock } from './graph/index.js';
import type { DriveLock } from './guide/index.js';
import { watchBase } from './watch-base.js';

const log = pino({ level: 'silent' });

it('forbids driving while the wheels cannot roll, also when it comes late', async () => {
  const clock = new SteppedClock();
  const graph = createInProcessGraph({ clock, onCallbackError: () => undefined });
  const base = graph.createNode('base');
  const phase = base.createPublisher('std_msgs/msg/String', 'base/phase', LATCHED);
  phase.publish({ data: 'disconnected: no such port' });
  const told: unknown[] = [];
  const drives: DriveLock = {
    inhibit: (by, reason, options) => told.push([by, reason, options]),
    permit: (by) => told.push([by]),
  };
  watchBase(graph.createNode('guide'), drives, log);
  await clock.advance(0.1);
  for (const data of ['ready', 'running', 'e-stopped: the button is pressed']) {
    phase.publish({ data });
    await clock.advance(0.1);
  }
  expect(told).toEqual([
    ['base', 'the wheels cannot roll, disconnected: no such port', { cause: 'fault' }],
    ['base'],
    ['base'],
    ['base', 'the wheels cannot roll, e-stopped: the button is pressed', { cause: 'stopped' }],
  ]);
});

it('tells the screen what somebody at the robot has to do, and asks the base for it', async () => {
  const clock = new SteppedClock();
  const graph = createInProcessGraph({ clock, onCallbackError: () => undefined });
  const base = graph.createNode('base');
  const phase = base.createPublisher('std_msgs/msg/String', 'base/phase', LATCHED);
  const asked: string[] = [];
  for (const service of ['enable', 'clear_faults']) {
    base.createService('std_srvs/srv/Trigger', `base/${service}`, () => {
      asked.push(service);
      return { success: service === 'enable', message: '' };
    });
  }
  const drives = { inhibit: () => undefined, permit: () => undefined };
  const wheels = watchBase(graph.createNode('guide'), drives, log);
  const notices: (WheelsNotice | null)[] = [];
  wheels.onNotice((notice) => notices.push(notice));
  const enabled: Promise<boolean>[] = [];
  for (const data of [
    'ready',
    'e-stopped: the emergency stop button is pressed',
    `e-stopped: ${RELEASED}`,
    'fault: left motor: overcurrent',
    'disconnected: no answer',
  ]) {
    phase.publish({ data });
    await clock.advance(0.1);
    if (data.endsWith(RELEASED) || data.startsWith('fault')) enabled.push(wheels.enable());
    await clock.advance(0.1);
  }
  expect(notices).toEqual([null, 'button-pressed', 'button-released', 'fault', 'gone']);
  expect(await Promise.all(enabled)).toEqual([true, false]);
  expect(asked).toEqual(['enable', 'clear_faults']);
});
