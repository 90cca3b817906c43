import { ComputePathToPoseResult } from '../../../graph/index.js';
import type { FailureReason } from '../run/goal-run.js';

/** Why a goal of the stand-in ended other than at its pose. */
export type Ending =
  | FailureReason
  | 'no-map'
  | 'no-localization'
  | 'no-scan'
  | 'wrong-frame'
  | 'pre-empted'
  | 'canceled';

/** Nav2's planner codes where it has one; its controller's and navigator's for the rest. */
const FAILED_TO_MAKE_PROGRESS = 105;
const CODES: Readonly<Record<Ending, number>> = {
  'invalid-pose': ComputePathToPoseResult.UNKNOWN,
  'start-outside-map': ComputePathToPoseResult.START_OUTSIDE_MAP,
  'goal-outside-map': ComputePathToPoseResult.GOAL_OUTSIDE_MAP,
  'goal-occupied': ComputePathToPoseResult.GOAL_OCCUPIED,
  'goal-in-keepout': ComputePathToPoseResult.GOAL_OCCUPIED,
  'no-path': ComputePathToPoseResult.NO_VALID_PATH,
  'no-map': ComputePathToPoseResult.UNKNOWN,
  'no-localization': ComputePathToPoseResult.TF_ERROR,
  'wrong-frame': ComputePathToPoseResult.TF_ERROR,
  'no-scan': ComputePathToPoseResult.TIMEOUT,
  stuck: FAILED_TO_MAKE_PROGRESS,
  'pre-empted': ComputePathToPoseResult.NONE,
  canceled: ComputePathToPoseResult.NONE,
};

/** `error_msg` begins with the reason, so that a reader can narrow by it: `goal-occupied: ...`. */
export function failure(
  reason: Ending,
  message: string,
): { error_code: number; error_msg: string } {
  return { error_code: CODES[reason], error_msg: `${reason}: ${message}` };
}

export const SUCCESS = { error_code: ComputePathToPoseResult.NONE, error_msg: '' };
