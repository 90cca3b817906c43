import {
  stay,
  type Astray,
  type Canceling,
  type DriveEvent,
  type DriveState,
  type DriveStep,
  type Failure,
  type Stopping,
  type Wheels,
} from './drive-state.js';
import {
  arrived,
  ASK_ON_S,
  askToCancel,
  CANCEL_AGAIN_S,
  finish,
  goAstray,
  halt,
  settle,
  STANDSTILL_S,
} from './goal-steps.js';

/** A goal that has not ended after this many requests is given up as failed. */
export const CANCEL_TRIES = 10;
/** After so many requests that nobody answers, wheels that stand are enough. */
const UNANSWERED_TRIES = 2;

const NOT_CANCELED = `Nav2 did not end the goal within ${CANCEL_AGAIN_S * CANCEL_TRIES} s of being asked to cancel: stop the robot with the emergency stop and see Nav2's log`;
const STILL_MOVING = `the robot keeps moving ${STANDSTILL_S} s after its goal has ended: stop it with the emergency stop and see who publishes cmd_vel`;
const NO_ODOMETRY = `no odometry for ${STANDSTILL_S} s after the goal has ended, so nothing shows that the robot stands still: see the base's log`;

const FAULT = 'fault' as const;
const CANCELED_BY_OTHERS: Failure = { reason: 'cancelled by somebody else', cause: 'stopped' };
const NO_REASON: Failure = {
  reason: "Nav2 gave up and does not say why: see Nav2's log",
  cause: 'blocked',
};

/* How a goal comes to its end and the wheels to a standstill, or not. */

export function goalEnded(
  state: DriveState,
  { status, failure }: Extract<DriveEvent, { type: 'goal-ended' }>,
): DriveStep {
  switch (state.name) {
    case 'running': {
      if (status === 'succeeded') return finish(state.run, arrived(state.goal));
      const why = status === 'canceled' ? CANCELED_BY_OTHERS : (failure ?? NO_REASON);
      return halt(state, {
        to: 'failed',
        failure: why,
        standing: true,
        unanswered: false,
        next: undefined,
      });
    }
    case 'canceling':
      return halt(state, state.ending);
    case 'astray':
      return { state: { ...state, ended: true }, effects: [{ type: 'timer', seconds: null }] };
    default:
      return stay(state);
  }
}

export function odometry(state: DriveState, still: boolean): DriveStep {
  switch (state.name) {
    case 'canceling':
      return stay(withWheels(state, still));
    case 'stopping':
      return still ? settle(state, state.ending) : stay(withWheels(state, still));
    case 'astray':
      return stay(still && state.ended ? { name: 'idle', run: state.run } : state);
    default:
      return stay(state);
  }
}

function withWheels<State extends { wheels: Wheels }>(state: State, still: boolean): State {
  const wheels = still && state.wheels !== 'moving' ? 'still' : 'moving';
  return wheels === state.wheels ? state : { ...state, wheels };
}

export function cancelOverdue(state: Canceling): DriveStep {
  const { ending, asked, wheels } = state;
  if (ending.to === 'failed' && ending.unanswered) {
    const standing = asked >= UNANSWERED_TRIES && wheels === 'still';
    if (standing) return goAstray(state, ending.failure, false, ending.next);
  }
  if (asked < CANCEL_TRIES) return askToCancel(state, ending, asked + 1);
  return goAstray(state, { reason: NOT_CANCELED, cause: FAULT }, false, nextOf(state));
}

export function standstillOverdue(state: Stopping): DriveStep {
  const reason = state.wheels === 'moving' ? STILL_MOVING : NO_ODOMETRY;
  return goAstray(state, { reason, cause: FAULT }, true, nextOf(state));
}

/** Nav2 must not come back to life and drive on with a goal nobody follows. */
export function askOn(state: Astray): DriveStep {
  if (state.ended) return stay(state);
  return {
    state,
    effects: [
      { type: 'cancel-goal', run: state.run },
      { type: 'timer', seconds: ASK_ON_S },
    ],
  };
}

function nextOf({ ending }: Canceling | Stopping) {
  return ending.to === 'paused' ? undefined : ending.next;
}
