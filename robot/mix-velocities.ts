import type { Logger } from 'pino';
import type { Graph } from './graph/index.js';
import type { DriveLock, Timers } from './guide/index.js';
import { createVelocityMux, NOBODY } from './velocity/index.js';

export interface VelocityWiring {
  readonly graph: Graph;
  readonly drives: DriveLock;
  readonly timers: Timers;
  readonly log: Logger;
}

const NAVIGATION = 'navigation';
const STOP = 'emergency_stop';
const NAVIGATION_LOCK = 'navigation_lock';
const BY_HAND = 'driven-by-hand';
/** Counted from when the multiplexer misses the hand, which takes 0.5 s: two seconds in all. */
const HAND_IS_OFF_S = 1.5;

/**
 * Lets navigation, staff and the emergency stop share the wheels. Whoever takes the wheels from
 * navigation ends its trip: nothing drives on by itself when the stop is released or the lever let go.
 */
export function mixVelocities({ graph, drives, timers, log }: VelocityWiring): void {
  const known = new Set([NAVIGATION, NAVIGATION_LOCK, STOP, NOBODY]);
  let byHand = false;
  createVelocityMux(graph.createNode('velocity_mux'), {
    log,
    onLock: (lock, on) => {
      if (lock !== STOP) return;
      if (on) drives.inhibit(lock, 'emergency stop pressed');
      else drives.permit(lock);
    },
    onDriver: (driver) => {
      if (!known.has(driver)) {
        byHand = true;
        timers.stop(BY_HAND);
        drives.inhibit(BY_HAND, 'driven by hand', { handDriven: true });
      } else if (byHand) {
        byHand = false;
        timers.start(BY_HAND, HAND_IS_OFF_S, () => drives.permit(BY_HAND));
      }
    },
  });
}
