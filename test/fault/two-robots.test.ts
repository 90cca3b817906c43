import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSimulator } from '../../robot/sim/node/simulator.js';
import type { Graph } from '../../robot/graph/index.js';
import { STANDS_WITHIN_S, startWholeRobot, type WholeRobot } from './whole-robot.js';

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
