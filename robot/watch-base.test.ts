import { expect, it } from 'vitest';
import { createInProcessGraph, LATCHED, SteppedClock } from './graph/index.js';
import { watchBase } from './watch-base.js';

it('forbids driving while the wheels cannot roll, also when it comes late', async () => {
  const clock = new SteppedClock();
  const graph = createInProcessGraph({ clock, onCallbackError: () => undefined });
  const base = graph.createNode('base');
  const phase = base.createPublisher('std_msgs/msg/String', 'base/phase', LATCHED);
  phase.publish({ data: 'disconnected: no such port' });
  const told: unknown[] = [];
  watchBase(graph.createNode('guide'), {
    inhibit: (by, reason, options) => told.push([by, reason, options]),
    permit: (by) => told.push([by]),
  });
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
