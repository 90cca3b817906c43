import type { GraphNode } from '../../../graph/index.js';
import type { PlanarPose, Twist2D } from '../../world/drive.js';
import { advance } from '../../world/drive.js';
import { PERSON_DISC_M } from '../control/people-speed.js';
import type { Track } from '../perception/tracker.js';
import type { Surroundings } from './people-listener.js';
import type { RobotState } from './robot-state.js';

export interface RelayParts {
  readonly node: GraphNode;
  readonly robot: RobotState;
  readonly surroundings: Surroundings;
  /** metres */
  readonly robotRadius: number;
  /** While the stand-in drives itself, nobody else does. */
  readonly isBusy: () => boolean;
  readonly drive: (command: Twist2D) => void;
}

/** How far ahead in time the collision monitor looks. */
const FORESEEN_S = 1;
const STEP_S = 0.25;
const HALT: Twist2D = { linear: 0, angular: 0 };

/**
 * Stands in for velocity smoother and collision monitor towards other controllers: what comes on
 * `cmd_vel_nav` drives the robot, halted while it leads onto somebody or the laser is silent.
 */
export function relayVelocity(parts: RelayParts): void {
  const { node, robot, surroundings, robotRadius, isBusy, drive } = parts;
  const relay = (linear: number, angular: number): void => {
    if (isBusy()) return;
    const pose = robot.pose();
    const command = { linear, angular };
    const isSafe =
      pose !== undefined &&
      surroundings.isSeeing() &&
      !leadsOntoSomebody(pose, command, surroundings.tracks(), robotRadius + PERSON_DISC_M);
    drive(isSafe ? command : HALT);
  };
  if (node.getParameter('enable_stamped_cmd_vel') === true) {
    node.createSubscription('geometry_msgs/msg/TwistStamped', 'cmd_vel_nav', ({ twist }) =>
      relay(twist.linear.x, twist.angular.z),
    );
    return;
  }
  node.createSubscription('geometry_msgs/msg/Twist', 'cmd_vel_nav', ({ linear, angular }) =>
    relay(linear.x, angular.z),
  );
}

/** Nearer than `keep` and nearer than now: who stands close may be left, not approached. */
function leadsOntoSomebody(
  pose: PlanarPose,
  command: Twist2D,
  tracks: readonly Track[],
  keep: number,
): boolean {
  for (let t = STEP_S; t <= FORESEEN_S; t += STEP_S) {
    const then = advance(pose, command, t);
    const hits = tracks.some((person) => {
      const now = Math.hypot(person.x - pose.x, person.y - pose.y);
      const after = Math.hypot(person.x - then.x, person.y - then.y);
      return after < keep && after < now - 1e-6;
    });
    if (hits) return true;
  }
  return false;
}
