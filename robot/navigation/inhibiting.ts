import { drive } from './drive.js';
import {
  IDLE,
  type DriveEffect,
  type DriveEvent,
  type DriveState,
  type Failure,
} from './drive-state.js';
import { failed } from './goal-steps.js';

/** Somebody who forbids driving, and why. */
export interface Inhibitor {
  readonly by: string;
  readonly failure: Failure;
  /** Moves the wheels itself: nobody waits for them to stand. */
  readonly handDriven: boolean;
}

export interface GuardedState {
  readonly drive: DriveState;
  /** In the order in which they came. */
  readonly inhibitors: readonly Inhibitor[];
}

export type GuardedEvent =
  | DriveEvent
  | { readonly type: 'inhibit'; readonly inhibitor: Inhibitor }
  | { readonly type: 'permit'; readonly by: string };

export interface GuardedStep {
  readonly state: GuardedState;
  readonly effects: readonly DriveEffect[];
}

export const FREE: GuardedState = { drive: IDLE, inhibitors: [] };

/** `drive`, for as long as nobody forbids driving. Pure. */
export function guarded(state: GuardedState, event: GuardedEvent): GuardedStep {
  switch (event.type) {
    case 'inhibit':
      return inhibit(state, event.inhibitor);
    case 'permit': {
      const inhibitors = state.inhibitors.filter(({ by }) => by !== event.by);
      return { state: { ...state, inhibitors }, effects: [] };
    }
    case 'start': {
      const first = state.inhibitors[0];
      return first ? { state, effects: [failed(event.goal, first.failure)] } : pass(state, event);
    }
    default:
      return pass(state, event);
  }
}

function inhibit({ drive: driving, inhibitors }: GuardedState, one: Inhibitor): GuardedStep {
  const known = inhibitors.some(({ by }) => by === one.by);
  const all = known
    ? inhibitors.map((other) => (other.by === one.by ? one : other))
    : [...inhibitors, one];
  const { failure } = all[0] ?? one;
  const standing = !all.some(({ handDriven }) => handDriven);
  return pass({ drive: driving, inhibitors: all }, { type: 'give-up', failure, standing });
}

function pass({ drive: driving, inhibitors }: GuardedState, event: DriveEvent): GuardedStep {
  const { state, effects } = drive(driving, event);
  return { state: { drive: state, inhibitors }, effects };
}
