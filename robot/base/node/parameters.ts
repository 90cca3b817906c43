import { RobotError } from '../../error/robot-error.js';
import type { GraphNode } from '../../graph/index.js';
import { SEVEN_CELLS, type BatteryCurve } from '../battery.js';
import type { AxisLimits } from '../limits.js';
import type { BaseOptions } from '../options.js';

/** Settings of the ROS side, named as diff_drive_controller names its parameters. */
export interface NodeSettings {
  readonly base: BaseOptions;
  readonly port: string;
  readonly baudRate: number;
  readonly stamped: boolean;
  readonly odomFrame: string;
  readonly baseFrame: string;
  readonly odomTf: boolean;
  readonly poseCovariance: readonly number[];
  readonly twistCovariance: readonly number[];
  readonly battery: BatteryCurve;
  /** X1 is wired to a relay that the dock closes while it charges. */
  readonly dockContact: boolean;
}

const COVARIANCE = [0.001, 0.001, 1e6, 1e6, 1e6, 0.01];

/** @throws RobotError `base.bad-parameter` naming the parameter */
export function declareSettings(node: GraphNode): NodeSettings {
  const flag = (name: string, value: boolean) => node.declareParameter<boolean>(name, value);
  const text = (name: string, value: string) => node.declareParameter<string>(name, value);
  return {
    base: declareBase(node),
    port: text('port', '/dev/ttyUSB0'),
    baudRate: positive(node, 'baud_rate', 115_200),
    stamped: flag('enable_stamped_cmd_vel', false),
    odomFrame: text('odom_frame_id', 'odom'),
    baseFrame: text('base_frame_id', 'base_link'),
    odomTf: flag('enable_odom_tf', true),
    poseCovariance: diagonal(node, 'pose_covariance_diagonal'),
    twistCovariance: diagonal(node, 'twist_covariance_diagonal'),
    battery: declareCurve(node),
    dockContact: flag('dock_contact_input', false),
  };
}

function declareBase(node: GraphNode): BaseOptions {
  const of = (name: string, value: number) => positive(node, name, value);
  const flag = (name: string, value: boolean) => node.declareParameter<boolean>(name, value);
  return {
    nodeId: of('node_id', 1),
    geometry: {
      wheel_separation: of('wheel_separation', 0.4),
      wheel_radius: of('wheel_radius', 0.1042),
      wheel_separation_multiplier: of('wheel_separation_multiplier', 1),
      left_wheel_radius_multiplier: of('left_wheel_radius_multiplier', 1),
      right_wheel_radius_multiplier: of('right_wheel_radius_multiplier', 1),
      left_wheel_reversed: flag('left_wheel_reversed', false),
      right_wheel_reversed: flag('right_wheel_reversed', true),
    },
    limits: {
      linear: axis(node, 'linear.x', { max: 0.6, min: -0.2, up: 0.5, down: 1 }),
      angular: axis(node, 'angular.z', { max: 1, min: -1, up: 1.5, down: 3 }),
    },
    countsPerRevolution: of('counts_per_revolution', 4096),
    cmdVelTimeout: of('cmd_vel_timeout', 0.5),
    emergencyDeceleration: of('emergency_deceleration', 3),
    hostLoss: declareHostLoss(node),
    rate: of('publish_rate', 50),
    buttonInverted: flag('estop_input_inverted', false),
  };
}

/**
 * Below half a second, so that a killed process leaves a margin under it: the drive counts from the last
 * frame it heard. Well above three lost answers in a row (0.27 s): one noisy moment stops nobody.
 */
const HOST_LOSS_S = 0.4;
const SHORTEST_HOST_LOSS_S = 0.3;
const LONGEST_HOST_LOSS_S = 32.767;

function declareHostLoss(node: GraphNode): number {
  const seconds = positive(node, 'host_loss_timeout', HOST_LOSS_S);
  if (seconds >= SHORTEST_HOST_LOSS_S && seconds <= LONGEST_HOST_LOSS_S) return seconds;
  const range = `${SHORTEST_HOST_LOSS_S} to ${LONGEST_HOST_LOSS_S} seconds`;
  throw bad('host_loss_timeout', range);
}

/** Decelerations are written negative or positive, as the releases of diff_drive_controller differ. */
function axis(
  node: GraphNode,
  name: string,
  at: { max: number; min: number; up: number; down: number },
): AxisLimits {
  const number = (key: string, value: number) =>
    finite(`${name}.${key}`, node.declareParameter<number>(`${name}.${key}`, value));
  return {
    max_velocity: Math.abs(number('max_velocity', at.max)),
    min_velocity: -Math.abs(number('min_velocity', at.min)),
    max_acceleration: Math.abs(number('max_acceleration', at.up)),
    max_deceleration: Math.abs(number('max_deceleration', -at.down)),
  };
}

/** Two lists of one length: volts rising, and the charge 0..1 at each. */
function declareCurve(node: GraphNode): BatteryCurve {
  const list = (name: string, index: 0 | 1): number[] =>
    numbers(
      name,
      node.declareParameter<readonly number[]>(
        name,
        SEVEN_CELLS.map((point) => point[index]),
      ),
    );
  const volts = list('battery.curve_volts', 0);
  const charge = list('battery.curve_charge', 1);
  const rising = volts.every((value, i) => i === 0 || value > (volts[i - 1] ?? NaN));
  if (!rising || volts.length !== charge.length || volts.length < 2) {
    throw bad('battery.curve_volts', 'at least two rising voltages, each with its curve_charge');
  }
  return volts.map((value, i) => [value, charge[i] ?? NaN]);
}

function diagonal(node: GraphNode, name: string): number[] {
  const values = numbers(name, node.declareParameter<readonly number[]>(name, COVARIANCE));
  if (values.length !== 6) throw bad(name, 'six numbers: x, y, z, roll, pitch, yaw');
  return values;
}

function positive(node: GraphNode, name: string, value: number): number {
  const given = finite(name, node.declareParameter<number>(name, value));
  if (given <= 0) throw bad(name, 'a number above zero');
  return given;
}

function numbers(name: string, values: readonly unknown[]): number[] {
  return values.map((value) => finite(name, value));
}

function finite(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw bad(name, 'a finite number');
}

function bad(name: string, wanted: string): RobotError {
  return new RobotError('base.bad-parameter', `Parameter ${name} of the base must be ${wanted}`);
}
