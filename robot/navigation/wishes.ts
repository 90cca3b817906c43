import {
  stay,
  type Busy,
  type DriveEffect,
  type DriveGoal,
  type DriveState,
  type DriveStep,
  type Ending,
  type Failure,
  type Waiting,
} from './drive-state.js';
import { askToCancel, begin, canceled, failed, finish, halt, settle } from './goal-steps.js';

/* What is asked of a drive: start, cancel, pause, resume, give up. */

export function start(state: DriveState, goal: DriveGoal): DriveStep {
  const next = { goal, held: false };
  switch (state.name) {
    case 'idle':
      return begin(state.run, next);
    case 'astray': {
      const reason = `the robot may be out of control: ${state.reason}`;
      return { state, effects: [failed(goal, { reason, cause: 'fault' })] };
    }
    default: {
      const reason = `replaced by goal ${goal.goalId}`;
      const dropped = nextOf(state);
      const step = leave(state, { to: 'canceled', reason, standing: true, next });
      return dropped ? withEffect(step, canceled(dropped.goal, reason)) : step;
    }
  }
}

export function cancel(state: DriveState, goalId: string): DriveStep {
  if (!isBusy(state)) return stay(state);
  const reason = 'cancelled as asked';
  const next = nextOf(state);
  if (next?.goal.goalId === goalId) {
    return withEffect(stay(withNext(state, undefined)), canceled(next.goal, reason));
  }
  if (state.goal.goalId !== goalId || isEnding(state)) return stay(state);
  return leave(state, { to: 'canceled', reason, standing: true, next: undefined });
}

export function pause(state: DriveState, goalId: string): DriveStep {
  if (!isBusy(state) || state.name === 'paused') return stay(state);
  const next = nextOf(state);
  if (next?.goal.goalId === goalId) return stay(withNext(state, { ...next, held: true }));
  if (state.goal.goalId !== goalId || isEnding(state)) return stay(state);
  return leave(state, { to: 'paused', again: false });
}

export function resume(state: DriveState, goalId: string): DriveStep {
  if (!isBusy(state)) return stay(state);
  const next = nextOf(state);
  if (next?.goal.goalId === goalId) return stay(withNext(state, { ...next, held: false }));
  if (state.goal.goalId !== goalId) return stay(state);
  if (state.name === 'paused') {
    return begin(state.run, { goal: state.goal, held: false }, true);
  }
  const pausing = 'ending' in state && state.ending?.to === 'paused';
  return stay(pausing ? { ...state, ending: { to: 'paused', again: true } } : state);
}

/** Whatever is under way or waits fails for this reason. */
export function giveUp(state: DriveState, failure: Failure, standing: boolean): DriveStep {
  if (!isBusy(state)) return stay(state);
  const dropped = nextOf(state);
  const step = isEnding(state)
    ? lessStrict(withNext(state, undefined), standing)
    : leave(state, { to: 'failed', failure, standing, unanswered: false, next: undefined });
  return dropped ? withEffect(step, failed(dropped.goal, failure)) : step;
}

/** A goal that is being ended anyway need no longer wait for wheels that somebody else moves. */
function lessStrict(state: DriveState, standing: boolean): DriveStep {
  if (standing || !('ending' in state) || !state.ending || state.ending.to === 'paused') {
    return stay(state);
  }
  const ending = { ...state.ending, standing };
  return state.name === 'stopping' ? settle(state, ending) : stay({ ...state, ending });
}

/** Gives up the goal under way; when it is being ended already, only what follows changes. */
function leave(state: Busy, ending: Ending): DriveStep {
  switch (state.name) {
    case 'finding':
      return ending.to === 'canceled'
        ? finish(state.run, canceled(state.goal, ending.reason), ending.next)
        : halt(state, ending);
    case 'running':
      return askToCancel(state, ending, 1);
    case 'paused':
      return settle(state, ending);
    case 'sending':
    case 'canceling':
      return stay(changed(state, ending));
    case 'stopping': {
      const stopping = changed(state, ending);
      const { ending: changedTo } = stopping;
      const atOnce = changedTo.to !== 'paused' && !changedTo.standing;
      return atOnce ? settle(stopping, changedTo) : stay(stopping);
    }
  }
}

function changed<State extends Extract<Busy, { ending: unknown }>>(
  state: State,
  ending: Ending,
): State & { ending: Ending } {
  const { ending: before } = state;
  if (!before || before.to === 'paused') return { ...state, ending };
  return {
    ...state,
    ending: { ...before, next: ending.to === 'paused' ? before.next : ending.next },
  };
}

function isBusy(state: DriveState): state is Busy {
  return state.name !== 'idle' && state.name !== 'astray';
}

/** Whether the goal ends for good, however the rest goes. */
function isEnding(state: Busy): boolean {
  return 'ending' in state && state.ending !== undefined && state.ending.to !== 'paused';
}

function nextOf(state: Busy): Waiting | undefined {
  if (!('ending' in state) || !state.ending || state.ending.to === 'paused') return undefined;
  return state.ending.next;
}

function withNext(state: Busy, next: Waiting | undefined): Busy {
  if (!('ending' in state) || !state.ending || state.ending.to === 'paused') return state;
  return { ...state, ending: { ...state.ending, next } };
}

function withEffect({ state, effects }: DriveStep, effect: DriveEffect): DriveStep {
  return { state, effects: [...effects, effect] };
}
