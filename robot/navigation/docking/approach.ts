import type { Pose2D } from '../../../zone/wire/index.js';
import type { Disposable, GoalStatus } from '../../graph/index.js';
import type { Failure } from '../drive-state.js';
import { DockPlace } from './dock-place.js';
import { docking, TICKS_PER_S } from './docking.js';
import {
  ALIGN,
  HALT,
  type Command,
  type DockingInput,
  type DockingState,
} from './docking-state.js';
import { laneOf, opposite, stagingPose, type DockDirection } from './lane.js';

export interface Ended {
  readonly status: GoalStatus;
  readonly failure: Failure | undefined;
}

/** What an approach needs of the robot. */
export interface ApproachParts {
  every(periodS: number, tick: () => void): Disposable;
  /** Latest transforms map->odom and odom->base; undefined while they do not come. */
  transforms(): { mapToOdom: Pose2D; odomToBase: Pose2D } | undefined;
  /** Undefined where nothing measures it. */
  isCharging(): boolean | undefined;
  drive(command: Command): void;
}

export interface ApproachGoal {
  /** Of the robot on the contacts, in the map frame. */
  readonly dock: Pose2D;
  readonly direction: DockDirection;
  /** metres from the staging pose to the contacts */
  readonly stagingM: number;
}

/** Without transforms the robot stands; after so long it gives up. */
const BLIND_S = 5;
const LOST: Failure = {
  reason: `no transform from map over odom to the base for ${BLIND_S} s before the dock: see the localizer and odometry`,
  cause: 'lost',
};

/** Drives from the staging pose onto the contacts. */
export class Approach {
  readonly #place: DockPlace;
  readonly #timer: Disposable;
  #state: DockingState = ALIGN;
  #blind = 0;

  constructor(
    private readonly parts: ApproachParts,
    private readonly goal: ApproachGoal,
    private readonly onEnd: (ended: Ended) => void,
  ) {
    this.#place = new DockPlace(goal.dock);
    this.#timer = parts.every(1 / TICKS_PER_S, () => this.#tick());
  }

  /** Halts at once. */
  cancel(): void {
    this.#end({ status: 'canceled', failure: undefined });
  }

  #tick(): void {
    const input = this.#input();
    this.#blind = input.lane ? 0 : this.#blind + 1;
    if (this.#blind > BLIND_S * TICKS_PER_S) {
      this.#end({ status: 'aborted', failure: LOST });
      return;
    }
    const step = docking(this.#state, input, this.goal.direction);
    switch (step.to) {
      case 'docked':
        this.#end({ status: 'succeeded', failure: undefined });
        return;
      case 'failed':
        this.#end({ status: 'aborted', failure: step.failure });
        return;
      case 'go-on':
        this.#state = step.state;
        this.parts.drive(step.command);
    }
  }

  #input(): DockingInput {
    const charging = this.parts.isCharging();
    const found = this.parts.transforms();
    if (!found) return { lane: undefined, back: undefined, charging };
    const { direction, stagingM } = this.goal;
    const dock = this.#place.look(found.mapToOdom);
    const staging = stagingPose(dock, direction, stagingM);
    return {
      lane: laneOf(found.odomToBase, dock, direction),
      back: laneOf(found.odomToBase, staging, opposite(direction)),
      charging,
    };
  }

  #end(ended: Ended): void {
    this.#timer.destroy();
    this.parts.drive(HALT);
    this.onEnd(ended);
  }
}
