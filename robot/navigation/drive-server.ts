import type { GoalStatus } from '../graph/index.js';
import type { Pose2D } from '../../zone/wire/index.js';
import type { Failure } from './drive-state.js';

/** One way to drive: what the runner needs of an action such as `navigate_to_pose`. */
export interface DriveServer {
  /** Why a drive fails when `find` finds nobody, in English, with what to do. */
  readonly missing: string;
  /** Whether somebody serves it, waiting up to `timeoutS` on the graph's clock. */
  find(timeoutS: number): Promise<boolean>;
  /**
   * Resolves when the goal is taken.
   * @param target metres and radians in the map frame
   * @throws RobotError `graph.goal-rejected`, `graph.server-unavailable`
   */
  send(target: Pose2D, onProgress: (progress: Progress) => void): Promise<SentGoal>;
}

/** metres and seconds still ahead */
export interface Progress {
  readonly remainingM: number;
  readonly remainingS: number;
}

export interface SentGoal {
  /** Resolves when the goal has ended, however. */
  ended(): Promise<{ status: GoalStatus; failure: Failure | undefined }>;
  /** Resolves true when the request was accepted; the goal ends later, see `ended`. */
  cancel(): Promise<boolean>;
}
