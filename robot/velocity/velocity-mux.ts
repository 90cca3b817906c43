import type { Logger } from 'pino';
import { LATCHED, type GraphNode } from '../graph/index.js';
import { commandFault } from './command-fault.js';
import { initialState, type MuxEvent, type MuxState } from './mux-state.js';
import { declareSettings } from './parameters.js';
import { isOn, mux } from './selection.js';
import type { LockSettings, MuxSettings, Velocity } from './settings.js';
import { giveVelocity, takeVelocity } from './velocity-topics.js';

export interface VelocityMuxOptions {
  readonly log: Logger;
  /** Told when the name on `velocity_source` changes. */
  readonly onDriver?: (driver: string) => void;
  readonly onLock?: (lock: string, on: boolean) => void;
}

const TICK_S = 0.05;
/** No tick counts for more: the rest of it is a jump of the clock. */
const LONGEST_TICK_S = 0.25;
const WARN_EVERY_S = 1;

/**
 * Lets one of several drive, as twist_mux does. Takes `cmd_vel_safe` (navigation), `cmd_vel_tablet`,
 * `cmd_vel_joy` and the locks `emergency_stop` and `navigation_lock` (std_msgs/Bool); publishes `cmd_vel`, and on
 * `velocity_source` (std_msgs/String, transient_local) the name of the source that drives, of the
 * lock that holds, or `none`. Parameters are in parameters.ts. It goes when `node` is destroyed.
 * @throws RobotError `velocity.bad-parameter`
 */
export function createVelocityMux(node: GraphNode, options: VelocityMuxOptions): void {
  new VelocityMux(node, declareSettings(node), options).connect();
}

class VelocityMux {
  #state: MuxState;
  #lastS: number;
  /** By source, until a bad command of it is warned of again. */
  readonly #quietS = new Map<string, number>();
  readonly #give: (velocity: Velocity) => void;
  readonly #tellDriver: (driver: string) => void;

  constructor(
    private readonly node: GraphNode,
    private readonly settings: MuxSettings,
    private readonly options: VelocityMuxOptions,
  ) {
    this.#state = initialState(settings);
    this.#lastS = node.clock.now();
    this.#give = giveVelocity(node, settings.stamped);
    const driver = node.createPublisher('std_msgs/msg/String', 'velocity_source', LATCHED);
    this.#tellDriver = (name) => driver.publish({ data: name });
  }

  connect(): void {
    const { node, settings } = this;
    this.#tellDriver(this.#state.driver);
    for (const source of settings.sources) {
      takeVelocity(node, source, settings.stamped, (velocity) =>
        this.#command(source.name, velocity),
      );
    }
    for (const lock of settings.locks) this.#takeLock(lock);
    node.createTimer(TICK_S, () => this.#tick());
  }

  /** Two subscriptions: a latched subscriber hears no volatile publisher, the other no history. */
  #takeLock({ name, topic }: LockSettings): void {
    const take = ({ data }: { data: boolean }): void =>
      this.#apply({ type: 'lock', lock: name, on: data });
    this.node.createSubscription('std_msgs/msg/Bool', topic, take);
    this.node.createSubscription('std_msgs/msg/Bool', topic, take, LATCHED);
  }

  #command(source: string, velocity: Velocity): void {
    const fault = commandFault(velocity, this.settings.limits);
    if (fault === undefined) this.#apply({ type: 'command', source, velocity });
    else this.#warn(source, fault);
  }

  #warn(source: string, fault: string): void {
    if (this.#quietS.has(source)) return;
    this.#quietS.set(source, WARN_EVERY_S);
    this.options.log.warn({ source }, `a velocity command was dropped: it ${fault}`);
  }

  #tick(): void {
    const nowS = this.node.clock.now();
    const seconds = Math.min(Math.max(nowS - this.#lastS, 0), LONGEST_TICK_S);
    this.#lastS = nowS;
    for (const [source, left] of this.#quietS) {
      if (left > seconds) this.#quietS.set(source, left - seconds);
      else this.#quietS.delete(source);
    }
    this.#apply({ type: 'passed', seconds });
  }

  /** The wheels first, then whoever wants to know. */
  #apply(event: MuxEvent): void {
    const before = this.#state;
    const { state, velocity } = mux(this.settings, before, event);
    this.#state = state;
    if (velocity) this.#give(velocity);
    this.#tellLocks(before, state);
    if (state.driver === before.driver) return;
    this.options.log.info({ from: before.driver, to: state.driver }, 'another drives');
    this.#tellDriver(state.driver);
    this.options.onDriver?.(state.driver);
  }

  #tellLocks(before: MuxState, after: MuxState): void {
    for (const lock of this.settings.locks) {
      const [was, is] = [before, after].map(({ locks }) => {
        const known = locks.get(lock.name);
        return known !== undefined && isOn(lock, known);
      });
      if (is !== undefined && was !== is) this.options.onLock?.(lock.name, is);
    }
  }
}
