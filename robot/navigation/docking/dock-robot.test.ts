import { describe, expect, it } from 'vitest';
import {
  BatteryState,
  createMessage,
  yawOfQuaternion,
  type DockRobotFeedback,
  type DockRobotGoal,
  type DockRobotResult,
  type ServerGoalHandle,
} from '../../graph/index.js';
import type { NavigationEvent } from '../../guide/ports.js';
import { bench } from '../scripted-nav2.suite.js';

const DOCK = { x: 2, y: 3, yaw: 0.5 };
type Handle = ServerGoalHandle<DockRobotGoal, DockRobotFeedback, DockRobotResult>;

/** Navigation with a docking server, and a battery heard once a second. */
function docks() {
  const made = bench('jazzy');
  const goals: Handle[] = [];
  const server = made.graph.createNode('docking_server');
  server.createActionServer('nav2_msgs/action/DockRobot', 'dock_robot', {
    onCancel: () => 'accept',
    execute: (handle) => void goals.push(handle),
  });
  const battery = createMessage('sensor_msgs/msg/BatteryState');
  const publisher = made.base.node.createPublisher(
    'sensor_msgs/msg/BatteryState',
    'battery_status',
  );
  made.base.node.createTimer(1, () => publisher.publish(battery));
  made.nav2.serve();
  const last = (): Handle => {
    const handle = goals.at(-1);
    if (!handle) throw new Error('no goal yet');
    return handle;
  };
  return { ...made, server, last, battery };
}

const ended = (success: boolean, error_code = 0, error_msg = ''): DockRobotResult => ({
  success,
  error_code,
  num_retries: 0,
  error_msg,
});

function reason([event]: readonly NavigationEvent[]): string {
  return event?.type === 'ended' ? event.reason : '';
}

async function docking() {
  const made = docks();
  made.navigation.dock('home', DOCK);
  await made.clock.advance(0.5);
  return made;
}

describe('dock_robot, where somebody serves it', () => {
  it('gets the dock in the map, looking into the dock as it wants it', async () => {
    const { last, nav2 } = await docking();
    const { use_dock_id, dock_pose, navigate_to_staging_pose } = last().goal;
    expect({ use_dock_id, navigate_to_staging_pose }).toEqual({
      use_dock_id: false,
      navigate_to_staging_pose: true,
    });
    expect(dock_pose.header.frame_id).toBe('map');
    expect(dock_pose.pose.position).toMatchObject({ x: 2, y: 3 });
    expect(yawOfQuaternion(dock_pose.pose.orientation)).toBeCloseTo(0.5 - Math.PI, 6);
    expect(nav2.goals).toEqual([]);
  });

  it.each([
    ['status', { power_supply_status: BatteryState.POWER_SUPPLY_STATUS_CHARGING }],
    ['current, with a status unknown', { power_supply_status: 0, current: 3 }],
  ])('has arrived once the battery charges, by its %s', async (_, charging) => {
    const { last, clock, ends, battery } = await docking();
    last().succeed(ended(true));
    await clock.advance(2);
    expect(ends()).toEqual([]);
    Object.assign(battery, charging);
    await clock.advance(1.5);
    expect(ends()).toMatchObject([{ goalId: 'home', outcome: 'arrived' }]);
  });

  it('has failed when the battery does not charge, whatever the server says', async () => {
    const { last, clock, ends } = await docking();
    last().succeed(ended(true));
    await clock.advance(8);
    expect(ends()).toMatchObject([{ outcome: 'failed', cause: 'fault' }]);
    expect(reason(ends())).toContain('battery_status shows no charging');
  });

  it.each([
    [906, 'fault', 'the dock gives no current'],
    [903, 'blocked', 'could not be reached'],
    [904, 'fault', 'the dock was not detected'],
  ])('fails with what code %d means', async (code, cause, words) => {
    const { last, clock, ends } = await docking();
    last().abort(ended(false, code, 'says the server'));
    await clock.advance(1);
    expect(ends()).toMatchObject([{ outcome: 'failed', cause }]);
    expect(reason(ends())).toContain(words);
    expect(reason(ends())).toContain('says the server');
  });

  it('fails when the server vanishes, and docks by itself the next time', async () => {
    const { server, clock, ends, navigation, nav2 } = await docking();
    server.destroy();
    await clock.advance(1);
    expect(ends()).toMatchObject([{ outcome: 'failed', cause: 'fault' }]);
    expect(reason(ends())).toContain('went away in the middle of docking');
    navigation.dock('again', DOCK);
    await clock.advance(2);
    expect(nav2.goals).toHaveLength(1);
  });

  it('is cancelled, and that has ended when the wheels stand', async () => {
    const { last, clock, ends, navigation, base } = await docking();
    base.drive(0.1);
    navigation.cancel('home');
    await clock.advance(0.2);
    expect(last().isCancelRequested()).toBe(true);
    last().canceled(ended(false));
    await clock.advance(0.2);
    expect(ends()).toEqual([]);
    base.drive(0);
    await clock.advance(0.2);
    expect(ends()).toMatchObject([{ outcome: 'canceled' }]);
  });
});

describe('without dock_robot', () => {
  it.each(['humble', 'jazzy'] as const)('stages by Nav2 (%s)', async (distribution) => {
    const { nav2, navigation, clock } = bench(distribution);
    nav2.serve();
    navigation.dock('home', DOCK);
    await clock.advance(2);
    const { position, orientation } = nav2.last().goal.pose.pose;
    expect(position.x).toBeCloseTo(2 + 0.7 * Math.cos(0.5), 6);
    expect(position.y).toBeCloseTo(3 + 0.7 * Math.sin(0.5), 6);
    expect(yawOfQuaternion(orientation)).toBeCloseTo(0.5, 6);
  });

  it('fails with what kept Nav2 from the staging pose', async () => {
    const { nav2, navigation, clock, ends } = bench('jazzy');
    nav2.serve();
    navigation.dock('home', DOCK);
    await clock.advance(2);
    nav2.last().abort({ error_code: 208, error_msg: '' });
    await clock.advance(0.5);
    expect(ends()).toMatchObject([{ outcome: 'failed', cause: 'blocked' }]);
  });

  it('says that Nav2 is not there when it is not', async () => {
    const { navigation, clock, ends } = bench('jazzy');
    navigation.dock('home', DOCK);
    await clock.advance(4);
    expect(ends()).toMatchObject([{ outcome: 'failed', cause: 'fault' }]);
  });
});
