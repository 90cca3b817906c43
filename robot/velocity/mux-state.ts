import type { MuxSettings, Velocity } from './settings.js';

/** Nobody drives and nothing is locked. */
export const NOBODY = 'none';

export interface SourceState {
  /** Since its last command; Infinity before the first. */
  readonly ageS: number;
  /** Whether the last command was zero. */
  readonly atRest: boolean;
  /** False from a command under a lock until it has asked for zero: a held lever moves nothing. */
  readonly armed: boolean;
}

export interface LockState {
  readonly on: boolean;
  /** Since it was last heard; Infinity before the first time. */
  readonly ageS: number;
}

export interface MuxState {
  /** By name, in the order of the settings. */
  readonly sources: ReadonlyMap<string, SourceState>;
  readonly locks: ReadonlyMap<string, LockState>;
  /** The name of the source that drives, of the lock that holds, or NOBODY. */
  readonly driver: string;
}

export type MuxEvent =
  /** A command that is well formed. */
  | { readonly type: 'command'; readonly source: string; readonly velocity: Velocity }
  | { readonly type: 'lock'; readonly lock: string; readonly on: boolean }
  | { readonly type: 'passed'; readonly seconds: number };

export interface MuxStep {
  readonly state: MuxState;
  /** To be published now; null for nothing. */
  readonly velocity: Velocity | null;
}

export function initialState({ sources, locks }: MuxSettings): MuxState {
  const unheard = { ageS: Infinity, atRest: true, armed: true };
  return {
    sources: new Map(sources.map(({ name }) => [name, unheard])),
    locks: new Map(locks.map(({ name }) => [name, { on: false, ageS: Infinity }])),
    driver: NOBODY,
  };
}
