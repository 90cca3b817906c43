import type { NavigationEvent } from '../guide/ports.js';
import { IDLE, type DriveEffect, type DriveEvent, type DriveState } from './drive-state.js';
import { drive } from './drive.js';

/* What can happen to a drive, in short words. */

const TARGET = { x: 3, y: 4, yaw: 0 };
export const start = (goalId: string, target = TARGET): DriveEvent => ({
  type: 'start',
  goal: { goalId, kind: 'navigate', target },
});
export const cancel = (goalId: string): DriveEvent => ({ type: 'cancel', goalId });
export const pause = (goalId: string): DriveEvent => ({ type: 'pause', goalId });
export const resume = (goalId: string): DriveEvent => ({ type: 'resume', goalId });
const STOPPED = { reason: 'emergency stop pressed', cause: 'stopped' } as const;
export const giveUp: DriveEvent = { type: 'give-up', failure: STOPPED, standing: true };
export const byHand: DriveEvent = { type: 'give-up', failure: STOPPED, standing: false };
export const server = (run: number): DriveEvent => ({ type: 'server-found', run });
export const missing = (run: number): DriveEvent => ({
  type: 'server-missing',
  run,
  reason: 'nobody',
});
export const accepted = (run: number): DriveEvent => ({ type: 'accepted', run });
export const refused = (run: number): DriveEvent => ({
  type: 'refused',
  run,
  reason: 'not active',
});
export const ended = (run: number, status: 'succeeded' | 'canceled' | 'aborted'): DriveEvent => ({
  type: 'goal-ended',
  run,
  status,
  failure: status === 'aborted' ? { reason: 'no way', cause: 'blocked' } : undefined,
});
export const feedback = (run: number, remainingM = 2): DriveEvent => ({
  type: 'feedback',
  run,
  remainingM,
  remainingS: 5,
});
export const still: DriveEvent = { type: 'odometry', still: true };
export const moving: DriveEvent = { type: 'odometry', still: false };
export const timeUp: DriveEvent = { type: 'time-up' };
export const times = (count: number, ...events: DriveEvent[]): DriveEvent[] =>
  Array.from({ length: count }, () => events).flat();

export function after(...events: DriveEvent[]) {
  let state: DriveState = IDLE;
  const effects: DriveEffect[] = [];
  for (const event of events) {
    const step = drive(state, event);
    state = step.state;
    effects.push(...step.effects);
  }
  const told = effects.flatMap((effect) => (effect.type === 'tell' ? [brief(effect.event)] : []));
  return { state, effects, told };
}

function brief(event: NavigationEvent): string {
  if (event.type !== 'ended') return `${event.goalId} ${event.type}`;
  return `${event.goalId} ${event.outcome}${event.outcome === 'failed' ? ` ${event.cause}` : ''}`;
}

export const RUNNING = [start('a'), server(1), accepted(1)];
export const CANCELING = [...RUNNING, cancel('a')];
export const STOPPING = [...CANCELING, ended(1, 'canceled')];
export const PAUSED = [...RUNNING, pause('a'), ended(1, 'canceled'), moving, still];
