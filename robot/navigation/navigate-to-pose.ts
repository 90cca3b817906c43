import { fromTime, toTime, type GraphNode } from '../graph/index.js';
import { abortFailure } from './abort-reason.js';
import type { DriveServer } from './drive-server.js';
import { toRosPose } from './pose.js';

const ACTION = 'nav2_msgs/action/NavigateToPose';
const NAME = 'navigate_to_pose';

/** Nav2's action `navigate_to_pose`, with the behaviour tree it is configured with. */
export function navigateToPose(
  node: Pick<GraphNode, 'clock' | 'createActionClient'>,
  mapFrame: string,
): DriveServer {
  const client = node.createActionClient(ACTION, NAME);
  return {
    missing: `Nav2 is not running: nobody serves ${NAME}`,
    find: (timeoutS) => client.waitForServer(timeoutS),
    send: async (target, onProgress) => {
      const header = { stamp: toTime(node.clock.now()), frame_id: mapFrame };
      const goal = { pose: { header, pose: toRosPose(target) }, behavior_tree: '' };
      const handle = await client.sendGoal(goal, (feedback) =>
        onProgress({
          remainingM: feedback.distance_remaining,
          remainingS: fromTime(feedback.estimated_time_remaining),
        }),
      );
      return {
        cancel: () => handle.cancel(),
        ended: async () => {
          const { status, result } = await handle.result();
          return { status, failure: status === 'aborted' ? abortFailure(result) : undefined };
        },
      };
    },
  };
}
