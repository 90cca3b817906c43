import type { Wire } from '../codec/messages.js';
import { destroyedError, goalRejected, serverUnavailable } from '../common/refusals.js';
import type { GoalOutcome } from '../common/server-goal.js';
import type { ActionClient, ClientGoalHandle, GoalStatus } from '../port.js';
import { wiresOf, type Owner, type Ros2Context } from './context.js';
import { goalIdText } from './goal-id.js';
import { pollUntil } from './poll-until.js';
import type { RclActionClient, RclClientGoal } from './rclnodejs.js';
import { ServerWatch } from './server-watch.js';

/** action_msgs/GoalStatus; what a server does not know has status 0. */
const STATUS: Readonly<Record<number, GoalStatus>> = {
  4: 'succeeded',
  5: 'canceled',
  6: 'aborted',
};
const NO_RESULT: GoalOutcome = { status: 'aborted', result: undefined };
/** Feedback and result come on different ways: the last feedback may arrive after the end. */
const LATE_FEEDBACK_MS = 1_000;

export class Ros2ActionClient implements ActionClient<unknown, unknown, unknown> {
  readonly #context: Ros2Context;
  readonly #owner: Owner;
  readonly #wires: Record<'_Goal' | '_Result' | '_Feedback', Wire>;
  readonly #native: RclActionClient;
  readonly #watch: ServerWatch;
  readonly #origin: string;
  #destroyed = false;

  constructor(
    context: Ros2Context,
    owner: Owner,
    type: string,
    private readonly name: string,
  ) {
    this.#context = context;
    this.#owner = owner;
    this.#wires = wiresOf(context, type, ['_Goal', '_Result', '_Feedback']);
    this.#native = new context.rcl.ActionClient(owner.native, type, name);
    this.#watch = new ServerWatch(owner.native, this.#native, name);
    this.#origin = `feedback of ${name} at ${owner.fullName}`;
  }

  waitForServer(timeoutS: number): Promise<boolean> {
    return pollUntil(
      () => this.#native.isActionServerAvailable(),
      () => this.#destroyed,
      timeoutS,
      this.#context.clock,
    );
  }

  async sendGoal(
    goal: unknown,
    onFeedback?: (feedback: unknown) => void,
  ): Promise<ClientGoalHandle<unknown>> {
    if (this.#destroyed) throw destroyedError(`The client of ${this.name}`);
    const passed = this.#wires._Goal.copy(goal);
    if (!this.#native.isActionServerAvailable()) throw serverUnavailable(this.name);
    const watched = this.#watch.begin();
    const feedback = this.#feedbackTo(onFeedback);
    try {
      const sent = this.#native.sendGoal(passed, feedback.receive);
      const accepted = await Promise.race([sent, watched.lost]);
      if (!accepted) throw serverUnavailable(this.name);
      if (!accepted.isAccepted()) throw goalRejected(this.name);
      const ended = Promise.race([this.#resultOf(accepted), watched.lost.then(() => NO_RESULT)]);
      void ended.then(() => {
        watched.stop();
        feedback.stop();
      });
      return this.#handle(accepted, ended);
    } catch (error) {
      watched.stop();
      throw error;
    }
  }

  /** Open results resolve as aborted without a result: this client hears no more of its goals. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#watch.loseAll();
    this.#context.teardown.later(() => {
      if (!this.#owner.gone()) this.#native.destroy();
    });
  }

  #handle(native: RclClientGoal, ended: Promise<GoalOutcome>): ClientGoalHandle<unknown> {
    const id = goalIdText(native.goalId);
    let over = false;
    let canceling = false;
    const refused = ended.then(() => {
      over = true;
      return false;
    });
    const ask = async () => {
      const { goals_canceling: agreed } = await native.cancelGoal();
      canceling = agreed.some(({ goal_id }) => goalIdText(goal_id) === id);
      return canceling;
    };
    return {
      id,
      result: () => ended,
      cancel: async () => {
        if (over) return false;
        return canceling || Promise.race([ask(), refused]);
      },
    };
  }

  async #resultOf(native: RclClientGoal): Promise<GoalOutcome> {
    const given = await native.getResult();
    const status = STATUS[native.status];
    if (!status) return NO_RESULT;
    try {
      return { status, result: this.#wires._Result.copy(given) };
    } catch (error) {
      this.#context.executor.report(error, `result of ${this.name} at ${this.#owner.fullName}`);
      return { status, result: undefined };
    }
  }

  /** rclnodejs keeps its callback for good, so that it must hold on to nothing after the end. */
  #feedbackTo(onFeedback?: (feedback: unknown) => void) {
    const { executor } = this.#context;
    let listener = onFeedback;
    const deliver = (feedback: unknown) => {
      if (this.#destroyed || !listener) return;
      executor.run(this.#origin, () => listener?.(this.#wires._Feedback.copy(feedback)));
    };
    return {
      receive: (feedback: unknown) => {
        if (listener) executor.post(() => deliver(feedback));
      },
      stop: () => {
        setTimeout(() => (listener = undefined), LATE_FEEDBACK_MS).unref();
      },
    };
  }
}
