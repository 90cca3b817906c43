import {
  toTime,
  type GraphNode,
  type NavigateToPoseFeedback,
  type NavigateToPoseGoal,
  type NavigateToPoseResult,
  type Path,
  type Publisher,
  type ServerGoalHandle,
} from '../../../graph/index.js';
import { pathOf, stampedPose } from '../../node/ros.js';
import type { PlanarPose, Twist2D } from '../../world/drive.js';
import type { Route } from '../control/path-progress.js';
import { densify } from '../planner/path.js';
import type { Planner } from '../planner/types.js';
import { GoalRun, type RunInput } from '../run/goal-run.js';
import { goalInMap, isWellFormed } from './goal-pose.js';
import { failure, SUCCESS, type Ending } from './outcome.js';
import type { Surroundings } from './people-listener.js';
import type { RobotState } from './robot-state.js';

type Handle = ServerGoalHandle<NavigateToPoseGoal, NavigateToPoseFeedback, NavigateToPoseResult>;

export interface NavigateParts {
  readonly node: GraphNode;
  readonly planner: () => Planner | undefined;
  readonly robot: RobotState;
  readonly surroundings: Surroundings;
  readonly maxSpeed: () => number;
  readonly drive: (command: Twist2D) => void;
}

interface Active {
  readonly handle: Handle;
  readonly goal: PlanarPose;
  readonly startedAt: number;
  run: GoalRun | undefined;
  shown: Route | undefined;
}

/** Nav2's controller runs at 20 Hz. */
const CONTROL_S = 0.05;
const FEEDBACK_EVERY_TICKS = 5;
const PATH_SPACING_M = 0.1;
/** What the rest of a way is driven at, for the time remaining: Nav2's usual 0.5 m/s. */
const USUAL_M_S = 0.5;
/** A laser silent for so long will not come back by itself. */
const BLIND_S = 10;

/** Nodes come up in any order: so long a goal waits for the map and the first transforms. */
const WAITS_FOR_INPUTS_S = 5;
const HALT: Twist2D = { linear: 0, angular: 0 };

/**
 * The action `navigate_to_pose`. One goal at a time: a new one pre-empts the old, which ends as
 * aborted. A cancelled goal ends once the robot stands still. Publishes `plan`.
 */
export class NavigationServer {
  private readonly plans: Publisher<Path>;
  private active: Active | undefined;
  private ticks = 0;

  constructor(private readonly parts: NavigateParts) {
    const { node } = parts;
    this.plans = node.createPublisher('nav_msgs/msg/Path', 'plan');
    node.createActionServer('nav2_msgs/action/NavigateToPose', 'navigate_to_pose', {
      onGoal: ({ pose }) => (isWellFormed(pose) ? 'accept' : 'reject'),
      execute: (handle) => {
        this.accept(handle);
      },
    });
    node.createTimer(CONTROL_S, () => {
      if (this.active) this.tick(this.active);
    });
  }

  /** A goal is under way. */
  get isBusy(): boolean {
    return this.active !== undefined;
  }

  private accept(handle: Handle): void {
    const { pose } = handle.goal;
    const goal = goalInMap(pose);
    if (this.active) this.abort('pre-empted', 'A newer goal took its place.');
    if (goal === undefined) {
      const message = `Give the goal in "map", not in "${pose.header.frame_id}".`;
      handle.abort(failure('wrong-frame', message));
      return;
    }
    const startedAt = this.parts.node.clock.now();
    this.active = { handle, goal, startedAt, run: undefined, shown: undefined };
  }

  private tick(active: Active): void {
    if (active.handle.isCancelRequested()) {
      this.cancel();
      return;
    }
    const input = this.input(active);
    if (input === undefined) {
      this.tellWaiting(active);
      return;
    }
    const run = active.run ?? this.begin(active, input);
    if (run === undefined) return;
    const output = run.tick(input);
    this.show(active, run);
    switch (output.state) {
      case 'failed':
        this.abort(output.reason, output.message);
        return;
      case 'arrived':
        this.end((handle) => {
          handle.succeed(SUCCESS);
        });
        return;
      case 'running':
        this.parts.drive(output.command);
        if (this.ticks++ % FEEDBACK_EVERY_TICKS === 0) feedBack(active, run, input);
    }
  }

  /** As Nav2 does, which falls silent only when it does not know where the robot is. */
  private tellWaiting(active: Active): void {
    const pose = this.parts.robot.pose();
    if (this.active !== active || !active.run || !pose) return;
    const now = this.parts.node.clock.now();
    if (this.ticks++ % FEEDBACK_EVERY_TICKS === 0) feedBack(active, active.run, { pose, now });
  }

  /** Undefined, with the robot halted, while something that driving needs is missing. */
  private input(active: Active): RunInput | undefined {
    const { robot, surroundings, planner, maxSpeed, node } = this.parts;
    const now = node.clock.now();
    const pose = robot.pose();
    if (planner() && pose && surroundings.isSeeing()) {
      const tracks = surroundings.tracks();
      return { now, pose, twist: robot.twist(), tracks, maxSpeed: maxSpeed() };
    }
    this.parts.drive(HALT);
    if (now - active.startedAt < WAITS_FOR_INPUTS_S) return undefined;
    if (planner() === undefined) {
      this.abort('no-map', 'Map or keepout mask has not come: start the map servers.');
    } else if (pose === undefined) {
      this.abort('no-localization', 'No transform from map to base_link: start the localizer.');
    } else if (now - surroundings.seenAt() > BLIND_S) {
      this.abort('no-scan', 'The laser is silent: check its driver and cable.');
    }
    return undefined;
  }

  private begin(active: Active, input: RunInput): GoalRun | undefined {
    const planner = this.parts.planner();
    if (planner === undefined) return undefined;
    const run = GoalRun.begin(planner, active.goal, input);
    if (run instanceof GoalRun) {
      active.run = run;
      return run;
    }
    this.abort(run.reason, run.message);
    return undefined;
  }

  private show(active: Active, run: GoalRun): void {
    if (active.shown === run.route) return;
    active.shown = run.route;
    const points = densify(run.route.points, PATH_SPACING_M);
    this.plans.publish(pathOf(points, active.goal.yaw, this.parts.node.clock.now()));
  }

  /** At once, as Nav2 does: it commands zero and does not look whether the wheels obey. */
  private cancel(): void {
    this.end((handle) => {
      handle.canceled(failure('canceled', 'As asked.'));
    });
  }

  private abort(reason: Ending, message: string): void {
    this.end((handle) => {
      handle.abort(failure(reason, message));
    });
  }

  private end(settle: (handle: Handle) => void): void {
    const ended = this.active;
    this.active = undefined;
    this.parts.drive(HALT);
    if (ended) settle(ended.handle);
  }
}

function feedBack(
  { handle, startedAt }: Active,
  run: GoalRun,
  { pose, now }: Pick<RunInput, 'pose' | 'now'>,
): void {
  handle.publishFeedback({
    current_pose: stampedPose(pose, 'map', now),
    navigation_time: toTime(now - startedAt),
    estimated_time_remaining: toTime(run.remaining / USUAL_M_S),
    number_of_recoveries: run.recoveries,
    distance_remaining: run.remaining,
  });
}
