import { RobotError } from '../../error/robot-error.js';
import type { GoalStatus, ServerGoalHandle } from '../port.js';
import type { Pass } from './pass.js';
import type { Executor } from './executor.js';

export interface GoalOutcome {
  readonly status: GoalStatus;
  readonly result: unknown;
}

/** What the client's side of a goal wants to hear. */
export interface GoalListener {
  feedback(feedback: unknown): void;
  ended(outcome: GoalOutcome): void;
}

/** One accepted goal, as its server holds it. */
export class ServerGoal implements ServerGoalHandle<unknown, unknown, unknown> {
  #state: 'executing' | 'canceling' | 'settled' | 'abandoned' = 'executing';
  readonly #onCancel: (() => void)[] = [];

  constructor(
    readonly id: string,
    readonly goal: unknown,
    private readonly listener: GoalListener,
    private readonly executor: Executor,
    private readonly passes: { feedback: Pass; result: Pass },
    private readonly origin: string,
    private readonly onEnd: (goal: ServerGoal) => void,
  ) {}

  get open(): boolean {
    return this.#state === 'executing' || this.#state === 'canceling';
  }

  isCancelRequested(): boolean {
    return this.#state === 'canceling';
  }

  onCancelRequested(listener: () => void): void {
    this.#onCancel.push(listener);
    if (this.#state === 'canceling') this.executor.post(() => this.#tell(listener));
  }

  requestCancel(): void {
    if (this.#state !== 'executing') return;
    this.#state = 'canceling';
    for (const listener of this.#onCancel) this.#tell(listener);
  }

  publishFeedback(feedback: unknown): void {
    if (!this.open) return;
    const passed = this.passes.feedback(feedback);
    this.executor.post(() => this.listener.feedback(passed));
  }

  succeed(result: unknown): void {
    this.#settle('succeeded', result);
  }

  canceled(result: unknown): void {
    if (this.#state === 'executing') {
      throw new RobotError(
        'graph.invalid-transition',
        `${this.origin}: goal ${this.id} was not asked to cancel: abort it instead`,
      );
    }
    this.#settle('canceled', result);
  }

  abort(result: unknown): void {
    this.#settle('aborted', result);
  }

  /** Ends the goal without a result: its server went away or failed. Later settling is ignored. */
  abandon(): void {
    if (!this.open) return;
    this.#state = 'abandoned';
    this.#end({ status: 'aborted', result: undefined });
  }

  #settle(status: GoalStatus, result: unknown): void {
    if (this.#state === 'abandoned') return;
    if (this.#state === 'settled') {
      throw new RobotError(
        'graph.goal-settled',
        `${this.origin}: goal ${this.id} has ended already: settle each goal once`,
      );
    }
    const passed = this.passes.result(result);
    this.#state = 'settled';
    this.#end({ status, result: passed });
  }

  #end(outcome: GoalOutcome): void {
    this.onEnd(this);
    this.executor.post(() => this.listener.ended(outcome));
  }

  #tell(listener: () => void): void {
    this.executor.run(this.origin, listener);
  }
}
