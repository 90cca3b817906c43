import type { Logger } from 'pino';
import { isHealthy } from './health.js';
import {
  NEW_LIFECYCLE,
  reduceLifecycle,
  type Lifecycle,
  type LifecycleEffect,
  type LifecycleEvent,
} from './lifecycle.js';
import { lastLines, spawnProcess, type Command, type Spawned } from './spawned.js';

const CHECK_EVERY_MS = 1_000;
const STARTING_CHECK_EVERY_MS = 150;
/** A process that ignores SIGTERM for this long is killed, so that stopping always ends. */
const STOP_PATIENCE_MS = 8_000;

export interface Supervised extends Command {
  /** Where its `/health` answers, for example `http://127.0.0.1:8701`. */
  readonly address: string;
}

export interface ProcessStatus {
  readonly id: string;
  readonly address: string;
  readonly pid: number | null;
  readonly lifecycle: Lifecycle;
}

interface Member {
  readonly command: Supervised;
  state: Lifecycle;
  spawned: Spawned | undefined;
  timer: NodeJS.Timeout | undefined;
  checker: NodeJS.Timeout | undefined;
}

/** Keeps a set of processes running; each lives and dies without the others noticing. */
export class Supervisor {
  private readonly members = new Map<string, Member>();
  private readonly settled: (() => void)[] = [];

  constructor(
    commands: readonly Supervised[],
    private readonly log: Logger,
  ) {
    for (const command of commands) {
      const member = { command, state: NEW_LIFECYCLE };
      this.members.set(command.id, {
        ...member,
        spawned: undefined,
        timer: undefined,
        checker: undefined,
      });
    }
  }

  start(): void {
    for (const member of this.members.values()) {
      this.perform(member, { type: 'spawn' });
      this.check(member);
    }
  }

  status(): ProcessStatus[] {
    return [...this.members.values()].map(({ command, state, spawned }) => ({
      id: command.id,
      address: command.address,
      pid: state.phase === 'waiting' || state.phase === 'stopped' ? null : (spawned?.pid ?? null),
      lifecycle: state,
    }));
  }

  /** Resolves when every process has ended. */
  async stop(): Promise<void> {
    const done = new Promise<void>((resolve) => this.settled.push(resolve));
    for (const member of this.members.values()) this.dispatch(member, { type: 'stop' });
    this.settleIfStopped();
    await done;
  }

  private dispatch(member: Member, event: LifecycleEvent): void {
    const before = member.state.phase;
    const { state, effects } = reduceLifecycle(member.state, event);
    member.state = state;
    if (state.phase !== before) this.report(member);
    for (const effect of effects) this.perform(member, effect);
    this.settleIfStopped();
  }

  private report({ command, state }: Member): void {
    const about = { process: command.id, phase: state.phase };
    if (state.phase === 'waiting') {
      this.log.warn(
        { ...about, exit: state.lastExit, output: lastLines(command.log), log: command.log },
        'process ended; it will be started again',
      );
    } else {
      this.log.info(about, 'process');
    }
  }

  private perform(member: Member, effect: LifecycleEffect): void {
    switch (effect.type) {
      case 'spawn':
        member.spawned = spawnProcess(member.command, (reason) => {
          this.dispatch(member, { type: 'exited', at: Date.now(), reason });
        });
        return;
      case 'kill':
        member.spawned?.kill(effect.signal);
        if (effect.signal === 'SIGTERM') {
          member.timer = setTimeout(() => member.spawned?.kill('SIGKILL'), STOP_PATIENCE_MS);
        }
        return;
      case 'pause':
        member.timer = setTimeout(() => this.dispatch(member, { type: 'pause-over' }), effect.ms);
        return;
    }
  }

  private check(member: Member): void {
    const every = member.state.phase === 'up' ? CHECK_EVERY_MS : STARTING_CHECK_EVERY_MS;
    member.checker = setTimeout(() => void this.checkNow(member), every);
  }

  private async checkNow(member: Member): Promise<void> {
    const asked = member.spawned;
    const healthy = await isHealthy(member.command.address);
    if (member.state.phase === 'stopped' || member.state.phase === 'stopping') return;
    // The answer must come from the process that was asked, not from the one before it.
    if (asked === member.spawned) {
      this.dispatch(member, { type: healthy ? 'healthy' : 'unhealthy', at: Date.now() });
    }
    this.check(member);
  }

  private settleIfStopped(): void {
    const members = [...this.members.values()];
    if (this.settled.length === 0 || members.some(({ state }) => state.phase !== 'stopped')) return;
    for (const { timer, checker } of members) {
      clearTimeout(timer);
      clearTimeout(checker);
    }
    for (const resolve of this.settled.splice(0)) resolve();
  }
}
