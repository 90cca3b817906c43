import { refuse } from '../../zone/wire/index.js';
import type { Zone } from '../guide/index.js';

const NO_ZONE = refuse('offline', 'This robot is set up without a zone.');

/** For a robot that serves on its own: nothing is known of the kiosks, nobody can be called. */
export function createNoZone(): Zone {
  return {
    onKiosks: (listener) => listener(null),
    onCommand: () => undefined,
    hold: () => Promise.resolve(NO_ZONE),
    callStaff: () => Promise.resolve(NO_ZONE),
    report: () => undefined,
  };
}
