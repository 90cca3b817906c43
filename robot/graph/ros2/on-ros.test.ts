import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { publishClock } from '../clock/publish-clock.js';
import { SteppedClock } from '../clock/stepped-clock.js';
import { useBench, type Harness } from '../contract/harness.suite.js';
import { createMessage } from '../codec/messages.js';
import { createRos2Graph, type Ros2GraphOptions } from './graph.js';

/* What only a real ROS 2 has. Runs where ROS 2 is sourced. */

const sourced = Boolean(process.env['ROS_DISTRO'] && process.env['AMENT_PREFIX_PATH']);
const why = sourced ? '' : ' (off: no ROS 2 is sourced in this shell)';

const pass = (seconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));

async function onRos(options: Partial<Ros2GraphOptions> = {}): Promise<Harness> {
  const callbackErrors: unknown[] = [];
  const onCallbackError = (error: unknown) => void callbackErrors.push(error);
  return { graph: await createRos2Graph({ onCallbackError, ...options }), callbackErrors, pass };
}

describe.skipIf(!sourced)(`beyond the contract, on ROS 2${why}`, () => {
  const bench = useBench(() => onRos());

  it('names the distribution', () => {
    expect(bench().graph.distribution).toBe(process.env['ROS_DISTRO']);
  });

  it('carries messages and requests without fields', async () => {
    const { graph, unique, until, ended } = bench();
    const node = graph.createNode(unique('node'));
    const topic = unique('go');
    const publisher = node.createPublisher('std_msgs/msg/Empty', topic);
    const heard: unknown[] = [];
    node.createSubscription('std_msgs/msg/Empty', topic, (message) => heard.push(message));
    await until(() => publisher.subscriptionCount() === 1);
    publisher.publish({});
    await until(() => heard.length === 1);
    expect(heard).toHaveLength(1);
    const name = unique('trigger');
    node.createService('std_srvs/srv/Trigger', name, () => ({ success: true, message: '네' }));
    const client = node.createClient('std_srvs/srv/Trigger', name);
    await ended(client.waitForService(5));
    expect(await ended(client.call({}))).toEqual({ success: true, message: '네' });
  });

  it('carries a map in a service, as typed array', async () => {
    const { graph, unique, ended } = bench();
    const node = graph.createNode(unique('node'));
    const map = createMessage('nav_msgs/msg/OccupancyGrid');
    map.data = Int8Array.of(-1, 0, 100);
    const name = unique('map');
    node.createService('nav_msgs/srv/GetMap', name, () => ({ map }));
    const client = node.createClient('nav_msgs/srv/GetMap', name);
    await ended(client.waitForService(5));
    const answer = await ended(client.call({}));
    expect(answer.map.data).toEqual(Int8Array.of(-1, 0, 100));
  });

  it('navigates whatever the distribution knows of errors', async () => {
    const { graph, unique, ended, until } = bench();
    const name = unique('navigate_to_pose');
    const type = 'nav2_msgs/action/NavigateToPose';
    const node = graph.createNode(unique('bt_navigator'));
    node.createActionServer(type, name, {
      execute: (goal) => {
        goal.publishFeedback({
          current_pose: goal.goal.pose,
          navigation_time: { sec: 1, nanosec: 0 },
          estimated_time_remaining: { sec: 2, nanosec: 0 },
          number_of_recoveries: 0,
          distance_remaining: 1.5,
        });
        goal.abort({ error_code: 103, error_msg: 'no way' });
      },
    });
    const client = graph.createNode(unique('guide')).createActionClient(type, name);
    await ended(client.waitForServer(5));
    const left: number[] = [];
    const pose = createMessage('geometry_msgs/msg/PoseStamped');
    const goal = await ended(
      client.sendGoal({ pose, behavior_tree: '' }, (f) => left.push(f.distance_remaining)),
    );
    const { status, result } = await ended(goal.result());
    await until(() => left.length === 1);
    expect([status, left]).toEqual(['aborted', [1.5]]);
    expect(result?.error_code).toBe(graph.distribution === 'humble' ? undefined : 103);
  });

  it('ends a goal whose server was started anew', async () => {
    const { graph, unique, ended } = bench();
    const name = unique('wait');
    const serve = () => {
      const node = graph.createNode(unique('server'));
      node.createActionServer('nav2_msgs/action/Wait', name, { execute: () => undefined });
      return node;
    };
    const first = serve();
    const client = graph
      .createNode(unique('client'))
      .createActionClient('nav2_msgs/action/Wait', name);
    await ended(client.waitForServer(5));
    const goal = await ended(client.sendGoal({ time: { sec: 9, nanosec: 0 } }));
    serve();
    first.destroy();
    expect(await ended(goal.result())).toEqual({ status: 'aborted', result: undefined });
  });

  it('goes by /clock where it is asked to', async () => {
    const {
      graph: follower,
      unique,
      until,
      ended,
    } = { ...bench(), ...(await onRos({ clock: 'ros' })) };
    const clock = new SteppedClock(500);
    const { graph: simulation } = await onRos({ clock });
    const node = follower.createNode(unique('guide'));
    let rung = 0;
    node.createTimer(1, () => (rung += 1));
    expect(node.clock.now()).toBe(0);
    publishClock(simulation.createNode(unique('clock')), 10);
    await until(() => {
      void clock.advance(0.1).catch(() => undefined);
      return rung >= 2;
    });
    expect(node.clock.now()).toBeGreaterThan(500);
    await ended(Promise.all([follower.shutdown(), simulation.shutdown()]));
  });
});
