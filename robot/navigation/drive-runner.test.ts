import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { SteppedClock, createInProcessGraph, type ClientGoalHandle } from '../graph/index.js';
import type { NavigationEvent } from '../guide/ports.js';
import { DriveRunner, type DriveNode } from './drive-runner.js';
import { ANSWER_S } from './drive.js';
import { bench } from './scripted-nav2.suite.js';

const GOAL = { goalId: 'g1', target: { x: 1, y: 2, yaw: 0 } };

/** A node whose action server is there, but answers only when the test lets it. */
function lateServer() {
  const clock = new SteppedClock();
  const node = createInProcessGraph({ clock, onCallbackError: () => undefined }).createNode('n');
  let accept: (handle: ClientGoalHandle<never>) => void = () => undefined;
  let canceled = 0;
  const client = {
    waitForServer: () => Promise.resolve(true),
    sendGoal: () => new Promise<ClientGoalHandle<never>>((resolve) => (accept = resolve)),
    destroy: () => undefined,
  };
  const late: DriveNode = {
    clock,
    createTimer: (periodS, callback) => node.createTimer(periodS, callback),
    createActionClient: () => client,
  };
  const handle: ClientGoalHandle<never> = {
    id: '1',
    result: () => new Promise(() => undefined),
    cancel: () => {
      canceled += 1;
      return Promise.resolve(true);
    },
  };
  return { clock, late, accept: () => accept(handle), canceled: () => canceled };
}

describe('the drive runner', () => {
  it('cancels a goal that is accepted after it was given up', async () => {
    const { clock, late, accept, canceled } = lateServer();
    const events: NavigationEvent[] = [];
    const runner = new DriveRunner(late, {
      log: pino({ enabled: false }),
      mapFrame: 'map',
      serverTimeoutS: 1,
      onEvent: (event) => events.push(event),
    });
    runner.dispatch({ type: 'start', goal: GOAL });
    await clock.advance(ANSWER_S + 0.1);
    expect(events).toMatchObject([{ type: 'ended', outcome: 'failed' }]);
    accept();
    await clock.advance(0.1);
    expect(canceled()).toBe(1);
    expect(events).toHaveLength(1);
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
