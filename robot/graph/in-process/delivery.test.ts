import { describe, expect, it } from 'vitest';
import { SteppedClock } from '../clock/stepped-clock.js';
import { createInProcessGraph } from './graph.js';

function bench() {
  const clock = new SteppedClock();
  const errors: [unknown, string][] = [];
  const graph = createInProcessGraph({
    clock,
    onCallbackError: (error, origin) => errors.push([error, origin]),
  });
  return { clock, graph, errors, node: graph.createNode('node', { namespace: '/r' }) };
}

describe('the in-process graph, beyond the contract', () => {
  it('keeps exactly `depth` messages for a receiver that lags', async () => {
    const { clock, node } = bench();
    const heard: number[] = [];
    const publisher = node.createPublisher('std_msgs/msg/Int32', 'n');
    node.createSubscription('std_msgs/msg/Int32', 'n', ({ data }) => heard.push(data), {
      depth: 2,
    });
    for (const data of [1, 2, 3, 4]) publisher.publish({ data });
    await clock.advance(0);
    expect(heard).toEqual([3, 4]);
  });

  it('delivers in the order of publication across topics', async () => {
    const { clock, node } = bench();
    const heard: string[] = [];
    const names = ['tf', 'scan', 'odom'];
    for (const name of names) {
      node.createSubscription('std_msgs/msg/Int32', name, ({ data }) =>
        heard.push(`${name}${data}`),
      );
    }
    const publishers = names.map((name) => node.createPublisher('std_msgs/msg/Int32', name));
    for (const data of [1, 2]) for (const publisher of publishers) publisher.publish({ data });
    await clock.advance(0);
    expect(heard).toEqual(['tf1', 'scan1', 'odom1', 'tf2', 'scan2', 'odom2']);
  });

  it('delivers without time passing', async () => {
    const { node } = bench();
    const heard = new Promise((resolve) => {
      node.createSubscription('std_msgs/msg/Int32', 'n', resolve);
    });
    node.createPublisher('std_msgs/msg/Int32', 'n').publish({ data: 7 });
    expect(await heard).toEqual({ data: 7 });
  });

  it('lets a node that destroyed itself finish its callback', async () => {
    const { clock, graph, node, errors } = bench();
    const after: string[] = [];
    graph
      .createNode('listener')
      .createSubscription('std_msgs/msg/String', '/last', ({ data }) => after.push(data));
    const last = node.createPublisher('std_msgs/msg/String', '/last');
    node.createTimer(0.1, () => {
      node.destroy();
      last.publish({ data: 'last words' });
    });
    await clock.advance(0.5);
    expect(errors).toEqual([]);
    expect(after).toEqual(['last words']);
  });

  it('says where an error came from', async () => {
    const { clock, node, errors } = bench();
    const fault = new Error('x');
    node.createSubscription('std_msgs/msg/Empty', 'go', () => {
      throw fault;
    });
    node.createPublisher('std_msgs/msg/Empty', 'go').publish({});
    await clock.advance(0);
    expect(errors).toEqual([[fault, 'subscription /r/go of /r/node']]);
  });

  it('has one server of a name', () => {
    const { node } = bench();
    const serve = () =>
      node.createService('std_srvs/srv/Trigger', 's', () => ({ success: true, message: '' }));
    const first = serve();
    expect(serve).toThrow(expect.objectContaining({ code: 'graph.name-taken' }));
    first.destroy();
    expect(serve).not.toThrow();
  });

  it('aborts a goal whose server offers an invalid result, and reports it', async () => {
    const { clock, node, errors } = bench();
    node.createActionServer('nav2_msgs/action/Wait', 'wait', {
      execute: (handle) => handle.succeed({ total_elapsed_time: { sec: 0.5, nanosec: 0 } }),
    });
    const client = node.createActionClient('nav2_msgs/action/Wait', 'wait');
    const goal = await client.sendGoal({ time: { sec: 1, nanosec: 0 } });
    await clock.advance(0);
    expect(await goal.result()).toEqual({ status: 'aborted', result: undefined });
    expect(errors[0]?.[0]).toMatchObject({ code: 'graph.invalid-message' });
  });

  it('does not know actions its distribution lacks', () => {
    const humble = createInProcessGraph({
      clock: new SteppedClock(),
      onCallbackError: () => undefined,
      distribution: 'humble',
    });
    expect(() =>
      humble.createNode('n').createActionClient('nav2_msgs/action/DockRobot', 'dock_robot'),
    ).toThrow(expect.objectContaining({ code: 'graph.unknown-type' }));
  });
});
