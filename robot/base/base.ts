import type { Logger } from 'pino';
import { Connection } from './connection.js';
import { ControlWords } from './control-words.js';
import { faultText } from './faults.js';
import { STANDSTILL, type Velocity } from './kinematics.js';
import {
  initialMachine,
  reduceMachine,
  wantedVelocity,
  type MachineEffect,
  type MachineEvent,
  type Phase,
} from './machine.js';
import type { ModbusClient } from './modbus/client.js';
import type { OpenLine } from './modbus/line.js';
import { Odometer } from './odometer.js';
import type { OdometryState } from './odometry.js';
import type { BaseOptions } from './options.js';
import { persist } from './persist.js';
import { REGISTER, STATUS_LENGTH } from './registers.js';
import { PRECISE_TIMING, schedule, type Timing } from './schedule.js';
import { SpeedRamp } from './speed-ramp.js';
import { decodeStatus, type DriveStatus } from './status.js';
import { look } from './watch.js';

/** What one cycle on the bus told. */
export interface BaseSample {
  readonly status: DriveStatus;
  readonly odometry: OdometryState;
  readonly velocity: Velocity;
  /** What the wheels were told in this cycle, after the limits. */
  readonly commanded: Velocity;
  /** Seconds since the drive was asked: the status is of then. */
  readonly age: number;
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

/** The drive acts on its button by itself; we only have to learn of it. */
const LOOK_EVERY_CYCLES = 5;

/** What became of a service call, in words. */
export interface Outcome {
  readonly ok: boolean;
  readonly message: string;
}

/**
 * Without a good answer for this share of the host-loss time the drive counts as gone. We must know of
 * it before the drive stops itself: else it would go on by itself when the line is back.
 */
const LOST_SHARE = 0.9;
/** So many cycles ahead, so that zero is on the wire within the command timeout, a late answer included. */
const AHEAD_CYCLES = 3;

/** The runner of machine.ts: one drive on one serial line, 50 times a second. */
export class Base {
  readonly counts: BaseCounts = { cycles: 0, overruns: 0, unanswered: 0, connections: 0 };
  #machine;
  #cycling = false;
  #looks = 0;
  /** Cycle of the last look that was answered: a lost one is made up for in the next. */
  #lookedIn = 0;
  #onContacts = false;
  #said = '';
  #endSchedule: (() => void) | undefined;
  readonly #connection: Connection;
  readonly #controls = new ControlWords();
  readonly #odometer: Odometer;
  readonly #ramp: SpeedRamp;

  constructor(
    openLine: OpenLine,
    private readonly options: BaseOptions,
    private readonly listener: BaseListener,
    private readonly log: Logger,
    private readonly timing: Timing = PRECISE_TIMING,
  ) {
    this.#machine = initialMachine(options.cmdVelTimeout);
    this.#odometer = new Odometer(options);
    this.#ramp = new SpeedRamp(options);
    this.#connection = new Connection(openLine, options.nodeId, options, {
      opened: () => this.#dispatch({ type: 'opened' }),
      check: (client) => persist(() => this.#look(client)),
      configured: () => this.#configured(),
      lost: (error) => this.#lost(error),
    });
  }

  get phase(): Phase {
    return this.#machine.phase;
  }

  get connected(): boolean {
    return this.phase.kind !== 'disconnected' && this.phase.kind !== 'configuring';
  }

  /** Input X1 is closed, see `dock_contact_input`. */
  get onContacts(): boolean {
    return this.connected && this.#onContacts;
  }

  /** Connects, and again whenever the drive is lost, until `stop`. */
  start(): void {
    void this.#connection.open();
    this.#endSchedule = schedule(1000 / this.options.rate, this.timing, () => this.#tick());
  }

  /** Brings the wheels to zero and closes the line. Safe to call twice. */
  async stop(): Promise<void> {
    this.#endSchedule?.();
    await this.#connection.close();
  }

  command(velocity: Velocity): void {
    this.#dispatch({ type: 'command', velocity, at: this.timing.now() / 1000 });
  }

  softStop(engaged: boolean): void {
    this.#dispatch({ type: 'soft-stop', engaged });
  }

  /** Clears the drive's alarm and gives the motors power again. */
  clearFaults(): Promise<Outcome> {
    return this.#ask({ type: 'clear-faults' });
  }

  /** Leaves an emergency stop that nobody holds any more. */
  enable(): Promise<Outcome> {
    return this.#ask({ type: 'enable' });
  }

  async #ask(event: MachineEvent): Promise<Outcome> {
    this.#said = '';
    this.#dispatch(event);
    await this.#controls.settled();
    const ok = this.#mayRoll() && this.#said === '';
    return { ok, message: this.#said || describePhase(this.phase) };
  }

  #dispatch(event: MachineEvent): void {
    const before = this.#machine.phase;
    const { state, effects } = reduceMachine(this.#machine, event);
    this.#machine = state;
    if (!this.#mayRoll()) this.#ramp.halt();
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
        this.#controls.also(this.#connection.configure());
        return;
      case 'reconnect':
        this.#connection.reopen();
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
        this.#ramp.halt();
        return;
      case 'say':
        this.#said = effect.text;
        this.log.warn(effect.text);
    }
  }

  #control(word: 'emergencyStop' | 'stop' | 'clearAlarm' | 'enable', urgent: boolean): void {
    const { client } = this.#connection;
    if (client === undefined) return;
    this.#controls.write(client, word, urgent, (error) => this.#connection.failed(client, error));
  }

  #configured(): void {
    this.#odometer.restart(this.timing.now());
    this.counts.connections += 1;
    this.#dispatch({ type: 'configured' });
  }

  #lost(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.log.error({ reason }, 'base lost its drive');
    this.#dispatch({ type: 'lost', reason });
  }

  #tick(): void {
    const at = this.timing.now() / 1000 + AHEAD_CYCLES / this.options.rate;
    this.#dispatch({ type: 'tick', at });
    const { client } = this.#connection;
    if (client === undefined || !this.connected) return;
    if (this.#cycling) this.counts.overruns += 1;
    else void this.#cycle(client);
  }

  async #cycle(client: ModbusClient): Promise<void> {
    this.#cycling = true;
    const { epoch } = this.#controls;
    let askedAt = NaN;
    try {
      await client.write(this.#nextSpeed());
      const words = await client.read(REGISTER.status, STATUS_LENGTH, () => {
        askedAt = this.timing.now();
      });
      this.counts.cycles += 1;
      if (client !== this.#connection.client) return;
      this.#take(decodeStatus(words), askedAt, epoch === this.#controls.epoch);
      if (this.counts.cycles - this.#lookedIn >= LOOK_EVERY_CYCLES) await this.#look(client);
    } catch (error) {
      this.counts.unanswered += 1;
      const silentS = (this.timing.now() - this.#odometer.measuredAt) / 1000;
      if (silentS > LOST_SHARE * this.options.hostLoss) this.#connection.failed(client, error);
    } finally {
      this.#cycling = false;
    }
  }

  #nextSpeed(): ReturnType<SpeedRamp['next']> {
    const wanted = this.#mayRoll() ? wantedVelocity(this.#machine) : STANDSTILL;
    return this.#ramp.next(wanted, this.timing.now());
  }

  async #look(client: ModbusClient): Promise<void> {
    const { pressed, onContacts, forgotten } = await look(client, this.#looks, this.options);
    if (client !== this.#connection.client) return;
    this.#onContacts = onContacts;
    this.#looks += 1;
    this.#lookedIn = this.counts.cycles;
    this.#dispatch({ type: 'button', pressed });
    if (forgotten !== undefined) this.#dispatch({ type: 'restarted', reason: forgotten });
  }

  /** @param current no control word was written since the status was asked for */
  #take(status: DriveStatus, askedAt: number, current: boolean): void {
    const { odometry, velocity, jumped } = this.#odometer.take(status, askedAt);
    if (jumped !== undefined) this.#dispatch({ type: 'odometry-jumped', reason: jumped });
    const text = faultText(status.left.faults, status.right.faults);
    if (current) this.#dispatch({ type: 'faults', text });
    const age = (this.timing.now() - askedAt) / 1000;
    const { commanded } = this.#ramp;
    this.listener.sampled({ status, odometry, velocity, commanded, age });
  }
}

/** One line for diagnostics and logs. */
export function describePhase(phase: Phase): string {
  return 'reason' in phase ? `${phase.kind}: ${phase.reason}` : phase.kind;
}
