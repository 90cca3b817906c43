import { describe } from 'vitest';
import { describeActions } from './contract/actions.suite.js';
import type { MakeHarness } from './contract/harness.suite.js';
import { describeNodes } from './contract/nodes.suite.js';
import { describeQos } from './contract/qos.suite.js';
import { describeServices } from './contract/services.suite.js';
import { describeTopics } from './contract/topics.suite.js';

/**
 * What every graph promises (port.ts), whichever adapter: delivery may take its time, discovery too,
 * and nothing here needs simulated time.
 */
export function describeGraphContract(name: string, makeHarness: MakeHarness): void {
  describe(`the graph contract on ${name}`, () => {
    describeNodes(makeHarness);
    describeTopics(makeHarness);
    describeQos(makeHarness);
    describeServices(makeHarness);
    describeActions(makeHarness);
  });
}
