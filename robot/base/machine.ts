import { STANDSTILL, type Velocity } from './kinematics.js';

/**
 * What the base is allowed to do. Time arrives with the events, in seconds of a clock that never jumps.
 * After any stop it is disarmed: it moves again only on a command that comes after the commands were
 * zero, or silent for the command timeout. A robot whose cable is plugged in again stays where it is.
 */
export type Phase =
  | { readonly kind: 'disconnected'; readonly reason: string }
  | { readonly kind: 'configuring' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  | { readonly kind: 'fault'; readonly reason: string }
  | { readonly kind: 'e-stopped'; readonly reason: string };

export interface MachineState {
  readonly phase: Phase;
  readonly armed: boolean;
  readonly command: Velocity;
  readonly commandedAt: number | undefined;
  /** The software emergency stop, a lock: holds until it is released. */
  readonly softStop: boolean;
  /** The button on X0. */
  readonly button: boolean;
  /** The button was pressed, and nobody has called `enable` since. */
  readonly unreleased: boolean;
  readonly cmdTimeout: number;
}

export type MachineEvent =
  | { readonly type: 'opened' }
  | { readonly type: 'configured' }
  | { readonly type: 'lost'; readonly reason: string }
  | { readonly type: 'command'; readonly velocity: Velocity; readonly at: number }
  | { readonly type: 'tick'; readonly at: number }
  | { readonly type: 'faults'; readonly text: string }
  | { readonly type: 'odometry-jumped'; readonly reason: string }
  /** The drive lost our settings: somebody switched it off and on. */
  | { readonly type: 'restarted'; readonly reason: string }
  | { readonly type: 'soft-stop'; readonly engaged: boolean }
  | { readonly type: 'button'; readonly pressed: boolean }
  | { readonly type: 'clear-faults' }
  | { readonly type: 'enable' };

export type MachineEffect =
  | { readonly type: 'configure' }
  | { readonly type: 'reconnect' }
  | { readonly type: 'emergency-stop' }
  | { readonly type: 'stop' }
  | { readonly type: 'clear-alarm' }
  | { readonly type: 'enable' }
  /** Speed zero now, without the limiter's ramp: the drive has its own. */
  | { readonly type: 'halt' }
  | { readonly type: 'say'; readonly text: string };

export interface MachineStep {
  readonly state: MachineState;
  readonly effects: readonly MachineEffect[];
}

/** Why a drive without power waits for somebody at the robot. */
export const RELEASED = 'the emergency stop button was released: call the enable service';

/** @param cmdTimeout `cmd_vel_timeout`, seconds */
export function initialMachine(cmdTimeout: number): MachineState {
  return {
    phase: { kind: 'disconnected', reason: 'not opened yet' },
    armed: false,
    command: STANDSTILL,
    commandedAt: undefined,
    softStop: false,
    button: false,
    unreleased: false,
    cmdTimeout,
  };
}

/** What the wheels should do now; anything but `running` means zero. */
export function wantedVelocity(state: MachineState): Velocity {
  return state.phase.kind === 'running' ? state.command : STANDSTILL;
}

export function reduceMachine(state: MachineState, event: MachineEvent): MachineStep {
  switch (event.type) {
    case 'opened':
      return go(state, { kind: 'configuring' }, { type: 'configure' });
    case 'configured':
      return state.phase.kind === 'configuring' ? afterConfiguration(state) : stay(state);
    case 'lost':
      return go(state, { kind: 'disconnected', reason: event.reason }, { type: 'reconnect' });
    case 'command':
      return commanded(state, event.velocity, event.at);
    case 'tick':
      return ticked(state, event.at);
    case 'faults':
      return connected(state) && event.text !== '' ? faulted(state, event.text) : stay(state);
    case 'odometry-jumped':
      return moving(state) ? faulted(state, event.reason) : stay(state);
    case 'restarted':
      return restarted(state, event.reason);
    case 'soft-stop':
      return softStop(state, event.engaged);
    case 'button':
      return button(state, event.pressed);
    case 'clear-faults':
      return state.phase.kind === 'fault'
        ? go(state, { kind: 'configuring' }, { type: 'clear-alarm' }, { type: 'configure' })
        : stay(state, { type: 'say', text: 'There is no fault to clear' });
    case 'enable':
      return state.phase.kind === 'e-stopped'
        ? recovered(state)
        : stay(state, { type: 'say', text: `Nothing to enable while ${state.phase.kind}` });
  }
}

function commanded(state: MachineState, velocity: Velocity, at: number): MachineStep {
  const usable = Number.isFinite(velocity.linear) && Number.isFinite(velocity.angular);
  if (!usable) {
    const text = 'cmd_vel holds a number that is not finite: standing still';
    return stay(disarmed({ ...state, commandedAt: at }), { type: 'say', text });
  }
  const zero = velocity.linear === 0 && velocity.angular === 0;
  const silent = state.commandedAt === undefined || at - state.commandedAt >= state.cmdTimeout;
  const heard = { ...state, commandedAt: at };
  if (!moving(state)) return stay({ ...heard, command: STANDSTILL, armed: false });
  const armed = state.armed || zero || silent;
  if (!armed) return stay(heard);
  return stay({
    ...heard,
    armed,
    command: velocity,
    phase: { kind: zero ? 'ready' : 'running' },
  });
}

function ticked(state: MachineState, at: number): MachineStep {
  if (state.phase.kind !== 'running' || state.commandedAt === undefined) return stay(state);
  if (at - state.commandedAt < state.cmdTimeout) return stay(state);
  return stay(
    { ...state, phase: { kind: 'ready' }, command: STANDSTILL },
    { type: 'halt' },
    { type: 'say', text: `No cmd_vel for ${state.cmdTimeout} s: stopping` },
  );
}

function softStop(state: MachineState, engaged: boolean): MachineStep {
  const next = { ...state, softStop: engaged };
  if (engaged && state.softStop && state.phase.kind === 'e-stopped') return stay(state);
  if (engaged) return stopped(next, 'the software emergency stop is engaged');
  const held = state.phase.kind === 'e-stopped' && state.softStop && !state.unreleased;
  return held ? recovered(next) : stay(next);
}

/** Releasing the button alone never gives power back: somebody at the robot says so with `enable`. */
function button(state: MachineState, pressed: boolean): MachineStep {
  if (pressed === state.button) return stay(state);
  const next = { ...state, button: pressed, unreleased: state.unreleased || pressed };
  if (pressed) return stopped(next, 'the emergency stop button is pressed');
  if (state.phase.kind !== 'e-stopped') return stay(next);
  return stay({ ...next, phase: { kind: 'e-stopped', reason: RELEASED } });
}

function stopped(state: MachineState, reason: string): MachineStep {
  if (!connected(state)) return stay(disarmed(state));
  if (state.phase.kind === 'fault') return stay(disarmed(state), { type: 'emergency-stop' });
  return go(state, { kind: 'e-stopped', reason }, { type: 'emergency-stop' });
}

function faulted(state: MachineState, reason: string): MachineStep {
  if (state.phase.kind === 'fault') return stay({ ...state, phase: { kind: 'fault', reason } });
  return go(state, { kind: 'fault', reason }, { type: 'stop' });
}

/** At rest it is configured anew; on the way nobody knows what the wheels did meanwhile. */
function restarted(state: MachineState, reason: string): MachineStep {
  const { kind } = state.phase;
  if (kind === 'running') return faulted(state, `${reason}, while driving`);
  if (kind !== 'ready' && kind !== 'e-stopped') return stay(state);
  return go(state, { kind: 'configuring' }, { type: 'say', text: reason }, { type: 'configure' });
}

function recovered(state: MachineState): MachineStep {
  const free = { ...state, unreleased: state.button };
  if (!state.button && !state.softStop) return go(free, { kind: 'ready' }, { type: 'enable' });
  const what = state.button ? 'button is pressed' : 'topic is engaged';
  const reason = `the emergency stop ${what}: release it first`;
  return go(state, { kind: 'e-stopped', reason }, { type: 'say', text: reason });
}

/** Also after a fault: a drive that restarted has forgotten its settings. */
function afterConfiguration(state: MachineState): MachineStep {
  const held = state.button || state.softStop;
  if (!held && !state.unreleased) return go(state, { kind: 'ready' }, { type: 'enable' });
  const reason = held ? 'the emergency stop was engaged when the drive was connected' : RELEASED;
  return go(state, { kind: 'e-stopped', reason }, { type: 'emergency-stop' });
}

function connected({ phase }: MachineState): boolean {
  return phase.kind !== 'disconnected' && phase.kind !== 'configuring';
}

function moving({ phase }: MachineState): boolean {
  return phase.kind === 'ready' || phase.kind === 'running';
}

function disarmed(state: MachineState): MachineState {
  const phase: Phase = state.phase.kind === 'running' ? { kind: 'ready' } : state.phase;
  return { ...state, phase, armed: false, command: STANDSTILL };
}

/** Every change of phase but ready <-> running takes the command away. */
function go(state: MachineState, phase: Phase, ...effects: MachineEffect[]): MachineStep {
  return { state: { ...disarmed(state), phase }, effects };
}

function stay(state: MachineState, ...effects: MachineEffect[]): MachineStep {
  return { state, effects };
}
