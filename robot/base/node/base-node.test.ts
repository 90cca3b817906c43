import { pino } from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  createInProcessGraph,
  BatteryState,
  type DiagnosticArray,
  DiagnosticStatus,
  LATCHED,
  type Odometry,
  SystemClock,
  type TFMessage,
  toTime,
  type ParameterValue,
} from '../../graph/index.js';
import { PLAIN_TIMING } from '../schedule.js';
import { simulatedFarEnd } from '../testing/simulated.suite.js';
import { createBaseNode } from './base-node.js';

const HALF = { linear: { x: 0.3, y: 0, z: 0 }, angular: { x: 0, y: 0, z: 0 } };

/** The graph's clock, which somebody sets to another hour. */
class SetClock extends SystemClock {
  offset = 0;

  override now(): number {
    return super.now() + this.offset;
  }
}

function makeNode(parameters: Record<string, ParameterValue> = {}) {
  const clock = new SetClock();
  const farEnd = simulatedFarEnd();
  const problems: unknown[] = [];
  const graph = createInProcessGraph({
    clock,
    onCallbackError: (error) => problems.push(error),
    throughCdr: true,
  });
  const node = graph.createNode('base', { parameters });
  const driver = createBaseNode(node, pino({ level: 'silent' }), farEnd.open, PLAIN_TIMING);
  const other = graph.createNode('other');
  const pass = async (seconds: number): Promise<void> => {
    for (let left = seconds; left > 0; left -= 0.02) {
      await farEnd.pass(0.02);
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  onTestFinished(async () => {
    const stopped = driver.stop();
    await pass(0.2);
    await stopped;
    await graph.shutdown();
    vi.useRealTimers();
    expect(problems).toEqual([]);
  });
  return { farEnd, graph, driver, other, pass, clock };
}

it('drives on cmd_vel and tells odom, tf and the battery', async () => {
  const { other, pass, farEnd } = makeNode();
  const cmd = other.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
  const odom = vi.fn<(message: Odometry) => void>();
  const tf = vi.fn<(message: TFMessage) => void>();
  const battery = vi.fn<(message: BatteryState) => void>();
  const fixed = vi.fn<(message: TFMessage) => void>();
  other.createSubscription('nav_msgs/msg/Odometry', 'odom', odom);
  other.createSubscription('tf2_msgs/msg/TFMessage', '/tf', tf);
  other.createSubscription('tf2_msgs/msg/TFMessage', '/tf_static', fixed, LATCHED);
  other.createSubscription('sensor_msgs/msg/BatteryState', 'battery_status', battery);
  await pass(0.2);
  for (let i = 0; i < 40; i += 1) {
    cmd.publish(HALF);
    await pass(0.06);
  }
  expect(farEnd.drive.targets.left).toBe(27);
  const last = odom.mock.lastCall?.[0];
  expect(last?.header.frame_id).toBe('odom');
  expect(last?.pose.pose.position.x).toBeGreaterThan(0.4);
  expect(last?.twist.twist.linear.x).toBeCloseTo(0.3, 1);
  expect(tf.mock.lastCall?.[0].transforms[0]).toMatchObject({
    header: { frame_id: 'odom' },
    child_frame_id: 'base_link',
  });
  expect(fixed.mock.lastCall?.[0].transforms[0]?.child_frame_id).toBe('base_footprint');
  expect(battery.mock.lastCall?.[0].percentage).toBeCloseTo(0.5, 2);
});

it.each([
  [false, BatteryState.POWER_SUPPLY_STATUS_UNKNOWN, BatteryState.POWER_SUPPLY_STATUS_UNKNOWN],
  [true, BatteryState.POWER_SUPPLY_STATUS_DISCHARGING, BatteryState.POWER_SUPPLY_STATUS_CHARGING],
])('tells whether it charges where the dock is wired to X1: %s', async (wired, before, after) => {
  const { other, pass, farEnd } = makeNode({ dock_contact_input: wired });
  const battery = vi.fn<(message: BatteryState) => void>();
  other.createSubscription('sensor_msgs/msg/BatteryState', 'battery_status', battery);
  await pass(2.2);
  expect(battery.mock.lastCall?.[0].power_supply_status).toBe(before);
  farEnd.drive.dock(true);
  await pass(1.2);
  expect(battery.mock.lastCall?.[0].power_supply_status).toBe(after);
});

it('neither moves by itself nor loses its way when the clock is set to another hour', async () => {
  const { other, pass, farEnd, clock, driver } = makeNode();
  const cmd = other.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
  const odom: Odometry[] = [];
  other.createSubscription('nav_msgs/msg/Odometry', 'odom', (message) => odom.push(message));
  const drive = async (seconds: number): Promise<void> => {
    for (let left = seconds; left > 0; left -= 0.06) {
      cmd.publish(HALF);
      await pass(0.06);
    }
  };
  await pass(0.2);
  await drive(0.6);
  for (const offset of [3600, 0, -3600]) {
    clock.offset = offset;
    await drive(0.6);
    expect(driver.base.phase).toEqual({ kind: 'running' });
  }
  const steps = odom
    .slice(1)
    .map(({ pose }, i) => pose.pose.position.x - (odom[i]?.pose.pose.position.x ?? NaN));
  expect(Math.max(...steps)).toBeLessThan(0.02);
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
  clock.offset = 3600;
  await pass(0.7);
  expect(farEnd.drive.targets.left).toBe(0);
  clock.offset = -3600;
  await pass(0.5);
  expect(farEnd.drive.targets.left).toBe(0);
});

it('takes stamped commands and passes over old ones', async () => {
  const { other, pass, farEnd, graph } = makeNode({ enable_stamped_cmd_vel: true });
  const cmd = other.createPublisher('geometry_msgs/msg/TwistStamped', 'cmd_vel');
  const command = (ageS: number): void =>
    cmd.publish({
      header: { stamp: toTime(other.clock.now() - ageS), frame_id: 'base_link' },
      twist: HALF,
    });
  expect(graph.distribution).toBe('in-process');
  await pass(0.2);
  for (let i = 0; i < 5; i += 1) {
    command(2);
    await pass(0.06);
  }
  expect(farEnd.drive.targets.left).toBe(0);
  command(0);
  await pass(0.1);
  expect(farEnd.drive.targets.left).toBeGreaterThan(0);
});

it.each([
  ['volatile', {}],
  ['latched', LATCHED],
])('stops on a %s emergency_stop', async (_, qos) => {
  const { other, pass, farEnd } = makeNode();
  const stop = other.createPublisher('std_msgs/msg/Bool', 'emergency_stop', qos);
  await pass(0.2);
  stop.publish({ data: true });
  await pass(0.04);
  expect(farEnd.controls.at(-1)).toBe(5);
});

it('says faults at once in /diagnostics, and clears them by service', async () => {
  const { other, pass, farEnd } = makeNode();
  const told = vi.fn<(message: DiagnosticArray) => void>();
  other.createSubscription('diagnostic_msgs/msg/DiagnosticArray', '/diagnostics', told);
  const clear = other.createClient('std_srvs/srv/Trigger', 'base/clear_faults');
  await pass(0.2);
  farEnd.fail(0x400);
  await pass(0.1);
  expect(told.mock.lastCall?.[0].status[0]).toMatchObject({
    name: 'base: drive',
    level: DiagnosticStatus.ERROR,
    message: expect.stringContaining('left motor over-temperature') as string,
  });
  const answered = clear.call({});
  await pass(0.5);
  expect(await answered).toEqual({ success: true, message: 'ready' });
  await pass(1.1);
  expect(told.mock.lastCall?.[0].status).toMatchObject([
    { level: DiagnosticStatus.OK, message: 'ready' },
    { name: 'base: bus', level: DiagnosticStatus.OK },
  ]);
});

it.each([
  ['wheel_radius', 0],
  ['host_loss_timeout', 0.1],
  ['counts_per_revolution', NaN],
  ['pose_covariance_diagonal', [1, 2]],
  ['battery.curve_volts', [29, 21]],
])('refuses %s of %s', (name, value) => {
  const graph = createInProcessGraph({
    clock: new SystemClock(),
    onCallbackError: () => undefined,
  });
  const node = graph.createNode('base', { parameters: { [name]: value } });
  expect(() => createBaseNode(node, pino({ level: 'silent' }))).toThrow(
    expect.objectContaining({
      code: 'base.bad-parameter',
      message: expect.stringContaining(name) as string,
    }),
  );
});
