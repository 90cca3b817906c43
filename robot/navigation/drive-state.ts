import type { Pose2D } from '../../zone/wire/index.js';
import type { NavigationEvent } from '../guide/ports.js';
import type { GoalStatus } from '../graph/index.js';

/** Something the guide asked for: drive to `target` (map frame, metres and radians). */
export interface DriveGoal {
  readonly goalId: string;
  readonly target: Pose2D;
}

/** Why a goal is being given up, and what comes after it. */
export interface Leaving {
  readonly why: string;
  readonly next: DriveGoal | undefined;
}

/**
 * One drive at a time. `run` numbers them, so that a late answer to an earlier one is known.
 * - `finding`: waiting for Nav2's action server
 * - `sending`: offered to Nav2, which has not answered; `leaving` is set when it is to be cancelled
 *   as soon as it is accepted
 * - `running`: Nav2 drives
 * - `canceling`: asked to cancel, goal not ended; `asked` counts how often
 * - `stopping`: the goal has ended, the wheels may still turn; `seen` once odometry came since
 */
export type DriveState =
  | { readonly name: 'idle'; readonly run: number }
  | { readonly name: 'finding'; readonly run: number; readonly goal: DriveGoal }
  | {
      readonly name: 'sending';
      readonly run: number;
      readonly goal: DriveGoal;
      readonly leaving: Leaving | undefined;
    }
  | { readonly name: 'running'; readonly run: number; readonly goal: DriveGoal }
  | {
      readonly name: 'canceling';
      readonly run: number;
      readonly goal: DriveGoal;
      readonly leaving: Leaving;
      readonly asked: number;
    }
  | {
      readonly name: 'stopping';
      readonly run: number;
      readonly goal: DriveGoal;
      readonly leaving: Leaving;
      readonly seen: boolean;
    };

export type DriveEvent =
  | { readonly type: 'start'; readonly goal: DriveGoal }
  | { readonly type: 'cancel'; readonly goalId: string }
  | { readonly type: 'server'; readonly run: number; readonly there: boolean }
  | { readonly type: 'accepted'; readonly run: number }
  | { readonly type: 'refused'; readonly run: number; readonly reason: string }
  | {
      readonly type: 'feedback';
      readonly run: number;
      readonly remainingM: number;
      readonly remainingS: number;
    }
  | {
      readonly type: 'goal-ended';
      readonly run: number;
      readonly status: GoalStatus;
      readonly reason: string;
    }
  | { readonly type: 'odometry'; readonly still: boolean }
  | { readonly type: 'time-up' };

export type DriveEffect =
  | { readonly type: 'find-server'; readonly run: number }
  | { readonly type: 'send'; readonly run: number; readonly target: Pose2D }
  | { readonly type: 'cancel-goal' }
  /** Calls for `time-up` after so many seconds, in place of an earlier timer; null for none. */
  | { readonly type: 'timer'; readonly seconds: number | null }
  | { readonly type: 'tell'; readonly event: NavigationEvent };

export interface DriveStep {
  readonly state: DriveState;
  readonly effects: readonly DriveEffect[];
}

export const IDLE: DriveState = { name: 'idle', run: 0 };
