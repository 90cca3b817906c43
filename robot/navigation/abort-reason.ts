import type { ResultOf } from '../graph/index.js';
import type { FailureCause } from '../guide/ports.js';
import type { Failure } from './drive-state.js';

/**
 * What Nav2's error codes mean. Jazzy passes on the code of the task that failed: controller 1xx,
 * planner 2xx; Kilted adds the navigator's own, 90xx. Source: FollowPath, ComputePathToPose and
 * NavigateToPose `.action` of nav2_msgs.
 */
const MEANINGS: Readonly<Record<number, readonly [FailureCause, string]>> = {
  100: ['fault', 'the controller failed'],
  101: ['fault', 'the controller is not configured'],
  102: ['lost', 'the controller does not know where the robot is'],
  103: ['fault', 'the controller got a path it cannot follow'],
  104: ['blocked', 'the way stayed blocked longer than the controller waits'],
  105: ['blocked', 'the robot made no progress'],
  106: ['blocked', 'no safe way to move on was found'],
  107: ['fault', 'the controller took too long'],
  200: ['fault', 'the planner failed'],
  201: ['fault', 'the planner is not configured'],
  202: ['lost', 'the planner does not know where the robot is'],
  203: ['lost', 'the robot is outside the map'],
  204: ['fault', 'the target is outside the map'],
  205: ['blocked', 'the robot stands in an obstacle or a keepout zone'],
  206: ['blocked', 'the target is in an obstacle or a keepout zone'],
  207: ['fault', 'the planner took too long'],
  208: ['blocked', 'there is no way to the target'],
  9000: ['fault', 'the navigator failed'],
  9001: ['fault', 'the behaviour tree could not be loaded'],
  9002: ['lost', 'the navigator does not know where the robot is'],
  9003: ['fault', 'the navigator took too long'],
};

/** When Nav2 does not say, an obstacle is by far the likeliest. */
const UNKNOWN: FailureCause = 'blocked';

/** Why Nav2 aborted. @param result undefined when the server went away */
export function abortFailure(
  result: ResultOf<'nav2_msgs/action/NavigateToPose'> | undefined,
): Failure {
  if (result === undefined) {
    const reason = 'Nav2 went away in the middle of the goal: see whether bt_navigator runs';
    return { reason, cause: 'fault' };
  }
  const { error_code: code, error_msg: message = '' } = result;
  if (!code) {
    const reason = message === '' ? "Nav2 gave up and does not say why: see Nav2's log" : message;
    return { reason, cause: UNKNOWN };
  }
  const [cause, meaning] = MEANINGS[code] ?? [UNKNOWN, 'Nav2 gave up'];
  const reason = message === '' ? `${meaning} (${code})` : `${meaning} (${code}: ${message})`;
  return { reason, cause };
}
