import {
  stay,
  type DriveEvent,
  type DriveState,
  type DriveStep,
  type Finding,
  type Running,
  type Sending,
} from './drive-state.js';
import { askToCancel, failed, finish, halt } from './goal-steps.js';
import { askOn, cancelOverdue, goalEnded, odometry, standstillOverdue } from './halting.js';
import { check, CHECK_S, heard, UNWATCHED } from './watch.js';
import { cancel, giveUp, pause, resume, start } from './wishes.js';

/** Longest time Nav2 may take to accept or reject a goal. */
export const ANSWER_S = 5;

/** One drive, from `start` to its one `ended`. Pure: the runner does what the effects say. */
export function drive(state: DriveState, event: DriveEvent): DriveStep {
  switch (event.type) {
    case 'start':
      return start(state, event.goal);
    case 'cancel':
      return cancel(state, event.goalId);
    case 'pause':
      return pause(state, event.goalId);
    case 'resume':
      return resume(state, event.goalId);
    case 'give-up':
      return giveUp(state, event.failure, event.standing);
    case 'odometry':
      return odometry(state, event.still);
    case 'time-up':
      return timeUp(state);
    case 'accepted':
      return accepted(state, event.run);
    case 'server-found':
    case 'server-missing':
    case 'refused':
    case 'feedback':
    case 'goal-ended':
      return event.run === state.run ? answered(state, event) : stay(state);
  }
}

type Answer = Exclude<Extract<DriveEvent, { run: number }>, { type: 'accepted' }>;

function answered(state: DriveState, event: Answer): DriveStep {
  switch (event.type) {
    case 'server-found':
      return state.name === 'finding' ? found(state) : stay(state);
    case 'server-missing':
      return state.name === 'finding' ? missing(state, event.reason) : stay(state);
    case 'refused':
      return state.name === 'sending' ? refused(state, event.reason) : stay(state);
    case 'feedback':
      return state.name === 'running' ? progress(state, event) : stay(state);
    case 'goal-ended':
      return goalEnded(state, event);
  }
}

function found({ run, goal, again }: Finding): DriveStep {
  return {
    state: { name: 'sending', run, goal, again, ending: undefined },
    effects: [
      { type: 'send', run, goal },
      { type: 'timer', seconds: ANSWER_S },
    ],
  };
}

function missing({ run, goal }: Finding, reason: string): DriveStep {
  return finish(run, failed(goal, { reason, cause: 'fault' }));
}

function accepted(state: DriveState, run: number): DriveStep {
  if (state.name !== 'sending' || state.run !== run) {
    // Accepted after we gave up on it: nobody would follow this drive, so it must not happen.
    return { state, effects: [{ type: 'cancel-goal', run }] };
  }
  const { goal, again, ending } = state;
  if (ending) return askToCancel(state, ending, 1);
  const { goalId } = goal;
  return {
    state: { name: 'running', run, goal, watched: UNWATCHED },
    effects: [
      { type: 'timer', seconds: CHECK_S },
      ...(again ? [{ type: 'tell', event: { type: 'resumed', goalId } } as const] : []),
    ],
  };
}

function refused(state: Sending, reason: string): DriveStep {
  const { run, goal, ending } = state;
  if (ending) return halt(state, ending);
  return finish(run, failed(goal, { reason, cause: 'fault' }));
}

function progress(
  state: Running,
  { remainingM, remainingS }: Extract<DriveEvent, { type: 'feedback' }>,
): DriveStep {
  const running = { ...state, watched: heard(state.watched, remainingM) };
  if (!Number.isFinite(remainingM) || !Number.isFinite(remainingS)) return stay(running);
  const { goalId } = state.goal;
  return {
    state: running,
    effects: [{ type: 'tell', event: { type: 'progress', goalId, remainingM, remainingS } }],
  };
}

function timeUp(state: DriveState): DriveStep {
  switch (state.name) {
    case 'sending':
      return refused(state, `Nav2 did not answer within ${ANSWER_S} s whether it takes the goal`);
    case 'running':
      return check(state);
    case 'canceling':
      return cancelOverdue(state);
    case 'stopping':
      return standstillOverdue(state);
    case 'astray':
      return askOn(state);
    case 'idle':
    case 'finding':
    case 'paused':
      return stay(state);
  }
}
