import type { AnyActionHandlers } from '../common/action-handlers.js';
import type { Disposable } from '../port.js';
import { structName } from '../definitions/structs.js';
import type { Pass } from '../common/pass.js';
import { goalUnsettled } from '../common/refusals.js';
import { passOf, type GraphContext } from './context.js';
import { ServerGoal, type GoalListener } from '../common/server-goal.js';

export class ActionServer implements Disposable {
  readonly #context: GraphContext;
  readonly #origin: string;
  readonly #passes: { feedback: Pass; result: Pass };
  readonly #goals = new Set<ServerGoal>();
  readonly #unregister: () => void;
  #destroyed = false;

  constructor(
    context: GraphContext,
    readonly type: string,
    private readonly name: string,
    node: string,
    private readonly handlers: AnyActionHandlers,
  ) {
    this.#context = context;
    this.#origin = `action ${name} of ${node}`;
    this.#passes = {
      feedback: passOf(context, structName(type, '_Feedback')),
      result: passOf(context, structName(type, '_Result')),
    };
    this.#unregister = context.registry.addAction(name, this);
  }

  /** Must be called from a task of the executor. @returns undefined when the goal is rejected */
  offer(goal: unknown, listener: GoalListener): ServerGoal | undefined {
    if (this.#destroyed || !this.#asks(() => this.handlers.onGoal?.(goal))) return undefined;
    const { executor } = this.#context;
    const id = this.#context.nextId().toString(16).padStart(32, '0');
    const accepted = new ServerGoal(
      id,
      goal,
      listener,
      executor,
      this.#passes,
      this.#origin,
      (one) => this.#goals.delete(one),
    );
    this.#goals.add(accepted);
    executor.post(() => this.#execute(accepted));
    return accepted;
  }

  /** Must be called from a task of the executor. @returns whether the goal is being cancelled */
  cancel(goal: ServerGoal): boolean {
    if (!goal.open) return false;
    if (goal.isCancelRequested()) return true;
    const accepted = this.#asks(() => this.handlers.onCancel?.());
    if (accepted) goal.requestCancel();
    return accepted;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#unregister();
    for (const goal of [...this.#goals]) goal.abandon();
  }

  /** No handler accepts; one that throws rejects. */
  #asks(handler: () => 'accept' | 'reject' | undefined): boolean {
    const { executor } = this.#context;
    return executor.run(this.#origin, () => handler() !== 'reject') ?? false;
  }

  #execute(goal: ServerGoal): void {
    if (!goal.open) return;
    this.#context.executor.run(this.#origin, () => {
      let running: void | Promise<void>;
      try {
        running = this.handlers.execute(goal);
      } catch (error) {
        this.#failed(goal, error);
        return;
      }
      if (running) {
        running.then(
          () => this.#returned(goal),
          (error: unknown) => this.#failed(goal, error),
        );
      }
    });
  }

  #returned(goal: ServerGoal): void {
    if (!goal.open) return;
    this.#failed(goal, goalUnsettled(this.name, goal.id));
  }

  #failed(goal: ServerGoal, error: unknown): void {
    this.#context.executor.report(error, this.#origin);
    goal.abandon();
  }
}
