import type { Failure } from '../drive-state.js';
import {
  ALIGN,
  HALT,
  type Command,
  type DockingInput,
  type DockingState,
  type DockingStep,
} from './docking-state.js';
import { opposite, type DockDirection, type LanePose } from './lane.js';
import { followLane, turnIntoLane, type Steering } from './steer.js';

export const TICKS_PER_S = 20;
export const MOST_TRIES = 3;
/** The battery is heard once a second, and a charger takes a moment to see it. */
export const CHARGE_WAIT_S = 6;
/** Somebody in the way is given so long to go on. */
export const BLOCKED_WAIT_S = 12;
/** Standing at the staging pose lets the filter of the dock's place settle. */
const LOOK_S = 1.5;
const ALIGNED_RAD = 0.03;
/** Short of the target by this, the robot is there. */
const THERE_M = 0.005;
/** Nearer by this much, it has made way. */
const PROGRESS_M = 0.01;
/** Charged this far from the contacts, it is some other charger. */
const NEAR_M = 0.15;

const BLOCKED: Failure = {
  reason: `the way to the dock stayed blocked through ${MOST_TRIES} tries: clear the floor before it`,
  cause: 'blocked',
};
const NO_CURRENT: Failure = {
  reason: `no current at the contacts of the dock after ${MOST_TRIES} tries: see whether the dock has power, stands where the plan has it, and its contacts are clean`,
  cause: 'fault',
};

/** One tick of docking, from the staging pose on. Pure. */
export function docking(
  state: DockingState,
  input: DockingInput,
  direction: DockDirection,
): DockingStep {
  const { lane, back, charging } = input;
  if (lane === undefined || back === undefined) return goOn(state, HALT);
  const onContacts = Math.hypot(lane.x, lane.y) < NEAR_M;
  if (charging && onContacts && state.name !== 'retreating') return { to: 'docked' };
  switch (state.name) {
    case 'aligning':
      return align(state, lane, direction);
    case 'approaching':
      return approach(state, lane, direction);
    case 'connecting':
      return connect(state, charging);
    case 'retreating':
      return retreat(state, back, direction);
  }
}

type In<Name extends DockingState['name']> = Extract<DockingState, { name: Name }>;

function align(state: In<'aligning'>, lane: LanePose, direction: DockDirection): DockingStep {
  const looks = state.looks + 1;
  const isAligned = Math.abs(lane.yaw) < ALIGNED_RAD;
  if (isAligned && looks >= LOOK_S * TICKS_PER_S) {
    return goOn({ name: 'approaching', tries: state.tries, best: Infinity, held: 0 }, HALT);
  }
  const steering = isAligned ? { speed: 0, turn: 0 } : turnIntoLane(lane);
  return goOn({ ...state, looks }, commandOf(steering, direction));
}

function approach(state: In<'approaching'>, lane: LanePose, direction: DockDirection): DockingStep {
  if (lane.x > -THERE_M) {
    return goOn({ name: 'connecting', tries: state.tries, waited: 0 }, HALT);
  }
  const moved = withProgress(state, -lane.x);
  if (isBlocked(moved)) return again(state.tries, BLOCKED);
  return goOn(moved, commandOf(followLane(lane), direction));
}

/** Where nothing measures the current, standing on the contacts has to do. */
function connect(state: In<'connecting'>, charging: boolean | undefined): DockingStep {
  const waited = state.waited + 1;
  if (waited < CHARGE_WAIT_S * TICKS_PER_S) return goOn({ ...state, waited }, HALT);
  if (charging === undefined) return { to: 'docked' };
  return again(state.tries, NO_CURRENT);
}

function retreat(state: In<'retreating'>, back: LanePose, direction: DockDirection): DockingStep {
  const { tries } = state;
  if (back.x > -THERE_M) return goOn({ ...ALIGN, tries: tries + 1 }, HALT);
  const moved = withProgress(state, -back.x);
  // Shut in from both sides: the next try goes from where the robot stands.
  if (isBlocked(moved)) return goOn({ ...ALIGN, tries: tries + 1 }, HALT);
  return goOn(moved, commandOf(followLane(back), opposite(direction)));
}

function again(tries: number, because: Failure): DockingStep {
  if (tries >= MOST_TRIES) return { to: 'failed', failure: because };
  return goOn({ name: 'retreating', tries, best: Infinity, held: 0, because }, HALT);
}

function withProgress<State extends { best: number; held: number }>(
  state: State,
  remaining: number,
): State {
  const nearer = remaining < state.best - PROGRESS_M;
  return nearer ? { ...state, best: remaining, held: 0 } : { ...state, held: state.held + 1 };
}

function isBlocked({ held }: { held: number }): boolean {
  return held >= BLOCKED_WAIT_S * TICKS_PER_S;
}

function commandOf({ speed, turn }: Steering, direction: DockDirection): Command {
  return { linear: direction === 'backward' ? -speed : speed, angular: turn };
}

function goOn(state: DockingState, command: Command): DockingStep {
  return { to: 'go-on', state, command };
}
