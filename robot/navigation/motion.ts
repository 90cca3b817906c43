import { SENSOR_DATA, type GraphNode } from '../graph/index.js';

/** Below both, the robot counts as standing still, as hunav_evaluator measures it. */
const STILL_M_S = 0.01;
const STILL_RAD_S = 0.02;

/** What the wheels do: m/s forward, rad/s counter-clockwise. */
export interface Motion {
  readonly linear: number;
  readonly angular: number;
  readonly still: boolean;
}

/** Calls back with every odometry message, from topic `odom`. */
export function watchMotion(node: GraphNode, onMotion: (motion: Motion) => void): void {
  node.createSubscription(
    'nav_msgs/msg/Odometry',
    'odom',
    ({ twist: { twist } }) => {
      const linear = Math.hypot(twist.linear.x, twist.linear.y);
      const angular = twist.angular.z;
      const still = linear < STILL_M_S && Math.abs(angular) < STILL_RAD_S;
      onMotion({ linear: twist.linear.x, angular, still });
    },
    SENSOR_DATA,
  );
}
