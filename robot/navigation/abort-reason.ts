import type { ResultOf } from '../graph/index.js';

/**
 * What Nav2's error codes mean. Jazzy passes on the code of the task that failed: controller 1xx,
 * planner 2xx; Kilted adds the navigator's own, 90xx. Source: FollowPath, ComputePathToPose and
 * NavigateToPose `.action` of nav2_msgs.
 */
const MEANINGS: Readonly<Record<number, string>> = {
  100: 'the controller failed',
  101: 'the controller is not configured',
  102: 'the controller does not know where the robot is',
  103: 'the controller got a path it cannot follow',
  104: 'the way stayed blocked longer than the controller waits',
  105: 'the robot made no progress',
  106: 'no safe way to move on was found',
  107: 'the controller took too long',
  200: 'the planner failed',
  201: 'the planner is not configured',
  202: 'the planner does not know where the robot is',
  203: 'the robot is outside the map',
  204: 'the target is outside the map',
  205: 'the robot stands in an obstacle or a keepout zone',
  206: 'the target is in an obstacle or a keepout zone',
  207: 'the planner took too long',
  208: 'there is no way to the target',
  9000: 'the navigator failed',
  9001: 'the behaviour tree could not be loaded',
  9002: 'the navigator does not know where the robot is',
  9003: 'the navigator took too long',
};

/** Why Nav2 aborted, in English. @param result undefined when the server went away */
export function abortReason(
  result: ResultOf<'nav2_msgs/action/NavigateToPose'> | undefined,
): string {
  if (result === undefined) return 'Nav2 went away in the middle of the goal';
  const { error_code: code, error_msg: message = '' } = result;
  if (!code) {
    return message === '' ? "Nav2 gave up and does not say why: see Nav2's log" : message;
  }
  const meaning = MEANINGS[code] ?? 'Nav2 gave up';
  return message === '' ? `${meaning} (${code})` : `${meaning} (${code}: ${message})`;
}
