import type { RobotError } from '../../error/robot-error.js';
import type { ActionClient, ClientGoalHandle } from '../port.js';
import { structName } from '../definitions/structs.js';
import type { ActionServer } from './action-server.js';
import { destroyedError, goalRejected, serverUnavailable } from '../common/refusals.js';
import type { Pass } from '../common/pass.js';
import { passOf, type GraphContext } from './context.js';
import type { GoalOutcome } from '../common/server-goal.js';

const NO_RESULT: GoalOutcome = { status: 'aborted', result: undefined };

export class InProcessActionClient implements ActionClient<unknown, unknown, unknown> {
  readonly #context: GraphContext;
  readonly #pass: Pass;
  readonly #open = new Set<(outcome: GoalOutcome) => void>();
  #destroyed = false;

  constructor(
    context: GraphContext,
    private readonly type: string,
    private readonly name: string,
    private readonly node: string,
  ) {
    this.#context = context;
    this.#pass = passOf(context, structName(type, '_Goal'));
  }

  waitForServer(timeoutS: number): Promise<boolean> {
    const { registry, clock } = this.#context;
    const found = () => registry.action(this.name, this.type) !== undefined;
    return registry.waitUntil(found, timeoutS, clock);
  }

  async sendGoal(
    goal: unknown,
    onFeedback?: (feedback: unknown) => void,
  ): Promise<ClientGoalHandle<unknown>> {
    if (this.#destroyed) throw destroyedError(`The client of ${this.name}`);
    const passed = this.#pass(goal);
    const server = this.#context.registry.action(this.name, this.type);
    if (!server) throw serverUnavailable(this.name);
    return new Promise((resolve, reject) => {
      this.#context.executor.post(() => {
        const handle = this.#offer(server, passed, onFeedback);
        if (handle) resolve(handle);
        else reject(this.#refused(server));
      });
    });
  }

  /** Open results resolve as aborted without a result: this client hears no more of its goals. */
  destroy(): void {
    this.#destroyed = true;
    for (const end of [...this.#open]) end(NO_RESULT);
  }

  #offer(
    server: ActionServer,
    goal: unknown,
    onFeedback?: (feedback: unknown) => void,
  ): ClientGoalHandle<unknown> | undefined {
    const { executor } = this.#context;
    let end: (outcome: GoalOutcome) => void = () => undefined;
    const ended = new Promise<GoalOutcome>((resolve) => {
      end = (outcome) => {
        this.#open.delete(end);
        resolve(outcome);
      };
    });
    const accepted = server.offer(goal, {
      feedback: (feedback) => {
        if (!onFeedback || !this.#open.has(end)) return;
        executor.run(`feedback of ${this.name} at ${this.node}`, () => onFeedback(feedback));
      },
      ended: (outcome) => end(outcome),
    });
    if (!accepted) return undefined;
    this.#open.add(end);
    return {
      id: accepted.id,
      result: () => ended,
      cancel: () =>
        new Promise((resolve) => {
          executor.post(() => resolve(server.cancel(accepted)));
        }),
    };
  }

  #refused(server: ActionServer): RobotError {
    if (this.#context.registry.action(this.name, this.type) !== server)
      return serverUnavailable(this.name);
    return goalRejected(this.name);
  }
}
