import type { Logger } from 'pino';
import { RobotError } from '../error/robot-error.js';
import {
  fromTime,
  toTime,
  type ActionClient,
  type ClientGoalHandle,
  type Disposable,
  type FeedbackOf,
  type GoalOf,
  type GraphNode,
  type ResultOf,
} from '../graph/index.js';
import type { NavigationEvent } from '../guide/ports.js';
import { abortReason } from './abort-reason.js';
import { IDLE, type DriveEffect, type DriveEvent, type DriveState } from './drive-state.js';
import { drive } from './drive.js';
import { toRosPose } from './pose.js';

const ACTION = 'nav2_msgs/action/NavigateToPose';
type Result = ResultOf<typeof ACTION>;

/** Nav2 reports as often as its behaviour tree ticks (100 Hz); nobody needs more than this. */
const PROGRESS_EVERY_S = 0.2;

export interface DriveRunnerOptions {
  readonly log: Logger;
  readonly mapFrame: string;
  /** How long Nav2 may take to come up before a goal fails. */
  readonly serverTimeoutS: number;
  readonly onEvent: (event: NavigationEvent) => void;
}

/** What of a node the runner uses. */
export type DriveNode = Pick<GraphNode, 'clock' | 'createTimer' | 'createActionClient'>;

/** Does what `drive` decides, on Nav2's action `navigate_to_pose`. */
export class DriveRunner {
  #state: DriveState = IDLE;
  readonly #inbox: DriveEvent[] = [];
  #working = false;
  #handle: ClientGoalHandle<Result> | undefined;
  #timer: Disposable | undefined;
  #toldAtS = -Infinity;
  readonly #client: ActionClient<GoalOf<typeof ACTION>, FeedbackOf<typeof ACTION>, Result>;

  constructor(
    private readonly node: DriveNode,
    private readonly options: DriveRunnerOptions,
  ) {
    this.#client = node.createActionClient(ACTION, 'navigate_to_pose');
  }

  get state(): DriveState {
    return this.#state;
  }

  /** Safe to call from within `onEvent`: handled after what is under way. */
  dispatch(event: DriveEvent): void {
    this.#inbox.push(event);
    if (this.#working) return;
    this.#working = true;
    for (let next = this.#inbox.shift(); next; next = this.#inbox.shift()) {
      const { state, effects } = drive(this.#state, next);
      this.#state = state;
      for (const effect of effects) this.#tryTo(effect);
    }
    this.#working = false;
  }

  /** What fails here fails because the node is being destroyed; the process goes on. */
  #tryTo(effect: DriveEffect): void {
    try {
      this.#perform(effect);
    } catch (error) {
      this.options.log.warn({ err: error, effect: effect.type }, 'a step of the drive failed');
    }
  }

  #perform(effect: DriveEffect): void {
    switch (effect.type) {
      case 'find-server':
        void this.#findServer(effect.run);
        return;
      case 'send':
        void this.#send(effect);
        return;
      case 'cancel-goal':
        void this.#cancel(this.#handle);
        return;
      case 'timer':
        this.#setTimer(effect.seconds);
        return;
      case 'tell':
        this.#tell(effect.event);
        return;
    }
  }

  async #findServer(run: number): Promise<void> {
    const there = await this.#client
      .waitForServer(this.options.serverTimeoutS)
      .catch((error: unknown) => {
        this.options.log.warn({ err: error }, 'Nav2 could not be looked for');
        return false;
      });
    this.dispatch({ type: 'server', run, there });
  }

  async #send({ run, target }: Extract<DriveEffect, { type: 'send' }>): Promise<void> {
    const header = { stamp: toTime(this.node.clock.now()), frame_id: this.options.mapFrame };
    const goal = { pose: { header, pose: toRosPose(target) }, behavior_tree: '' };
    let handle: ClientGoalHandle<Result>;
    try {
      handle = await this.#client.sendGoal(goal, (feedback) => this.#onFeedback(run, feedback));
    } catch (error) {
      this.dispatch({ type: 'refused', run, reason: refusalReason(error) });
      return;
    }
    if (this.#state.name !== 'sending' || this.#state.run !== run) {
      // Accepted after we gave up on it: nobody would follow this drive, so it must not happen.
      void this.#cancel(handle);
      return;
    }
    this.#handle = handle;
    this.dispatch({ type: 'accepted', run });
    const { status, result } = await handle.result();
    const reason = status === 'aborted' ? abortReason(result) : '';
    this.dispatch({ type: 'goal-ended', run, status, reason });
  }

  #onFeedback(run: number, feedback: FeedbackOf<typeof ACTION>): void {
    const now = this.node.clock.now();
    if (now - this.#toldAtS < PROGRESS_EVERY_S) return;
    this.#toldAtS = now;
    this.dispatch({
      type: 'feedback',
      run,
      remainingM: feedback.distance_remaining,
      remainingS: fromTime(feedback.estimated_time_remaining),
    });
  }

  async #cancel(handle: ClientGoalHandle<Result> | undefined): Promise<void> {
    const accepted = await handle?.cancel().catch((error: unknown) => {
      this.options.log.warn({ err: error }, 'the request to cancel could not be sent');
      return false;
    });
    if (accepted === false) this.options.log.warn('Nav2 did not accept the request to cancel');
  }

  #setTimer(seconds: number | null): void {
    this.#timer?.destroy();
    this.#timer = undefined;
    if (seconds === null) return;
    this.#timer = this.node.createTimer(seconds, () => {
      this.#timer?.destroy();
      this.#timer = undefined;
      this.dispatch({ type: 'time-up' });
    });
  }

  #tell(event: NavigationEvent): void {
    if (event.type === 'ended') {
      this.#toldAtS = -Infinity;
      this.options.log.info({ event }, 'drive ended');
    }
    try {
      this.options.onEvent(event);
    } catch (error) {
      this.options.log.error({ err: error }, 'a listener of navigation threw');
    }
  }
}

function refusalReason(error: unknown): string {
  const code = error instanceof RobotError ? error.code : undefined;
  if (code === 'graph.goal-rejected') return 'Nav2 rejected the goal: it is not active yet';
  if (code === 'graph.server-unavailable') return 'Nav2 went away before it took the goal';
  return `the goal could not be sent: ${error instanceof Error ? error.message : String(error)}`;
}
