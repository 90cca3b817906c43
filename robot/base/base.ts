import type { Logger } from 'pino';
import { RobotError } from '../error/robot-error.js';
import { control, targetSpeed } from './commands.js';
import { configure } from './configure.js';
import { faultText } from './faults.js';
import { identify } from './identify.js';
import { motorRpm, STANDSTILL, track, velocityOf, type Velocity } from './kinematics.js';
import { limited } from './limits.js';
import {
  initialMachine,
  reduceMachine,
  wantedVelocity,
  type MachineEffect,
  type MachineEvent,
  type Phase,
} from './machine.js';
import { ModbusClient } from './modbus/client.js';
import type { OpenLine } from './modbus/line.js';
import { AT_ORIGIN, stepOdometry, type OdometryState } from './odometry.js';
import type { BaseOptions } from './options.js';
import { persist } from './persist.js';
import { INPUT_X0, REGISTER, STATUS_LENGTH } from './registers.js';
import { PRECISE_TIMING, schedule, type Timing } from './schedule.js';
import { decodeStatus, type DriveStatus } from './status.js';

/** What one cycle on the bus told. */
export interface BaseSample {
  readonly status: DriveStatus;
  readonly odometry: OdometryState;
  readonly velocity: Velocity;
  /** What the wheels were told in this cycle, after the limits. */
  readonly commanded: Velocity;
}

/** Since the start. */
export interface BaseCounts {
  cycles: number;
  /** Cycles left out because the bus was still busy. */
  overruns: number;
  /** Requests without a usable answer. */
  unanswered: number;
  connections: number;
}

export interface BaseListener {
  sampled(sample: BaseSample): void;
  phaseChanged(phase: Phase): void;
}

/** Without a good answer for so long the drive counts as gone; its own protection takes longer. */
const LOST_MS = 400;
const RECONNECT_MS = 500;
/** The drive acts on its button by itself; we only have to learn of it. */
const INPUTS_EVERY_CYCLES = 5;
/** A robot pushed by hand may roll faster than it drives. */
const PUSHED_M_S = 3;

/** The runner of machine.ts: one drive on one serial line, 50 times a second. */
export class Base {
  readonly counts: BaseCounts = { cycles: 0, overruns: 0, unanswered: 0, connections: 0 };
  #machine;
  #client: ModbusClient | undefined;
  #commanded = STANDSTILL;
  #odometry = AT_ORIGIN;
  #sampledAt = 0;
  #cycling = false;
  /** Moves on with every write of the control word: a status read before it is not judged by after it. */
  #epoch = 0;
  #performing: Promise<void> = Promise.resolve();
  #said = '';
  #reconnection: NodeJS.Timeout | undefined;
  #endSchedule: (() => void) | undefined;

  constructor(
    private readonly openLine: OpenLine,
    private readonly options: BaseOptions,
    private readonly listener: BaseListener,
    private readonly log: Logger,
    private readonly timing: Timing = PRECISE_TIMING,
  ) {
    this.#machine = initialMachine(options.cmdVelTimeout);
  }

  get phase(): Phase {
    return this.#machine.phase;
  }

  get connected(): boolean {
    return this.phase.kind !== 'disconnected' && this.phase.kind !== 'configuring';
  }

  /** Connects, and again whenever the drive is lost, until `stop`. */
  start(): void {
    void this.#connect();
    this.#endSchedule = schedule(1000 / this.options.rate, this.timing, () => this.#tick());
  }

  /** Brings the wheels to zero and closes the line. Safe to call twice. */
  async stop(): Promise<void> {
    this.#endSchedule?.();
    clearTimeout(this.#reconnection);
    const client = this.#client;
    this.#client = undefined;
    if (client === undefined) return;
    await client.write(targetSpeed(0, 0), true).catch(() => undefined);
    await client.write(control('stop')).catch(() => undefined);
    await client.close();
  }

  command(velocity: Velocity): void {
    this.#dispatch({ type: 'command', velocity, at: this.timing.now() / 1000 });
  }

  softStop(engaged: boolean): void {
    this.#dispatch({ type: 'soft-stop', engaged });
  }

  /** Clears the drive's alarm and gives the motors power again. */
  clearFaults(): Promise<{ ok: boolean; message: string }> {
    return this.#ask({ type: 'clear-faults' });
  }

  /** Leaves an emergency stop that nobody holds any more. */
  enable(): Promise<{ ok: boolean; message: string }> {
    return this.#ask({ type: 'enable' });
  }

  async #ask(event: MachineEvent): Promise<{ ok: boolean; message: string }> {
    this.#said = '';
    this.#dispatch(event);
    await this.#settled();
    const { phase } = this.#machine;
    const ok = phase.kind === 'ready' || phase.kind === 'running';
    return { ok: ok && this.#said === '', message: this.#said || describePhase(phase) };
  }

  /** What was begun may begin more. */
  async #settled(): Promise<void> {
    for (let begun; begun !== this.#performing;) {
      begun = this.#performing;
      await begun;
    }
  }

  #dispatch(event: MachineEvent): void {
    const before = this.#machine.phase;
    const { state, effects } = reduceMachine(this.#machine, event);
    this.#machine = state;
    if (!this.#mayRoll()) this.#commanded = STANDSTILL;
    for (const effect of effects) this.#perform(effect);
    if (describePhase(before) === describePhase(state.phase)) return;
    this.log.info({ phase: state.phase }, 'base changed phase');
    this.listener.phaseChanged(state.phase);
  }

  #mayRoll(): boolean {
    return this.phase.kind === 'ready' || this.phase.kind === 'running';
  }

  #perform(effect: MachineEffect): void {
    switch (effect.type) {
      case 'configure':
        this.#performing = this.#configure();
        return;
      case 'reconnect':
        this.#reconnect();
        return;
      case 'emergency-stop':
        this.#control('emergencyStop', true);
        return;
      case 'stop':
        this.#control('stop', true);
        return;
      case 'clear-alarm':
        this.#control('clearAlarm', false);
        return;
      case 'enable':
        this.#control('enable', false);
        return;
      case 'halt':
        this.#commanded = STANDSTILL;
        return;
      case 'say':
        this.#said = effect.text;
        this.log.warn(effect.text);
    }
  }

  #control(word: Parameters<typeof control>[0], urgent: boolean): void {
    const client = this.#client;
    if (client === undefined) return;
    this.#epoch += 1;
    const before = this.#performing;
    const written = persist(() => client.write(control(word), urgent)).then(
      () => {
        this.#epoch += 1;
      },
      (error: unknown) => {
        if (client === this.#client) this.#lost(error);
      },
    );
    this.#performing = before.then(() => written);
  }

  async #connect(): Promise<void> {
    const client = new ModbusClient(this.openLine, this.options.nodeId, (reason) => {
      if (client === this.#client) this.#lost(new RobotError('base.unplugged', reason));
    });
    this.#client = client;
    try {
      await client.open();
      if (client === this.#client) this.#dispatch({ type: 'opened' });
      else await client.close();
    } catch (error) {
      if (client === this.#client) this.#lost(error);
    }
  }

  async #configure(): Promise<void> {
    const client = this.#client;
    if (client === undefined) return;
    try {
      await identify(client, this.options.nodeId);
      await configure(client, this.options.hostLoss);
      await this.#readInputs(client);
      if (client !== this.#client) return;
      this.#odometry = { ...this.#odometry, counts: undefined };
      this.#sampledAt = this.timing.now();
      this.counts.connections += 1;
      this.#dispatch({ type: 'configured' });
    } catch (error) {
      if (client === this.#client) this.#lost(error);
    }
  }

  #lost(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.log.error({ reason }, 'base lost its drive');
    this.#dispatch({ type: 'lost', reason });
  }

  #reconnect(): void {
    const client = this.#client;
    this.#client = undefined;
    clearTimeout(this.#reconnection);
    this.#reconnection = setTimeout(() => void this.#connect(), RECONNECT_MS);
    void client?.close();
  }

  /** Looks two cycles ahead, so that zero is on the wire within the command timeout. */
  #tick(): void {
    const at = this.timing.now() / 1000 + 2 / this.options.rate;
    this.#dispatch({ type: 'tick', at });
    if (!this.connected) return;
    if (this.#cycling) this.counts.overruns += 1;
    else void this.#cycle();
  }

  async #cycle(): Promise<void> {
    const client = this.#client;
    if (client === undefined) return;
    this.#cycling = true;
    const epoch = this.#epoch;
    try {
      await client.write(this.#nextSpeed());
      const status = decodeStatus(await client.read(REGISTER.status, STATUS_LENGTH));
      if (this.counts.cycles % INPUTS_EVERY_CYCLES === 0) await this.#readInputs(client);
      this.counts.cycles += 1;
      if (client === this.#client) this.#take(status, epoch === this.#epoch);
    } catch (error) {
      this.counts.unanswered += 1;
      const silent = this.timing.now() - this.#sampledAt > LOST_MS;
      if (client === this.#client && silent) this.#lost(error);
    } finally {
      this.#cycling = false;
    }
  }

  #nextSpeed(): ReturnType<typeof targetSpeed> {
    const { limits, geometry, rate } = this.options;
    this.#commanded = this.#mayRoll()
      ? limited(this.#commanded, wantedVelocity(this.#machine), limits, 1 / rate)
      : STANDSTILL;
    const { left, right } = motorRpm(this.#commanded, geometry);
    return targetSpeed(left, right);
  }

  async #readInputs(client: ModbusClient): Promise<void> {
    const [inputs = 0] = await persist(() => client.read(REGISTER.inputs, 1));
    const pressed = ((inputs & INPUT_X0) !== 0) !== this.options.buttonInverted;
    if (client === this.#client) this.#dispatch({ type: 'button', pressed });
  }

  #take(status: DriveStatus, current: boolean): void {
    const { geometry, countsPerRevolution, limits } = this.options;
    const at = this.timing.now();
    const turning = limits.angular.max_velocity * track(geometry);
    const maxWheelSpeed = Math.max(PUSHED_M_S, 2 * limits.linear.max_velocity + turning);
    const counts = { left: status.left.counts, right: status.right.counts };
    const options = { geometry, countsPerRevolution, maxWheelSpeed };
    const step = stepOdometry(this.#odometry, counts, (at - this.#sampledAt) / 1000, options);
    this.#odometry = step.state;
    this.#sampledAt = at;
    if (step.kind === 'jumped') {
      this.#dispatch({ type: 'odometry-jumped', reason: step.reason });
    }
    const text = faultText(status.left.faults, status.right.faults);
    if (current) this.#dispatch({ type: 'faults', text });
    const velocity = velocityOf({ left: status.left.rpm, right: status.right.rpm }, geometry);
    this.listener.sampled({
      status,
      odometry: step.state,
      velocity,
      commanded: this.#commanded,
    });
  }
}

/** One line for diagnostics and logs. */
export function describePhase(phase: Phase): string {
  return 'reason' in phase ? `${phase.kind}: ${phase.reason}` : phase.kind;
}
