import {
  type DriveEffect,
  type DriveEvent,
  type DriveGoal,
  type DriveState,
  type DriveStep,
  type Leaving,
} from './drive-state.js';

/** Nav2 is asked to cancel again when the goal has not ended by then. */
export const CANCEL_AGAIN_S = 1;
/** A goal that has not ended after this many requests is given up as failed. */
export const CANCEL_TRIES = 10;
/** Longest time Nav2 may take to accept or reject a goal. */
export const ANSWER_S = 5;
/** Longest time from the end of a goal to wheels that stand still. */
export const STANDSTILL_S = 3;

const NOT_CANCELED = `Nav2 did not end the goal within ${CANCEL_AGAIN_S * CANCEL_TRIES} s of being asked to cancel: stop the robot with the emergency stop and see Nav2's log`;
const STILL_MOVING = `the robot keeps moving ${STANDSTILL_S} s after its goal has ended: stop it with the emergency stop and see who publishes cmd_vel`;
const NO_ODOMETRY = `no odometry for ${STANDSTILL_S} s after the goal has ended, so nothing shows that the robot stands still: see the base's log`;

/** One drive, from `start` to its one `ended`. Pure: the runner does what the effects say. */
export function drive(state: DriveState, event: DriveEvent): DriveStep {
  switch (event.type) {
    case 'start':
      return state.name === 'idle'
        ? begin(state.run, event.goal)
        : leave(state, { why: `replaced by goal ${event.goal.goalId}`, next: event.goal });
    case 'cancel':
      return cancel(state, event.goalId);
    case 'odometry':
      return state.name === 'stopping' ? standstill(state, event.still) : stay(state);
    case 'time-up':
      return timeUp(state);
    case 'server':
    case 'accepted':
    case 'refused':
    case 'feedback':
    case 'goal-ended':
      return event.run === state.run ? answered(state, event) : stay(state);
  }
}

type Answer = Extract<DriveEvent, { run: number }>;
type Busy = Exclude<DriveState, { name: 'idle' }>;

function answered(state: DriveState, event: Answer): DriveStep {
  switch (event.type) {
    case 'server':
      return state.name === 'finding' ? found(state, event.there) : stay(state);
    case 'accepted':
      return state.name === 'sending' ? accepted(state) : stay(state);
    case 'refused':
      return state.name === 'sending' ? refused(state, event.reason) : stay(state);
    case 'feedback':
      return state.name === 'running' ? progress(state, event) : stay(state);
    case 'goal-ended':
      return goalEnded(state, event);
  }
}

function begin(run: number, goal: DriveGoal): DriveStep {
  const { x, y, yaw } = goal.target;
  if (![x, y, yaw].every(Number.isFinite)) {
    const reason = `the target (${x}, ${y}, ${yaw}) is not a pose: correct the spot it comes from`;
    return { state: { name: 'idle', run }, effects: [ended(goal, 'failed', reason)] };
  }
  const state: DriveState = { name: 'finding', run: run + 1, goal };
  return { state, effects: [{ type: 'find-server', run: state.run }] };
}

function found(state: Extract<Busy, { name: 'finding' }>, there: boolean): DriveStep {
  if (!there) {
    return finish(state, 'failed', 'Nav2 is not running: nobody serves navigate_to_pose');
  }
  const { run, goal } = state;
  return {
    state: { name: 'sending', run, goal, leaving: undefined },
    effects: [
      { type: 'send', run, target: goal.target },
      { type: 'timer', seconds: ANSWER_S },
    ],
  };
}

function accepted(state: Extract<Busy, { name: 'sending' }>): DriveStep {
  const { run, goal, leaving } = state;
  if (leaving) return askToCancel(state, leaving, 1);
  return { state: { name: 'running', run, goal }, effects: [{ type: 'timer', seconds: null }] };
}

function refused(state: Extract<Busy, { name: 'sending' }>, reason: string): DriveStep {
  const { leaving } = state;
  return leaving
    ? finish(state, 'canceled', leaving.why, leaving.next)
    : finish(state, 'failed', reason);
}

function progress(state: Busy, event: Extract<DriveEvent, { type: 'feedback' }>): DriveStep {
  const { remainingM, remainingS } = event;
  const { goalId } = state.goal;
  return {
    state,
    effects: [{ type: 'tell', event: { type: 'progress', goalId, remainingM, remainingS } }],
  };
}

function goalEnded(
  state: DriveState,
  { status, reason }: Extract<DriveEvent, { type: 'goal-ended' }>,
): DriveStep {
  if (state.name === 'running') {
    if (status === 'succeeded') return finish(state, 'arrived', '');
    return finish(state, 'failed', status === 'canceled' ? 'cancelled by somebody else' : reason);
  }
  if (state.name !== 'canceling') return stay(state);
  const { run, goal, leaving } = state;
  return {
    state: { name: 'stopping', run, goal, leaving, seen: false },
    effects: [{ type: 'timer', seconds: STANDSTILL_S }],
  };
}

function cancel(state: DriveState, goalId: string): DriveStep {
  if (state.name === 'idle') return stay(state);
  if (state.goal.goalId === goalId) {
    const already = 'leaving' in state && state.leaving !== undefined;
    return already ? stay(state) : leave(state, { why: 'cancelled as asked', next: undefined });
  }
  const next = 'leaving' in state ? state.leaving?.next : undefined;
  if (next?.goalId !== goalId) return stay(state);
  const { state: without, effects } = replaceNext(state, undefined);
  return { state: without, effects: [...effects, ended(next, 'canceled', 'cancelled as asked')] };
}

/** Gives up the goal under way; when it is being given up already, only what follows changes. */
function leave(state: Busy, leaving: Leaving): DriveStep {
  switch (state.name) {
    case 'finding':
      return finish(state, 'canceled', leaving.why, leaving.next);
    case 'running':
      return askToCancel(state, leaving, 1);
    case 'sending':
    case 'canceling':
    case 'stopping': {
      const dropped = state.leaving?.next;
      const { state: changed } = state.leaving
        ? replaceNext(state, leaving.next)
        : { state: { ...state, leaving } as DriveState };
      return {
        state: changed,
        effects: dropped ? [ended(dropped, 'canceled', leaving.why)] : [],
      };
    }
  }
}

function replaceNext(state: Busy, next: DriveGoal | undefined): DriveStep {
  if (!('leaving' in state) || !state.leaving) return stay(state);
  return { state: { ...state, leaving: { ...state.leaving, next } }, effects: [] };
}

function askToCancel({ run, goal }: Busy, leaving: Leaving, asked: number): DriveStep {
  return {
    state: { name: 'canceling', run, goal, leaving, asked },
    effects: [{ type: 'cancel-goal' }, { type: 'timer', seconds: CANCEL_AGAIN_S }],
  };
}

function standstill(state: Extract<Busy, { name: 'stopping' }>, still: boolean): DriveStep {
  if (!still) return stay({ ...state, seen: true });
  return finish(state, 'canceled', state.leaving.why, state.leaving.next);
}

function timeUp(state: DriveState): DriveStep {
  if (state.name === 'sending') {
    return refused(state, `Nav2 did not answer within ${ANSWER_S} s whether it takes the goal`);
  }
  if (state.name === 'canceling') {
    if (state.asked < CANCEL_TRIES) return askToCancel(state, state.leaving, state.asked + 1);
    return runaway(state, NOT_CANCELED);
  }
  if (state.name === 'stopping') return runaway(state, state.seen ? STILL_MOVING : NO_ODOMETRY);
  return stay(state);
}

/** The robot is out of control: what should follow is not begun either. */
function runaway(state: Extract<Busy, { leaving: Leaving }>, reason: string): DriveStep {
  const { next } = state.leaving;
  const { state: idle, effects } = finish(state, 'failed', reason);
  return { state: idle, effects: next ? [...effects, ended(next, 'failed', reason)] : effects };
}

function finish(
  state: Busy,
  outcome: 'arrived' | 'canceled' | 'failed',
  reason: string,
  next?: DriveGoal,
): DriveStep {
  const effects: DriveEffect[] = [
    { type: 'timer', seconds: null },
    ended(state.goal, outcome, reason),
  ];
  if (!next) return { state: { name: 'idle', run: state.run }, effects };
  const begun = begin(state.run, next);
  return { state: begun.state, effects: [...effects, ...begun.effects] };
}

function ended(
  { goalId }: DriveGoal,
  outcome: 'arrived' | 'canceled' | 'failed',
  reason: string,
): DriveEffect {
  return { type: 'tell', event: { type: 'ended', goalId, outcome, reason } };
}

function stay(state: DriveState): DriveStep {
  return { state, effects: [] };
}
