/**
 * The life of one supervised process, as a pure reducer.
 *
 *   starting -> up -> (exited) -> waiting -> starting ...
 *
 * A process that exits is started again after a pause that doubles from 0.5 s to 30 s and is
 * forgotten after a minute of good health. It is never given up: a kiosk whose printer cable is put
 * back at noon must come up at noon.
 */
export interface Lifecycle {
  readonly phase: 'starting' | 'up' | 'waiting' | 'stopping' | 'stopped';
  /** Exits since it was last healthy for a minute. */
  readonly failures: number;
  /** All restarts since the supervisor began. */
  readonly restarts: number;
  /** Health checks missed in a row. */
  readonly missed: number;
  /** When it became healthy, milliseconds. */
  readonly upSince: number | null;
  /** Why it last ended. */
  readonly lastExit: string | null;
}

export type LifecycleEvent =
  | { type: 'healthy'; at: number }
  | { type: 'unhealthy'; at: number }
  | { type: 'exited'; at: number; reason: string }
  | { type: 'pause-over' }
  | { type: 'stop' };

export type LifecycleEffect =
  | { type: 'spawn' }
  | { type: 'kill'; signal: 'SIGTERM' | 'SIGKILL' }
  | { type: 'pause'; ms: number };

export const FIRST_PAUSE_MS = 500;
export const LONGEST_PAUSE_MS = 30_000;
export const HEALTHY_AGAIN_MS = 60_000;
/** A process that answers nothing for this many checks hangs, and is killed to be started again. */
export const MISSED_CHECKS_LIMIT = 5;
/** The same while starting, when opening stores and models takes its time. */
export const MISSED_CHECKS_LIMIT_STARTING = 400;

export const NEW_LIFECYCLE: Lifecycle = {
  phase: 'starting',
  failures: 0,
  restarts: 0,
  missed: 0,
  upSince: null,
  lastExit: null,
};

type Step = { state: Lifecycle; effects: LifecycleEffect[] };

export function reduceLifecycle(state: Lifecycle, event: LifecycleEvent): Step {
  switch (event.type) {
    case 'healthy':
      return healthy(state, event.at);
    case 'unhealthy':
      return unhealthy(state);
    case 'exited':
      return exited(state, event.at, event.reason);
    case 'pause-over':
      if (state.phase !== 'waiting') return keep(state);
      return {
        state: { ...state, phase: 'starting', restarts: state.restarts + 1, missed: 0 },
        effects: [{ type: 'spawn' }],
      };
    case 'stop':
      return stop(state);
  }
}

function keep(state: Lifecycle): Step {
  return { state, effects: [] };
}

function healthy(state: Lifecycle, at: number): Step {
  if (state.phase === 'starting') {
    return keep({ ...state, phase: 'up', upSince: at, missed: 0 });
  }
  if (state.phase !== 'up' || state.upSince === null) return keep(state);
  const recovered = at - state.upSince >= HEALTHY_AGAIN_MS;
  return keep({ ...state, missed: 0, failures: recovered ? 0 : state.failures });
}

function unhealthy(state: Lifecycle): Step {
  if (state.phase !== 'up' && state.phase !== 'starting') return keep(state);
  const limit = state.phase === 'up' ? MISSED_CHECKS_LIMIT : MISSED_CHECKS_LIMIT_STARTING;
  const missed = state.missed + 1;
  if (missed < limit) return keep({ ...state, missed });
  return { state: { ...state, missed: 0 }, effects: [{ type: 'kill', signal: 'SIGKILL' }] };
}

function exited(state: Lifecycle, at: number, reason: string): Step {
  if (state.phase === 'stopping') {
    return keep({ ...state, phase: 'stopped', upSince: null, lastExit: reason });
  }
  if (state.phase === 'stopped' || state.phase === 'waiting') return keep(state);
  const wasSteady = state.upSince !== null && at - state.upSince >= HEALTHY_AGAIN_MS;
  const failures = wasSteady ? 1 : state.failures + 1;
  const ms = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
  return {
    state: { ...state, phase: 'waiting', failures, upSince: null, lastExit: reason },
    effects: [{ type: 'pause', ms }],
  };
}

function stop(state: Lifecycle): Step {
  switch (state.phase) {
    case 'starting':
    case 'up':
      return {
        state: { ...state, phase: 'stopping', upSince: null },
        effects: [{ type: 'kill', signal: 'SIGTERM' }],
      };
    case 'waiting':
      return keep({ ...state, phase: 'stopped' });
    case 'stopping':
    case 'stopped':
      return keep(state);
  }
}
