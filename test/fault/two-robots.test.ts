import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createInProcessGraph,
  inNamespace,
  SteppedClock,
  type Graph,
} from '../../robot/graph/index.js';
import { createNavigation } from '../../robot/navigation/index.js';
import { createNav2StandIn, createSimulator, prepareGround } from '../../robot/sim/index.js';
import { loadSite } from '../../robot/site/index.js';
import {
  SITE,
  STANDS_WITHIN_S,
  startWholeRobot,
  type WholeRobot,
} from '../whole-robot/whole-robot.js';

let whole: WholeRobot;
beforeEach(async () => {
  whole = await startWholeRobot();
});
afterEach(() => whole.close());

/** The same graph, for a robot whose nodes bear other names but whose topics are the same. */
const besides = (graph: Graph): Graph => ({
  distribution: graph.distribution,
  createNode: (name, options) => graph.createNode(`${name}_2`, options),
  shutdown: () => graph.shutdown(),
});

it('a second robot without a namespace stops the first, and it names the remedy', async () => {
  await whole.lead();
  await whole.clock.advance(2);
  createSimulator({ graph: besides(whole.graph), site: whole.ground, people: 0, seed: 3 });
  expect(await whole.untilStill(20)).toBeLessThan(STANDS_WITHIN_S);
  expect(whole.robot.guide.state().phase).toMatchObject({
    name: 'stopped',
    by: 'trouble',
    reason: expect.stringContaining('a namespace of its own') as string,
  });
  await expect.poll(() => whole.calls.map(({ detail }) => detail).join()).toContain('namespace');
});

it('two robots in namespaces of their own leave each other alone', async () => {
  const clock = new SteppedClock(1000);
  const graph = createInProcessGraph({ clock, onCallbackError: () => undefined });
  const ground = prepareGround(await loadSite(SITE));
  const robots = ['robot_1', 'robot_2'].map((namespace) => {
    const own = inNamespace(graph, namespace);
    const { world } = createSimulator({ graph: own, site: ground, people: 0, seed: 3 });
    createNav2StandIn({ graph: own, planner: ground.planner, velocityTopic: 'cmd_vel' });
    const navigation = createNavigation(own.createNode('guide'), { log: pino({ enabled: false }) });
    const ended: unknown[] = [];
    navigation.onEvent((event) => event.type === 'ended' && ended.push(event));
    return { world, navigation, ended };
  });
  await clock.advance(1);
  const [one, two] = robots;
  if (!one || !two) throw new Error('no robots');
  const { pose } = two.world;
  one.navigation.start('trip', { x: 23.5, y: 3.8, yaw: Math.PI });
  await clock.advance(40);
  expect(one.ended).toMatchObject([{ outcome: 'arrived' }]);
  expect(Math.hypot(one.world.pose.x - 23.5, one.world.pose.y - 3.8)).toBeLessThan(0.4);
  expect(two.world.pose).toEqual(pose);
  expect(two.ended).toEqual([]);
  await graph.shutdown();
});
