import { pino } from 'pino';
import { createBaseNode, serialLine, type OpenLine } from '../../../robot/base/index.js';
import { createInProcessGraph, SystemClock } from '../../../robot/graph/index.js';
import type { FromDriver, ToDriver } from './messages.js';

/*
 * The base driver in its own process, as on the robot: `driver.js <port>`. Takes orders over IPC and
 * tells when it wrote speeds and when topics were published, on the clock all processes share.
 */

const COMMAND_S = 0.05;
const FORWARD = { linear: { x: 0.3, y: 0, z: 0 }, angular: { x: 0, y: 0, z: 0 } };
const SPEED_HIGH = 0x20;
const SPEED_LOW = 0x88;

const [port = ''] = process.argv.slice(2);
const speedsAt: number[] = [];
const graph = createInProcessGraph({
  clock: new SystemClock(),
  onCallbackError: (error) => {
    throw error;
  },
});
createBaseNode(
  graph.createNode('base'),
  pino({ level: 'silent' }),
  noting(serialLine(port, 115_200)),
);
const node = graph.createNode('bench');
const commands = node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
const stops = node.createPublisher('std_msgs/msg/Bool', 'emergency_stop');
let driving = false;
node.createTimer(COMMAND_S, () => {
  if (driving) commands.publish(FORWARD);
});

process.on('message', (order: ToDriver) => {
  const at = nowMs();
  if (order.type === 'drive') driving = true;
  else if (order.type === 'last-command') {
    driving = false;
    commands.publish(FORWARD);
  } else if (order.type === 'emergency-stop') stops.publish({ data: order.engaged });
  tell({ at, speedsAt: order.type === 'speeds' ? speedsAt.splice(0) : [] });
});
process.on('disconnect', () => process.exit());

function noting(open: OpenLine): OpenLine {
  return async (listener) => {
    const line = await open(listener);
    return {
      ...line,
      write: (bytes) => {
        if (bytes[2] === SPEED_HIGH && bytes[3] === SPEED_LOW) speedsAt.push(nowMs());
        line.write(bytes);
      },
    };
  };
}

function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

function tell(message: FromDriver): void {
  process.send?.(message);
}
