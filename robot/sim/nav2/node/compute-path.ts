import { toTime, type GraphNode } from '../../../graph/index.js';
import { pathOf } from '../../node/ros.js';
import { densify } from '../planner/path.js';
import type { Planner } from '../planner/types.js';
import { goalInMap, isWellFormed } from './goal-pose.js';
import { failure, SUCCESS } from './outcome.js';
import type { RobotState } from './robot-state.js';

const PATH_SPACING_M = 0.1;

/** The action `compute_path_to_pose`: a path over the map, without people and without driving. */
export function servePaths(
  node: GraphNode,
  planner: () => Planner | undefined,
  robot: RobotState,
): void {
  node.createActionServer('nav2_msgs/action/ComputePathToPose', 'compute_path_to_pose', {
    onGoal: ({ goal, start, use_start }) =>
      isWellFormed(goal) && (!use_start || isWellFormed(start)) ? 'accept' : 'reject',
    execute: (handle) => {
      const { goal, start, use_start } = handle.goal;
      const now = node.clock.now();
      const empty = { path: pathOf([], 0, now), planning_time: toTime(0) };
      const way = planner();
      const to = goalInMap(goal);
      const from = use_start ? goalInMap(start) : robot.pose();
      if (way === undefined) {
        handle.abort({ ...empty, ...failure('no-map', 'No map or keepout mask has come yet.') });
      } else if (to === undefined || from === undefined) {
        const message = 'Start and goal must be in "map", and the robot localized.';
        handle.abort({ ...empty, ...failure('wrong-frame', message) });
      } else {
        const plan = way.plan(from, to);
        if (!plan.ok) {
          handle.abort({ ...empty, ...failure(plan.reason, plan.message) });
          return;
        }
        const points = densify(
          plan.poses.map(([x, y]) => ({ x, y })),
          PATH_SPACING_M,
        );
        handle.succeed({
          path: pathOf(points, to.yaw, now),
          planning_time: toTime(plan.ms / 1000),
          ...SUCCESS,
        });
      }
    },
  });
}
