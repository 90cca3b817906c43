import type {
  Busy,
  DriveEffect,
  DriveGoal,
  DriveState,
  DriveStep,
  Ending,
  Failure,
  Waiting,
} from './drive-state.js';

/** Longest time from the end of a goal to wheels that stand still. */
export const STANDSTILL_S = 3;
/** Nav2 is asked to cancel again when the goal has not ended by then. */
export const CANCEL_AGAIN_S = 1;
/** A goal that was given up on is asked to end this often. */
export const ASK_ON_S = 5;

/* The steps every drive is made of: begin, ask to cancel, halt, settle, and go astray. */

/** @param again it goes on after a pause */
export function begin(run: number, { goal, held }: Waiting, again = false): DriveStep {
  const { x, y, yaw } = goal.target;
  if (![x, y, yaw].every(Number.isFinite)) {
    const reason = `the target (${x}, ${y}, ${yaw}) is not a pose: correct the spot it comes from`;
    return { state: { name: 'idle', run }, effects: [failed(goal, { reason, cause: 'fault' })] };
  }
  if (held) return halt({ run: run + 1, goal }, { to: 'paused', again: false });
  const state: DriveState = { name: 'finding', run: run + 1, goal, again };
  return { state, effects: [{ type: 'find-server', run: run + 1, kind: goal.kind }] };
}

export function askToCancel({ run, goal }: Under, ending: Ending, asked: number): DriveStep {
  return {
    state: { name: 'canceling', run, goal, ending, asked, wheels: 'unheard' },
    effects: [
      { type: 'cancel-goal', run },
      { type: 'timer', seconds: CANCEL_AGAIN_S },
    ],
  };
}

/** Nav2 has no goal of ours: waits for the wheels. */
export function halt({ run, goal }: Under, ending: Ending): DriveStep {
  if (ending.to !== 'paused' && !ending.standing) return settle({ run, goal }, ending);
  return {
    state: { name: 'stopping', run, goal, ending, wheels: 'unheard' },
    effects: [{ type: 'timer', seconds: STANDSTILL_S }],
  };
}

/** The robot stands, and Nav2 has no goal of ours: what was wanted is done. */
export function settle({ run, goal }: Under, ending: Ending): DriveStep {
  switch (ending.to) {
    case 'canceled':
      return finish(run, canceled(goal, ending.reason), ending.next);
    case 'failed':
      return finish(run, failed(goal, ending.failure), ending.next);
    case 'paused': {
      const told: DriveEffect[] = [
        { type: 'timer', seconds: null },
        { type: 'tell', event: { type: 'paused', goalId: goal.goalId } },
      ];
      if (!ending.again) return { state: { name: 'paused', run, goal }, effects: told };
      return after(told, begin(run, { goal, held: false }, true));
    }
  }
}

/** Ends the goal, and begins the one that waits. */
export function finish(run: number, told: DriveEffect, next?: Waiting): DriveStep {
  const effects: DriveEffect[] = [{ type: 'timer', seconds: null }, told];
  return next ? after(effects, begin(run, next)) : { state: { name: 'idle', run }, effects };
}

/** The robot is out of control: what should follow is not begun either. */
export function goAstray(
  { run, goal }: Under,
  failure: Failure,
  ended: boolean,
  next: Waiting | undefined,
): DriveStep {
  const told = [goal, ...(next ? [next.goal] : [])].map((one) => failed(one, failure));
  return {
    state: { name: 'astray', run, reason: failure.reason, ended },
    effects: [{ type: 'timer', seconds: ended ? null : ASK_ON_S }, ...told],
  };
}

type Under = Pick<Busy, 'run' | 'goal'>;

function after(effects: readonly DriveEffect[], step: DriveStep): DriveStep {
  return { state: step.state, effects: [...effects, ...step.effects] };
}

export function arrived({ goalId }: DriveGoal): DriveEffect {
  return { type: 'tell', event: { type: 'ended', goalId, outcome: 'arrived', reason: '' } };
}

export function canceled({ goalId }: DriveGoal, reason: string): DriveEffect {
  return { type: 'tell', event: { type: 'ended', goalId, outcome: 'canceled', reason } };
}

export function failed({ goalId }: DriveGoal, { reason, cause }: Failure): DriveEffect {
  return { type: 'tell', event: { type: 'ended', goalId, outcome: 'failed', reason, cause } };
}
