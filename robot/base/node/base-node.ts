import type { Logger } from 'pino';
import { LATCHED, type GraphNode } from '../../graph/index.js';
import { Base, describePhase, type BaseSample } from '../base.js';
import type { OpenLine } from '../modbus/line.js';
import { serialLine } from '../modbus/serial-line.js';
import type { Timing } from '../schedule.js';
import { batteryTopic } from './battery-topic.js';
import { diagnosticsTopic } from './diagnostics.js';
import { odometryTopic } from './odometry-topic.js';
import { declareSettings } from './parameters.js';
import { velocityTopic } from './velocity-topic.js';

const DIAGNOSTICS_S = 1;

export interface BaseNode {
  readonly base: Base;
  /** Brings the wheels to zero, closes the port; the node itself is its maker's to destroy. */
  stop(): Promise<void>;
}

/**
 * The wheels as ROS sees them. Takes `cmd_vel` and `emergency_stop` (std_msgs/Bool, a lock as twist_mux
 * has it: true holds until false); publishes `odom`, `/tf`, `battery_status`, `/diagnostics`, and on
 * `~/phase` (std_msgs/String, transient_local) whether it can roll: `ready` or `running`, else what
 * keeps it from rolling. Serves `~/clear_faults` and `~/enable` (std_srvs/Trigger). Parameters are in
 * parameters.ts.
 * @param openLine, timing another line than the serial port of the parameters, for simulation
 * @throws RobotError `base.bad-parameter`
 */
export function createBaseNode(
  node: GraphNode,
  log: Logger,
  openLine?: OpenLine,
  timing?: Timing,
): BaseNode {
  const settings = declareSettings(node);
  const line = openLine ?? serialLine(settings.port, settings.baudRate);
  let sample: BaseSample | undefined;
  const publishOdometry = odometryTopic(node, settings);
  const listener = {
    sampled: (latest: BaseSample) => {
      sample = latest;
      publishOdometry(latest);
    },
    phaseChanged: () => {
      publishPhase.publish({ data: describePhase(base.phase) });
      publishDiagnostics(base, sample);
    },
  };
  const base = new Base(line, settings.base, listener, log.child({ module: 'base' }), timing);
  const publishPhase = node.createPublisher('std_msgs/msg/String', '~/phase', LATCHED);
  publishPhase.publish({ data: describePhase(base.phase) });
  const publishDiagnostics = diagnosticsTopic(node, settings.port);
  const publishBattery = batteryTopic(node, settings.baseFrame, settings.battery);
  velocityTopic(node, settings.stamped, settings.base.cmdVelTimeout, (v) => base.command(v));
  takeStops(node, base);
  serve(node, base);
  const timer = node.createTimer(DIAGNOSTICS_S, () => {
    publishDiagnostics(base, sample);
    if (sample === undefined || !base.connected) return;
    publishBattery(sample.status.volts, settings.dockContact ? base.onContacts : undefined);
  });
  base.start();
  return {
    base,
    stop: () => {
      timer.destroy();
      return base.stop();
    },
  };
}

/** Two subscriptions, since a latched subscriber hears no volatile publisher, and the other way round no history. */
function takeStops(node: GraphNode, base: Base): void {
  node.createSubscription('std_msgs/msg/Bool', 'emergency_stop', ({ data }) => base.softStop(data));
  node.createSubscription(
    'std_msgs/msg/Bool',
    'emergency_stop',
    ({ data }) => base.softStop(data),
    LATCHED,
  );
}

function serve(node: GraphNode, base: Base): void {
  const answer = ({ ok, message }: { ok: boolean; message: string }) => ({ success: ok, message });
  node.createService('std_srvs/srv/Trigger', '~/clear_faults', async () =>
    answer(await base.clearFaults()),
  );
  node.createService('std_srvs/srv/Trigger', '~/enable', async () => answer(await base.enable()));
}
