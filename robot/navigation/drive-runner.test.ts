import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { SteppedClock, createInProcessGraph } from '../graph/index.js';
import type { NavigationEvent } from '../guide/ports.js';
import { DriveRunner } from './drive-runner.js';
import type { DriveServer, SentGoal } from './drive-server.js';
import { ANSWER_S } from './drive.js';
import { bench } from './scripted-nav2.suite.js';

const GOAL = { goalId: 'g1', kind: 'navigate' as const, target: { x: 1, y: 2, yaw: 0 } };

/** An action server that is there, but answers only when the test lets it. */
function lateServer() {
  const clock = new SteppedClock();
  const node = createInProcessGraph({ clock, onCallbackError: () => undefined }).createNode('n');
  let accept: (goal: SentGoal) => void = () => undefined;
  let canceled = 0;
  const server: DriveServer = {
    missing: 'nobody',
    find: () => Promise.resolve(true),
    send: () => new Promise((resolve) => (accept = resolve)),
  };
  const goal: SentGoal = {
    ended: () => new Promise(() => undefined),
    cancel: () => {
      canceled += 1;
      return Promise.resolve(true);
    },
  };
  return { clock, node, server, accept: () => accept(goal), canceled: () => canceled };
}

describe('the drive runner', () => {
  it('cancels a goal that is accepted after it was given up', async () => {
    const { clock, node, server, accept, canceled } = lateServer();
    const events: NavigationEvent[] = [];
    const mayMove: boolean[] = [];
    const runner = new DriveRunner(node, {
      log: pino({ enabled: false }),
      servers: { navigate: server, dock: server },
      serverTimeoutS: 1,
      onEvent: (event) => events.push(event),
      onMayMove: (may) => mayMove.push(may),
    });
    runner.dispatch({ type: 'start', goal: GOAL });
    await clock.advance(ANSWER_S + 0.1);
    expect(events).toMatchObject([{ type: 'ended', outcome: 'failed' }]);
    accept();
    await clock.advance(0.1);
    expect(canceled()).toBe(1);
    expect(events).toHaveLength(1);
    expect(mayMove).toContain(true);
    expect(mayMove.at(-1)).toBe(false);
  });

  it('survives the end of its node in the middle of a cancel', async () => {
    const { graph, nav2, navigation, clock } = bench();
    nav2.serve();
    navigation.start('g1', GOAL.target);
    await clock.advance(0.1);
    navigation.cancel('g1');
    await clock.advance(0.1);
    await graph.shutdown();
    await clock.advance(20);
    expect(() => navigation.start('g2', GOAL.target)).not.toThrow();
    await clock.advance(20);
  });

  it('goes on when a listener throws', async () => {
    const { nav2, navigation, clock, ends } = bench();
    nav2.serve();
    navigation.onEvent(() => {
      throw new Error('screen');
    });
    navigation.start('g1', GOAL.target);
    await clock.advance(0.1);
    nav2.last().succeed({});
    await clock.advance(0.1);
    navigation.start('g2', GOAL.target);
    await clock.advance(0.1);
    nav2.last().succeed({});
    await clock.advance(0.1);
    expect(ends()).toHaveLength(2);
  });
});
