import type { Logger } from 'pino';
import { RobotError } from '../error/robot-error.js';
import type { GraphNode } from '../graph/index.js';
import type { NavigationEvent } from '../guide/ports.js';
import { Countdown } from './countdown.js';
import type { DriveServer, Progress, SentGoal } from './drive-server.js';
import type { DriveEffect, DriveKind, DriveState } from './drive-state.js';
import { mayMove } from './may-move.js';
import { FREE, guarded, type GuardedEvent, type GuardedState } from './inhibiting.js';

/** Nav2 reports as often as its behaviour tree ticks (100 Hz); nobody needs more than this. */
const PROGRESS_EVERY_S = 0.2;

export interface DriveRunnerOptions {
  readonly log: Logger;
  readonly servers: Readonly<Record<DriveKind, DriveServer>>;
  /** How long Nav2 may take to come up before a goal fails. */
  readonly serverTimeoutS: number;
  readonly onEvent: (event: NavigationEvent) => void;
  /** After every step, before its effects; see may-move.ts. */
  readonly onMayMove: (mayMove: boolean) => void;
}

/** Does what `guarded` decides, on the servers it is given. */
export class DriveRunner {
  #state: GuardedState = FREE;
  readonly #inbox: GuardedEvent[] = [];
  #working = false;
  /** Goals that have not ended, by run. */
  readonly #sent = new Map<number, SentGoal>();
  readonly #countdown: Countdown;
  #toldAtS = -Infinity;

  /** @param node whose clock and timers are used */
  constructor(
    private readonly node: Pick<GraphNode, 'clock' | 'createTimer'>,
    private readonly options: DriveRunnerOptions,
  ) {
    this.#countdown = new Countdown(node, () => this.dispatch({ type: 'time-up' }));
  }

  get state(): DriveState {
    return this.#state.drive;
  }

  /** Safe to call from within `onEvent`: handled after what is under way. */
  dispatch(event: GuardedEvent): void {
    this.#inbox.push(event);
    if (this.#working) return;
    this.#working = true;
    for (let next = this.#inbox.shift(); next; next = this.#inbox.shift()) {
      const { state, effects } = guarded(this.#state, next);
      this.#state = state;
      this.options.onMayMove(mayMove(state.drive));
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
        void this.#findServer(effect);
        return;
      case 'send':
        void this.#send(effect);
        return;
      case 'cancel-goal':
        void this.#cancel(effect.run);
        return;
      case 'timer':
        this.#countdown.set(effect.seconds);
        return;
      case 'tell':
        this.#tell(effect.event);
        return;
    }
  }

  async #findServer({ run, kind }: Extract<DriveEffect, { type: 'find-server' }>): Promise<void> {
    const server = this.options.servers[kind];
    const there = await server.find(this.options.serverTimeoutS).catch((error: unknown) => {
      this.options.log.warn({ err: error }, 'the action server could not be looked for');
      return false;
    });
    if (there) this.dispatch({ type: 'server-found', run });
    else this.dispatch({ type: 'server-missing', run, reason: server.missing });
  }

  async #send({ run, goal }: Extract<DriveEffect, { type: 'send' }>): Promise<void> {
    this.#toldAtS = -Infinity;
    const server = this.options.servers[goal.kind];
    let sent: SentGoal;
    try {
      sent = await server.send(goal.target, (progress) => this.#onProgress(run, progress));
    } catch (error) {
      this.dispatch({ type: 'refused', run, reason: refusalReason(error) });
      return;
    }
    this.#sent.set(run, sent);
    this.dispatch({ type: 'accepted', run });
    const { status, failure } = await sent.ended();
    this.#sent.delete(run);
    this.dispatch({ type: 'goal-ended', run, status, failure });
  }

  /** A clock that was set back must not silence Nav2 until the old time comes again. */
  #onProgress(run: number, progress: Progress): void {
    const sinceS = this.node.clock.now() - this.#toldAtS;
    if (sinceS >= 0 && sinceS < PROGRESS_EVERY_S) return;
    this.#toldAtS = this.node.clock.now();
    this.dispatch({ type: 'feedback', run, ...progress });
  }

  async #cancel(run: number): Promise<void> {
    const accepted = await this.#sent
      .get(run)
      ?.cancel()
      .catch((error: unknown) => {
        this.options.log.warn({ err: error }, 'the request to cancel could not be sent');
        return false;
      });
    if (accepted === false) this.options.log.warn('Nav2 did not accept the request to cancel');
  }

  #tell(event: NavigationEvent): void {
    if (event.type !== 'progress') this.options.log.info({ event }, `drive ${event.type}`);
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
