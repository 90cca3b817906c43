import {
  NOBODY,
  type LockState,
  type MuxEvent,
  type MuxState,
  type MuxStep,
  type SourceState,
} from './mux-state.js';
import {
  ZERO,
  type LockSettings,
  type MuxSettings,
  type SourceSettings,
  type Velocity,
} from './settings.js';

/** A source silent for so long has let go, or was started anew. */
export const LET_GO_S = 5;

/**
 * Who drives: of those heard lately and not locked out, the one of highest priority. Its commands are
 * passed on as they come. When the driver changes, zero goes out first; while a lock holds, zero goes
 * out all the time. Pure.
 */
export function mux(settings: MuxSettings, state: MuxState, event: MuxEvent): MuxStep {
  const noted = disarmed(settings, note(state, event));
  const driver = driverOf(settings, noted);
  return { state: { ...noted, driver }, velocity: output(settings, state.driver, driver, event) };
}

/** Whether a lock is on, or silent beyond its timeout. */
export function isOn({ timeoutS }: LockSettings, { on, ageS }: LockState): boolean {
  return on || isLate(timeoutS, ageS);
}

function note(state: MuxState, event: MuxEvent): MuxState {
  switch (event.type) {
    case 'command': {
      const before = state.sources.get(event.source);
      if (!before) return state;
      const atRest = isZero(event.velocity);
      const heard = { ageS: 0, atRest, armed: before.armed || atRest };
      return { ...state, sources: new Map(state.sources).set(event.source, heard) };
    }
    case 'lock':
      if (!state.locks.has(event.lock)) return state;
      return {
        ...state,
        locks: new Map(state.locks).set(event.lock, { on: event.on, ageS: 0 }),
      };
    case 'passed':
      return { ...state, sources: older(state, event.seconds), locks: olderLocks(state, event) };
  }
}

function older({ sources }: MuxState, seconds: number): MuxState['sources'] {
  return mapped(sources, (source) => {
    const ageS = source.ageS + seconds;
    return { ...source, ageS, armed: source.armed || ageS > LET_GO_S };
  });
}

function olderLocks({ locks }: MuxState, { seconds }: { seconds: number }): MuxState['locks'] {
  return mapped(locks, (lock) => ({ ...lock, ageS: lock.ageS + seconds }));
}

/** Whoever goes on commanding motion under such a lock must ask for zero before it moves anything. */
function disarmed(settings: MuxSettings, state: MuxState): MuxState {
  const out = settings.sources.filter((source) => {
    const known = state.sources.get(source.name);
    if (!known?.armed || known.atRest || isLate(source.timeoutS, known.ageS)) return false;
    return locksOn(settings, state).some((lock) => lock.letGo && source.priority < lock.priority);
  });
  if (out.length === 0) return state;
  const sources = new Map(state.sources);
  for (const { name } of out) {
    const known = sources.get(name);
    if (known) sources.set(name, { ...known, armed: false });
  }
  return { ...state, sources };
}

function driverOf(settings: MuxSettings, state: MuxState): string {
  const able = settings.sources.filter((source) => {
    const known = state.sources.get(source.name);
    return known !== undefined && canDrive(source, known) && !isLockedOut(settings, state, source);
  });
  return first(able) ?? first(locksOn(settings, state)) ?? NOBODY;
}

function canDrive({ timeoutS }: SourceSettings, { ageS, armed }: SourceState): boolean {
  return armed && Number.isFinite(ageS) && !isLate(timeoutS, ageS);
}

function isLockedOut(
  settings: MuxSettings,
  state: MuxState,
  { priority }: SourceSettings,
): boolean {
  return locksOn(settings, state).some((lock) => priority < lock.priority);
}

function locksOn({ locks }: MuxSettings, state: MuxState): LockSettings[] {
  return locks.filter((lock) => {
    const known = state.locks.get(lock.name);
    return known !== undefined && isOn(lock, known);
  });
}

/** The name of the highest priority; of several the first in the settings. */
function first(
  named: readonly { readonly name: string; readonly priority: number }[],
): string | undefined {
  return [...named].sort((a, b) => b.priority - a.priority)[0]?.name;
}

function output(
  { locks }: MuxSettings,
  before: string,
  driver: string,
  event: MuxEvent,
): Velocity | null {
  if (event.type === 'command' && event.source === driver) return event.velocity;
  const holding = event.type === 'passed' && locks.some(({ name }) => name === driver);
  return driver !== before || holding ? ZERO : null;
}

function isLate(timeoutS: number, ageS: number): boolean {
  return timeoutS > 0 && ageS > timeoutS;
}

function isZero({ linear, angular }: Velocity): boolean {
  return linear === 0 && angular === 0;
}

function mapped<T>(map: ReadonlyMap<string, T>, change: (value: T) => T): Map<string, T> {
  return new Map([...map].map(([name, value]) => [name, change(value)]));
}
