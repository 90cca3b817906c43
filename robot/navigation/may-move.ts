import type { DriveState } from './drive-state.js';
import { isSilent } from './watch.js';

/**
 * Whether what Nav2 commands may reach the wheels. Not while it has no goal of ours, nor while it does
 * not answer: a controller whose behaviour tree has died drives its path to the end.
 */
export function mayMove(state: DriveState): boolean {
  switch (state.name) {
    case 'sending':
    case 'stopping':
      return true;
    case 'running':
      return !isSilent(state.watched);
    case 'canceling': {
      const isDead = state.ending.to === 'failed' && state.ending.unanswered;
      return !isDead && state.asked <= 1;
    }
    case 'idle':
    case 'finding':
    case 'paused':
    case 'astray':
      return false;
  }
}
