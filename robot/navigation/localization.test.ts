import { describe, expect, it } from 'vitest';
import { LATCHED, createMessage, type TransformStamped } from '../graph/index.js';
import { toRosPose } from './pose.js';
import { bench } from './scripted-nav2.suite.js';

function link(parent: string, child: string, x: number, y: number, yaw: number): TransformStamped {
  const { position, orientation } = toRosPose({ x, y, yaw });
  return {
    header: { stamp: { sec: 0, nanosec: 0 }, frame_id: parent },
    child_frame_id: child,
    transform: { translation: position, rotation: orientation },
  };
}

describe('localization', () => {
  it('knows nothing at first', () => {
    expect(bench().navigation.pose()).toBeUndefined();
  });

  it("takes AMCL's last estimate, though it came long before", async () => {
    const { graph, clock, navigation } = bench();
    const amcl = graph.createNode('amcl');
    const estimate = createMessage('geometry_msgs/msg/PoseWithCovarianceStamped');
    estimate.pose.pose = toRosPose({ x: 1, y: 2, yaw: 0.5 });
    amcl
      .createPublisher('geometry_msgs/msg/PoseWithCovarianceStamped', 'amcl_pose', LATCHED)
      .publish(estimate);
    await clock.advance(0);
    expect(navigation.pose()).toMatchObject({ x: 1, y: 2 });
    expect(navigation.pose()?.yaw).toBeCloseTo(0.5, 9);
  });

  it('prefers tf: map to odom to base_link, whoever publishes the links', async () => {
    const { graph, clock, navigation } = bench();
    const tf = graph.createNode('tf').createPublisher('tf2_msgs/msg/TFMessage', '/tf');
    tf.publish({ transforms: [link('odom', 'base_footprint', 1, 0, 0)] });
    await clock.advance(0);
    expect(navigation.pose()).toBeUndefined();
    tf.publish({ transforms: [link('map', 'odom', 10, 5, Math.PI / 2)] });
    graph
      .createNode('robot_state_publisher')
      .createPublisher('tf2_msgs/msg/TFMessage', '/tf_static', LATCHED)
      .publish({ transforms: [link('base_footprint', 'base_link', 0, 0, 0)] });
    await clock.advance(0);
    const pose = navigation.pose();
    expect(pose?.x).toBeCloseTo(10, 9);
    expect(pose?.y).toBeCloseTo(6, 9);
    expect(pose?.yaw).toBeCloseTo(Math.PI / 2, 9);
  });

  it('is not caught by a loop in tf', async () => {
    const { graph, clock, navigation } = bench();
    const tf = graph.createNode('tf').createPublisher('tf2_msgs/msg/TFMessage', '/tf');
    const transforms = [link('odom', 'base_link', 1, 0, 0), link('base_link', 'odom', 1, 0, 0)];
    tf.publish({ transforms });
    await clock.advance(0);
    expect(navigation.pose()).toBeUndefined();
  });
});

describe('the path ahead', () => {
  function planOf(points: readonly [number, number][], frame = 'map') {
    const path = createMessage('nav_msgs/msg/Path');
    path.header.frame_id = frame;
    path.poses = points.map(([x, y]) => ({
      header: { ...path.header },
      pose: toRosPose({ x, y, yaw: 0 }),
    }));
    return path;
  }

  async function withPlan(points: readonly [number, number][], frame?: string) {
    const made = bench();
    made.nav2.serve();
    made.navigation.start('g1', { x: 9, y: 0, yaw: 0 });
    await made.clock.advance(0.1);
    const planner = made.graph.createNode('planner');
    const tf = planner.createPublisher('tf2_msgs/msg/TFMessage', '/tf');
    const stand = async (x: number, y: number) => {
      tf.publish({ transforms: [link('map', 'base_link', x, y, 0)] });
      await made.clock.advance(0.1);
    };
    planner.createPublisher('nav_msgs/msg/Path', 'plan').publish(planOf(points, frame));
    await stand(0, 0);
    return { ...made, stand };
  }

  const LINE = Array.from({ length: 10 }, (_, x): [number, number] => [x, 0]);

  it('begins at the robot and ends at the goal', async () => {
    const { navigation, stand } = await withPlan(LINE);
    await stand(2.2, 0.1);
    const path = navigation.path();
    expect(path[0]).toEqual([expect.closeTo(2.2, 9), expect.closeTo(0.1, 9)]);
    expect(path.slice(1)).toEqual(LINE.slice(3));
  });

  it('does not take a shortcut where the path comes back near itself', async () => {
    const there = Array.from({ length: 41 }, (_, i): [number, number] => [i / 4, 0]);
    const back = Array.from({ length: 41 }, (_, i): [number, number] => [10 - i / 4, 0.2]);
    const { navigation, stand } = await withPlan([...there, ...back]);
    await stand(1, 0.2);
    expect(navigation.path().length).toBeGreaterThan(70);
  });

  it('is thinned for the screen, its ends kept', async () => {
    const long = Array.from({ length: 1500 }, (_, i): [number, number] => [i / 100, 0]);
    const { navigation } = await withPlan(long);
    const path = navigation.path();
    expect(path.length).toBeLessThanOrEqual(200);
    expect([path[0], path.at(-1)]).toEqual([
      [0, 0],
      [14.99, 0],
    ]);
  });

  it('is empty when not driving', async () => {
    const { navigation, nav2, clock } = await withPlan(LINE);
    expect(navigation.path()).not.toEqual([]);
    nav2.last().succeed({});
    await clock.advance(0);
    expect(navigation.path()).toEqual([]);
  });

  it('takes no path of another frame', async () => {
    const { navigation } = await withPlan(LINE, 'odom');
    expect(navigation.path()).toEqual([]);
  });
});
