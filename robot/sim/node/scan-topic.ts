import { SENSOR_DATA, type GraphNode } from '../../graph/index.js';
import type { World } from '../world/world.js';
import { headerOf } from './ros.js';

const PERIOD_S = 0.1;

/** `scan` at 10 Hz in the frame `base_scan`, which sits over `base_link` without a turn. */
export function publishScan(node: GraphNode, world: World): void {
  const { laser } = world.options;
  const publisher = node.createPublisher('sensor_msgs/msg/LaserScan', 'scan', SENSOR_DATA);
  const increment = (2 * Math.PI) / laser.beams;
  node.createTimer(PERIOD_S, () =>
    publisher.publish({
      header: headerOf('base_scan', node.clock.now()),
      angle_min: -Math.PI,
      angle_max: Math.PI - increment,
      angle_increment: increment,
      time_increment: 0,
      scan_time: PERIOD_S,
      range_min: laser.rangeMin,
      range_max: laser.rangeMax,
      ranges: world.scan(),
      intensities: new Float32Array(0),
    }),
  );
}
