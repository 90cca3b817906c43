import { clamp, wrapAngle } from '../../geometry/angle.js';
import type { PlanarPose, Twist2D } from '../../world/drive.js';
import { follow, MAX_TURN_RAD_S } from '../control/follow.js';
import { progressOf, routeOf, type Route } from '../control/path-progress.js';
import type { Track } from '../perception/tracker.js';
import type { Planner, PlanRefusal } from '../planner/types.js';
import { beginRecovery, isCrowded, recover, type Recovery } from './recovery.js';
import { replan } from './replan.js';

export type FailureReason = PlanRefusal | 'stuck';

export interface RunInput {
  /** Seconds. */
  readonly now: number;
  readonly pose: PlanarPose;
  readonly twist: Twist2D;
  readonly tracks: readonly Track[];
  /** m/s */
  readonly maxSpeed: number;
}

export type RunOutput =
  | { state: 'running'; command: Twist2D }
  | { state: 'arrived' }
  | { state: 'failed'; reason: FailureReason; message: string };

const HALT: Twist2D = { linear: 0, angular: 0 };

/** Well within Nav2's goal tolerance of 0.25 m and 0.25 rad. */
const ARRIVED_M = 0.08;
const ARRIVED_RAD = 0.06;
/** Nav2's tolerance, taken when someone stands in the last step. */
const TOLERATED_M = 0.25;
const REPLAN_EVERY_S = 0.5;
/** Nav2's progress checker: so far, or turned, in so long; then a recovery. */
const PROGRESS_M = 0.3;
const RECOVER_AFTER_S = 10;
const GIVES_WAY_AFTER_S = 3;
export const STUCK_AFTER_S = 30;

/** One goal from its plan to its end. Ticked at the controller's rate; keeps no clock of its own. */
export class GoalRun {
  route: Route;
  progress = 0;
  recoveries = 0;
  private turning = false;
  private aligning = false;
  private recovery: Recovery | undefined;
  private replannedAt: number;
  private heldSince: number | undefined;
  private movedAt: number;
  private recoveredAt: number;
  private movedFrom: PlanarPose;

  private constructor(
    private readonly planner: Planner,
    private readonly goal: PlanarPose,
    route: Route,
    input: RunInput,
  ) {
    this.route = route;
    this.replannedAt = input.now;
    this.movedAt = input.now;
    this.recoveredAt = input.now;
    this.movedFrom = input.pose;
  }

  static begin(
    planner: Planner,
    goal: PlanarPose,
    input: RunInput,
  ): GoalRun | { reason: PlanRefusal; message: string } {
    const plan = planner.plan(input.pose, goal);
    if (!plan.ok) return plan;
    const route = routeOf(plan.poses.map(([x, y]) => ({ x, y })));
    return new GoalRun(planner, goal, route, input);
  }

  get remaining(): number {
    return Math.max(0, this.route.length - this.progress);
  }

  tick(input: RunInput): RunOutput {
    this.progress = progressOf(this.route, this.progress, input.pose);
    this.watchProgress(input);
    if (input.now - this.movedAt > STUCK_AFTER_S) {
      return { state: 'failed', reason: 'stuck', message: 'No progress for 30 s.' };
    }
    if (this.isAt(input)) return this.align(input);
    if (input.now - this.replannedAt >= REPLAN_EVERY_S) this.replan(input);
    return { state: 'running', command: this.recovering(input) ?? this.drive(input) };
  }

  private isAt({ pose, now }: RunInput): boolean {
    const distance = Math.hypot(this.goal.x - pose.x, this.goal.y - pose.y);
    const blocked = this.heldSince !== undefined && now - this.heldSince > 1;
    this.aligning =
      distance < (this.aligning ? ARRIVED_M * 2 : ARRIVED_M) ||
      (blocked && distance < TOLERATED_M - ARRIVED_M);
    return this.aligning;
  }

  private align({ pose, twist }: RunInput): RunOutput {
    const off = wrapAngle(this.goal.yaw - pose.yaw);
    const still = Math.abs(twist.linear) < 0.02 && Math.abs(twist.angular) < 0.05;
    if (Math.abs(off) < ARRIVED_RAD) {
      return still ? { state: 'arrived' } : { state: 'running', command: HALT };
    }
    const angular = clamp(2 * off, -MAX_TURN_RAD_S, MAX_TURN_RAD_S);
    const least = 0.1 * Math.sign(off);
    return {
      state: 'running',
      command: { linear: 0, angular: Math.abs(angular) < 0.1 ? least : angular },
    };
  }

  private drive(input: RunInput): Twist2D {
    const output = follow({
      route: this.route,
      progress: this.progress,
      pose: input.pose,
      twist: input.twist,
      tracks: input.tracks,
      planner: this.planner,
      maxSpeed: input.maxSpeed,
      turning: this.turning,
    });
    this.turning = output.turning;
    if (output.heldByPeople) this.heldSince ??= input.now;
    else if (!output.turning) this.heldSince = undefined;
    return output.command;
  }

  private replan(input: RunInput): void {
    this.replannedAt = input.now;
    const route = replan({
      planner: this.planner,
      pose: input.pose,
      goal: this.goal,
      tracks: input.tracks,
      route: this.route,
      progress: this.progress,
      heldS: this.heldSince === undefined ? 0 : input.now - this.heldSince,
    });
    if (route === this.route) return;
    this.route = route;
    this.progress = 0;
  }

  private watchProgress({ now, pose }: RunInput): void {
    const moved = Math.hypot(pose.x - this.movedFrom.x, pose.y - this.movedFrom.y);
    const turned = Math.abs(wrapAngle(pose.yaw - this.movedFrom.yaw));
    if (moved < PROGRESS_M && !(this.aligning && turned > 0.3)) return;
    this.movedAt = now;
    this.recoveredAt = now;
    this.movedFrom = pose;
  }

  private recovering(input: RunInput): Twist2D | undefined {
    if (this.recovery === undefined) {
      if (input.now - this.recoveredAt < this.patience(input)) return undefined;
      this.recovery = beginRecovery(input, this.planner);
      this.recoveries += 1;
    }
    const command = recover(this.recovery, input, this.planner);
    if (command) return command;
    this.recovery = undefined;
    this.recoveredAt = input.now;
    this.replannedAt = -Infinity;
    return undefined;
  }

  /** Face to face with someone, both would wait for the other: the robot gives way early. */
  private patience({ pose, tracks, now }: RunInput): number {
    const isHeld = this.heldSince !== undefined && now - this.heldSince > GIVES_WAY_AFTER_S;
    const gives = isHeld && isCrowded(pose, tracks, this.planner.robotRadius);
    return gives ? GIVES_WAY_AFTER_S : RECOVER_AFTER_S;
  }
}
