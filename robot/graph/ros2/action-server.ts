import type { AnyActionHandlers } from '../common/action-handlers.js';
import type { Wire } from '../codec/messages.js';
import type { Executor } from '../common/executor.js';
import { goalUnsettled } from '../common/refusals.js';
import { ServerGoal, type GoalOutcome } from '../common/server-goal.js';
import type { Disposable } from '../port.js';
import { wiresOf, type Owner, type Ros2Context } from './context.js';
import { goalIdText } from './goal-id.js';
import type { RclDestroyable, RclServerGoal } from './rclnodejs.js';

/** rclnodejs' GoalResponse and CancelResponse */
const ACCEPT = 2;
const REJECT = 1;

export class Ros2ActionServer implements Disposable {
  readonly #executor: Executor;
  readonly #wires: Record<'_Goal' | '_Result' | '_Feedback', Wire>;
  readonly #origin: string;
  readonly #goals = new Map<string, ServerGoal>();
  readonly #native: RclDestroyable;
  #destroyed = false;

  constructor(
    private readonly context: Ros2Context,
    private readonly owner: Owner,
    type: string,
    private readonly name: string,
    private readonly handlers: AnyActionHandlers,
  ) {
    this.#executor = context.executor;
    this.#origin = `action ${name} of ${owner.fullName}`;
    this.#wires = wiresOf(context, type, ['_Goal', '_Result', '_Feedback']);
    this.#native = new context.rcl.ActionServer(
      owner.native,
      type,
      name,
      (native) => this.#accepted(native),
      (goal) => this.#answer(() => handlers.onGoal?.(this.#wires._Goal.copy(goal))),
      undefined,
      (native) => this.#cancel(native),
    );
  }

  /** Clients see the server gone, and end their goals themselves. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    for (const goal of [...this.#goals.values()]) goal.abandon();
    this.context.teardown.later(() => {
      if (!this.owner.gone()) this.#native.destroy();
    });
  }

  /** No handler accepts; one that throws rejects. */
  #answer(handler: () => 'accept' | 'reject' | undefined): number {
    if (this.#destroyed) return REJECT;
    const accepted = this.#executor.run(this.#origin, () => handler() !== 'reject');
    return accepted ? ACCEPT : REJECT;
  }

  #accepted(native: RclServerGoal): Promise<unknown> {
    return new Promise((resolve) => {
      const listener = {
        feedback: (feedback: unknown) => {
          // rclnodejs warns of feedback while a goal is being cancelled, and drops it.
          if (!this.#destroyed && !native.isCancelRequested) native.publishFeedback(feedback);
        },
        ended: (outcome: GoalOutcome) => {
          if (this.#destroyed) return;
          settle(native, outcome);
          resolve(outcome.result ?? this.#wires._Result.create());
        },
      };
      const id = goalIdText(native.goalId);
      const goal = new ServerGoal(
        id,
        this.#wires._Goal.copy(native.request.toPlainObject(true)),
        listener,
        this.#executor,
        {
          feedback: (feedback) => this.#wires._Feedback.copy(feedback),
          result: (result) => this.#wires._Result.copy(result),
        },
        this.#origin,
        () => this.#goals.delete(id),
      );
      this.#goals.set(id, goal);
      this.#executor.post(() => this.#execute(goal));
    });
  }

  #execute(goal: ServerGoal): void {
    if (!goal.open) return;
    this.#executor.run(this.#origin, () => {
      try {
        this.handlers.execute(goal)?.then(
          () => this.#returned(goal),
          (error: unknown) => this.#failed(goal, error),
        );
      } catch (error) {
        this.#failed(goal, error);
      }
    });
  }

  #returned(goal: ServerGoal): void {
    if (goal.open) this.#failed(goal, goalUnsettled(this.name, goal.id));
  }

  #failed(goal: ServerGoal, error: unknown): void {
    this.#executor.report(error, this.#origin);
    goal.abandon();
  }

  #cancel(native: RclServerGoal): number {
    const goal = this.#goals.get(goalIdText(native.goalId));
    if (!goal?.open) return REJECT;
    const answer = this.#answer(() => this.handlers.onCancel?.());
    // The native goal knows of its cancelling once this has returned.
    if (answer === ACCEPT) this.#executor.post(() => goal.requestCancel());
    return answer;
  }
}

function settle(native: RclServerGoal, { status }: GoalOutcome): void {
  switch (status) {
    case 'succeeded':
      native.succeed();
      break;
    case 'canceled':
      native.canceled();
      break;
    case 'aborted':
      native.abort();
      break;
  }
}
