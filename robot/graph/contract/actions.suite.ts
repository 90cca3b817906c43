import { describe, expect, it } from 'vitest';
import type { FeedbackOf, GoalOf, ResultOf } from '../actions.js';
import type { ActionHandlers, ServerGoalHandle } from '../port.js';
import { useBench, type Bench, type MakeHarness } from './harness.suite.js';

const WAIT = 'nav2_msgs/action/Wait';
type Handle = ServerGoalHandle<GoalOf<typeof WAIT>, FeedbackOf<typeof WAIT>, ResultOf<typeof WAIT>>;
type Handlers = ActionHandlers<GoalOf<typeof WAIT>, FeedbackOf<typeof WAIT>, ResultOf<typeof WAIT>>;

const seconds = (sec: number) => ({ sec, nanosec: 0 });
const goalOf = (sec: number) => ({ time: seconds(sec) });
const resultOf = (sec: number) => ({ total_elapsed_time: seconds(sec) });

async function serve({ graph, unique, ended }: Bench, handlers: Handlers) {
  const name = unique('wait');
  const serverNode = graph.createNode(unique('server'));
  const server = serverNode.createActionServer(WAIT, name, handlers);
  const client = graph.createNode(unique('client')).createActionClient(WAIT, name);
  expect(await ended(client.waitForServer(5))).toBe(true);
  return { server, serverNode, client };
}

/** A server that leaves its goals open for the test to end. */
async function serveOpen(bench: Bench, handlers: Partial<Handlers> = {}) {
  const handles: Handle[] = [];
  const served = await serve(bench, {
    ...handlers,
    execute: (handle) => void handles.push(handle),
  });
  const begin = async (sec: number, onFeedback?: (f: FeedbackOf<typeof WAIT>) => void) => {
    const goal = await bench.ended(served.client.sendGoal(goalOf(sec), onFeedback));
    let handle: Handle | undefined;
    await bench.until(() => (handle = handles.find(({ id }) => id === goal.id)) !== undefined);
    return { goal, handle: handle as Handle };
  };
  return { ...served, begin };
}

export function describeActions(makeHarness: MakeHarness): void {
  const bench = useBench(makeHarness);

  describe('actions', () => {
    it('tell their progress, then how they ended', async () => {
      const { begin } = await serveOpen(bench());
      const left: number[] = [];
      const { goal, handle } = await begin(3, ({ time_left }) => left.push(time_left.sec));
      expect(handle.goal).toEqual(goalOf(3));
      expect(goal.id).toMatch(/^[0-9a-f]{32}$/);
      for (const sec of [2, 1, 0]) handle.publishFeedback({ time_left: seconds(sec) });
      handle.succeed(resultOf(3));
      const end = await bench().ended(goal.result());
      expect(end).toMatchObject({ status: 'succeeded', result: resultOf(3) });
      await bench().until(() => left.length === 3);
      expect(left).toEqual([2, 1, 0]);
    });

    it('may abort, and say with what', async () => {
      const { begin } = await serveOpen(bench());
      const { goal, handle } = await begin(3);
      handle.abort(resultOf(1));
      expect(await bench().ended(goal.result())).toMatchObject({
        status: 'aborted',
        result: resultOf(1),
      });
    });

    it('may reject a goal', async () => {
      const { client } = await serve(bench(), { onGoal: () => 'reject', execute: () => undefined });
      await expect(bench().ended(client.sendGoal(goalOf(1)))).rejects.toMatchObject({
        code: 'graph.goal-rejected',
      });
    });

    it('that nobody serves cannot be asked for', async () => {
      const { graph, unique, ended } = bench();
      const client = graph.createNode(unique('client')).createActionClient(WAIT, unique('absent'));
      expect(await ended(client.waitForServer(0.05))).toBe(false);
      await expect(ended(client.sendGoal(goalOf(1)))).rejects.toMatchObject({
        code: 'graph.server-unavailable',
      });
    });

    it('end as canceled once the server has wound down', async () => {
      const { begin } = await serveOpen(bench());
      const { goal, handle } = await begin(3);
      let asked = false;
      handle.onCancelRequested(() => {
        asked = true;
      });
      expect(handle.isCancelRequested()).toBe(false);
      expect(await bench().ended(goal.cancel())).toBe(true);
      await bench().until(() => asked);
      expect(handle.isCancelRequested()).toBe(true);
      handle.canceled(resultOf(1));
      expect(await bench().ended(goal.result())).toMatchObject({
        status: 'canceled',
        result: resultOf(1),
      });
    });

    it('may refuse to be cancelled', async () => {
      const { begin } = await serveOpen(bench(), { onCancel: () => 'reject' });
      const { goal, handle } = await begin(3);
      expect(await bench().ended(goal.cancel())).toBe(false);
      expect(handle.isCancelRequested()).toBe(false);
      handle.succeed(resultOf(3));
      expect(await bench().ended(goal.result())).toMatchObject({ status: 'succeeded' });
    });

    it('cannot be cancelled after they have ended', async () => {
      const { begin } = await serveOpen(bench());
      const { goal, handle } = await begin(3);
      handle.succeed(resultOf(3));
      await bench().ended(goal.result());
      expect(await bench().ended(goal.cancel())).toBe(false);
    });

    it('run side by side, each with its own end', async () => {
      const { begin } = await serveOpen(bench());
      const one = await begin(1);
      const two = await begin(2);
      expect(one.goal.id).not.toBe(two.goal.id);
      two.handle.abort(resultOf(2));
      one.handle.succeed(resultOf(1));
      expect(await bench().ended(one.goal.result())).toMatchObject({ status: 'succeeded' });
      expect(await bench().ended(two.goal.result())).toMatchObject({ status: 'aborted' });
    });

    it('are settled once', async () => {
      const { begin } = await serveOpen(bench());
      const { goal, handle } = await begin(1);
      handle.succeed(resultOf(1));
      expect(() => handle.abort(resultOf(1))).toThrow(
        expect.objectContaining({ code: 'graph.goal-settled' }),
      );
      expect(await bench().ended(goal.result())).toMatchObject({ status: 'succeeded' });
    });

    it('cannot end as canceled unless asked to', async () => {
      const { begin } = await serveOpen(bench());
      const { handle } = await begin(1);
      expect(() => handle.canceled(resultOf(0))).toThrow(
        expect.objectContaining({ code: 'graph.invalid-transition' }),
      );
      handle.succeed(resultOf(1));
    });

    it('end as aborted without a result when their server goes away', async () => {
      const { begin, serverNode } = await serveOpen(bench());
      const { goal } = await begin(3);
      serverNode.destroy();
      expect(await bench().ended(goal.result())).toEqual({ status: 'aborted', result: undefined });
    });

    it.each<[string, Handlers['execute']]>([
      [
        'throws',
        () => {
          throw new Error('motor');
        },
      ],
      ['rejects', () => Promise.reject(new Error('motor'))],
    ])('end as aborted when execute %s, which is reported', async (_, execute) => {
      const { client } = await serve(bench(), { execute });
      const goal = await bench().ended(client.sendGoal(goalOf(1)));
      expect(await bench().ended(goal.result())).toMatchObject({ status: 'aborted' });
      expect(bench().callbackErrors).toEqual([new Error('motor')]);
    });

    it('end as aborted when execute returns without settling', async () => {
      const { client } = await serve(bench(), { execute: () => Promise.resolve() });
      const goal = await bench().ended(client.sendGoal(goalOf(1)));
      expect(await bench().ended(goal.result())).toMatchObject({ status: 'aborted' });
      expect(bench().callbackErrors).toMatchObject([{ code: 'graph.goal-unsettled' }]);
    });

    it('refuse a goal that does not fit its type', async () => {
      const { client } = await serve(bench(), { execute: () => undefined });
      const goal = { time: { sec: 0.5, nanosec: 0 } };
      await expect(bench().ended(client.sendGoal(goal))).rejects.toMatchObject({
        code: 'graph.invalid-message',
        message: expect.stringContaining('time.sec') as string,
      });
    });

    it('leave nobody waiting when the client is destroyed', async () => {
      const { begin, client } = await serveOpen(bench());
      const { goal } = await begin(3);
      client.destroy();
      expect(await bench().ended(goal.result())).toEqual({ status: 'aborted', result: undefined });
    });
  });
}
