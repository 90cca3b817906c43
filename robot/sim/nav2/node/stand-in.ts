import type { Disposable, Graph } from '../../../graph/index.js';
import { DEFAULT_DRIVE } from '../../world/drive.js';
import type { Planner } from '../planner/types.js';
import { servePaths } from './compute-path.js';
import { NavigationServer } from './navigate.js';
import { listenToLaser } from './people-listener.js';
import { plannerFromTopics } from './planner-source.js';
import { listenToRobot } from './robot-state.js';
import { filterSpeed } from './speed-filter.js';
import { listenToSpeedLimit } from './speed-limit.js';
import { publishVelocity } from './velocity-publisher.js';
import { relayVelocity } from './velocity-relay.js';

export interface Nav2StandInOptions {
  graph: Graph;
  /** Spares building one from the topics `map` and `keepout_filter_mask`. */
  planner?: Planner;
  /** Full speed, m/s, of which speed zones and limits are a share; default the base's. */
  maxSpeed?: number;
  /** Default `cmd_vel_safe`; `cmd_vel` where no multiplexer passes it on to the base. */
  velocityTopic?: string;
}

/** As the simulated body's. */
const ROBOT_RADIUS_M = 0.3;

/**
 * Stands in for Nav2 where there is none: the actions `navigate_to_pose` and `compute_path_to_pose`,
 * the topics `plan`, `cmd_vel_safe` and, from the speed mask, `speed_limit`, which it honours from
 * anybody. What others command on `cmd_vel_nav` it passes on, unless it leads onto somebody. Knows
 * only what Nav2 would know: map, masks, laser, transforms and odometry.
 */
export function createNav2StandIn({
  graph,
  planner,
  maxSpeed = DEFAULT_DRIVE.maxLinear,
  velocityTopic = 'cmd_vel_safe',
}: Nav2StandInOptions): Disposable {
  const node = graph.createNode('bt_navigator');
  const planners = planner ? () => planner : plannerFromTopics(node);
  const robot = listenToRobot(node);
  const fastest = node.declareParameter('vx_max', maxSpeed);
  filterSpeed(node, robot);
  servePaths(node, planners, robot);
  const surroundings = listenToLaser(node, robot, planners);
  const drive = publishVelocity(node, velocityTopic);
  const server = new NavigationServer({
    node,
    planner: planners,
    robot,
    surroundings,
    maxSpeed: listenToSpeedLimit(node, fastest),
    drive,
  });
  relayVelocity({
    node,
    robot,
    surroundings,
    robotRadius: ROBOT_RADIUS_M,
    isBusy: () => server.isBusy,
    drive,
  });
  return { destroy: () => node.destroy() };
}
