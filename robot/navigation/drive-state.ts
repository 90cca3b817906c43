import type { Pose2D } from '../../zone/wire/index.js';
import type { FailureCause, NavigationEvent } from '../guide/ports.js';
import type { GoalStatus } from '../graph/index.js';

/** Which action a drive goes by; each has its `DriveServer` in the runner. */
export type DriveKind = 'navigate' | 'dock';

/** Something the guide asked for: drive to `target` (map frame, metres and radians). */
export interface DriveGoal {
  readonly goalId: string;
  readonly kind: DriveKind;
  readonly target: Pose2D;
}

/** Why a drive has failed: for staff and logs, and the kind of trouble it is. */
export interface Failure {
  readonly reason: string;
  readonly cause: FailureCause;
}

/** A goal to begin when the robot stands; `held` when it is to begin paused. */
export interface Waiting {
  readonly goal: DriveGoal;
  readonly held: boolean;
}

/** Why a goal is given up, and what comes after it. */
export type Ending =
  | {
      readonly to: 'canceled';
      readonly reason: string;
      /** Whether the robot must be seen to stand first; not while somebody drives it by hand. */
      readonly standing: boolean;
      readonly next: Waiting | undefined;
    }
  | {
      readonly to: 'failed';
      readonly failure: Failure;
      /** As above. */
      readonly standing: boolean;
      /** Nav2 may be dead and never confirm: standing wheels are then enough to tell. */
      readonly unanswered: boolean;
      readonly next: Waiting | undefined;
    }
  /** `again`: goes on as soon as it stands. */
  | { readonly to: 'paused'; readonly again: boolean };

/** What a running drive was last heard of, in checks of the watch (watch.ts). */
export interface Watched {
  /** Checks in a row without feedback. */
  readonly quiet: number;
  /** True once feedback has come at all. */
  readonly heard: boolean;
  /** True once feedback has said that the goal is further off than its tolerance. */
  readonly away: boolean;
  /** True when the last feedback said that it is within. */
  readonly there: boolean;
  /** Checks in a row for which it has been there without an end. */
  readonly lingering: number;
}

/** What odometry has said since one last asked. */
export type Wheels = 'unheard' | 'still' | 'moving';

/**
 * One drive at a time. `run` numbers what is offered to Nav2, so that a late answer to an earlier
 * offer is known.
 * - `finding`: waiting for the action server; `again` when it goes on after a pause
 * - `sending`: offered to Nav2, which has not answered; `ending` is set when it is to be cancelled
 *   as soon as it is accepted
 * - `running`: Nav2 drives
 * - `canceling`: asked to cancel, goal not ended; `asked` counts how often
 * - `stopping`: the goal has ended, the wheels may still turn
 * - `paused`: Nav2 has no goal, the wheels stood still
 * - `astray`: told as failed while Nav2 has not ended the goal or the wheels were not seen still;
 *   new goals are refused until both have happened
 */
export type DriveState =
  | { readonly name: 'idle'; readonly run: number }
  | Finding
  | Sending
  | Running
  | Canceling
  | Stopping
  | Paused
  | Astray;

interface Under<Name extends string> {
  readonly name: Name;
  readonly run: number;
  readonly goal: DriveGoal;
}

export interface Finding extends Under<'finding'> {
  readonly again: boolean;
}

export interface Sending extends Under<'sending'> {
  readonly again: boolean;
  readonly ending: Ending | undefined;
}

export interface Running extends Under<'running'> {
  readonly watched: Watched;
}

export interface Canceling extends Under<'canceling'> {
  readonly ending: Ending;
  readonly asked: number;
  /** Since the last request. */
  readonly wheels: Wheels;
}

export interface Stopping extends Under<'stopping'> {
  readonly ending: Ending;
  readonly wheels: Wheels;
}

export type Paused = Under<'paused'>;

export interface Astray {
  readonly name: 'astray';
  readonly run: number;
  readonly reason: string;
  /** Whether Nav2 has ended the goal. */
  readonly ended: boolean;
}

/** The states in which a goal has been taken and not ended. */
export type Busy = Finding | Sending | Running | Canceling | Stopping | Paused;

export type DriveEvent =
  | { readonly type: 'start'; readonly goal: DriveGoal }
  | { readonly type: 'cancel'; readonly goalId: string }
  | { readonly type: 'pause'; readonly goalId: string }
  | { readonly type: 'resume'; readonly goalId: string }
  /** Whatever is under way fails for this reason. */
  | { readonly type: 'give-up'; readonly failure: Failure; readonly standing: boolean }
  | { readonly type: 'server-found'; readonly run: number }
  | { readonly type: 'server-missing'; readonly run: number; readonly reason: string }
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
      /** Set when aborted. */
      readonly failure: Failure | undefined;
    }
  | { readonly type: 'odometry'; readonly still: boolean }
  | { readonly type: 'time-up' };

export type DriveEffect =
  | { readonly type: 'find-server'; readonly run: number; readonly kind: DriveKind }
  | { readonly type: 'send'; readonly run: number; readonly goal: DriveGoal }
  | { readonly type: 'cancel-goal'; readonly run: number }
  /** Calls for `time-up` after so many seconds, in place of an earlier timer; null for none. */
  | { readonly type: 'timer'; readonly seconds: number | null }
  | { readonly type: 'tell'; readonly event: NavigationEvent };

export interface DriveStep {
  readonly state: DriveState;
  readonly effects: readonly DriveEffect[];
}

export const IDLE: DriveState = { name: 'idle', run: 0 };

export function stay(state: DriveState): DriveStep {
  return { state, effects: [] };
}
