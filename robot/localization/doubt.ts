import { SIGNALS, TO_THE_DOCK, type Signal, type Verdicts } from './verdict.js';

/**
 * - `starting`: not yet known where the robot is; nobody has been told
 * - `sure`: nothing speaks against the localizer's pose
 * - `doubting`: something does
 * - `lost`: the doubt has lasted
 */
export type DoubtName = 'starting' | 'sure' | 'doubting' | 'lost';

export interface DoubtState {
  readonly name: DoubtName;
  readonly sinceS: number;
  /** Time of the last look. */
  readonly atS: number;
  /** How long each signal has complained, seconds; sinks again while it does not. */
  readonly pressure: Readonly<Record<Signal, number>>;
  /** Why, in English for staff; empty while sure. */
  readonly reason: string;
}

export interface DoubtTimes {
  /** `starting` becomes a doubt after so many seconds. */
  readonly startS: number;
  /** `doubting` becomes `lost` after so many seconds. */
  readonly lostS: number;
}

/** How long a signal may complain before it counts, seconds. */
const PATIENCE_S: Readonly<Record<Signal, number>> = {
  clock: 0,
  odometry: 0.1,
  scan: 0.3,
  transforms: 0.3,
  map: 0,
  localizer: 0,
  covariance: 0,
  match: 1,
};
/** How long all has to be well before the robot is sure again, seconds. */
const SURE_AFTER_S = 1.5;
/** Time that the watch itself slept through speaks neither for nor against anything. */
const LONGEST_LOOK_S = 0.3;

const NO_PRESSURE: DoubtState['pressure'] = {
  clock: 0,
  odometry: 0,
  scan: 0,
  transforms: 0,
  map: 0,
  localizer: 0,
  covariance: 0,
  match: 0,
};

export function starting(nowS: number): DoubtState {
  return { name: 'starting', sinceS: nowS, atS: nowS, pressure: NO_PRESSURE, reason: '' };
}

/** One look: pure, and blind to how the clock got here. */
export function weigh(
  state: DoubtState,
  nowS: number,
  verdicts: Verdicts,
  times: DoubtTimes,
): DoubtState {
  const dt = Math.min(Math.max(nowS - state.atS, 0), LONGEST_LOOK_S);
  // A clock that was set back must not make the time since then negative.
  const sinceS = Math.min(state.sinceS, nowS);
  const pressure = { ...state.pressure };
  for (const signal of SIGNALS) pressure[signal] = pressed(signal, pressure[signal], verdicts, dt);
  const looked = { ...state, sinceS, atS: nowS, pressure };
  return step(looked, nowS, verdicts, times);
}

function pressed(signal: Signal, before: number, verdicts: Verdicts, dt: number): number {
  const verdict = verdicts[signal];
  if (verdict === undefined) return before;
  if (verdict === null) return Math.max(0, before - dt);
  const most = PATIENCE_S[signal] + SURE_AFTER_S;
  // Past its patience a complaint takes the whole time to be forgotten.
  return before + dt >= PATIENCE_S[signal] ? most : before + dt;
}

function step(state: DoubtState, nowS: number, verdicts: Verdicts, times: DoubtTimes): DoubtState {
  const lasted = nowS - state.sinceS;
  const culprit = SIGNALS.find((signal) => state.pressure[signal] > PATIENCE_S[signal]);
  const enter = (name: DoubtName, reason: string): DoubtState => ({
    ...state,
    name,
    reason,
    sinceS: nowS,
  });
  switch (state.name) {
    case 'starting':
      if (isProven(state, verdicts)) return enter('sure', '');
      if (culprit === 'match' || lasted >= times.startS) {
        return enter('doubting', firstComplaint(verdicts) ?? NOT_FOUND);
      }
      return state;
    case 'sure':
      return culprit ? enter('doubting', verdicts[culprit] ?? NOT_FOUND) : state;
    case 'doubting':
      if (isProven(state, verdicts)) return enter('sure', '');
      return lasted >= times.lostS
        ? enter('lost', firstComplaint(verdicts) ?? state.reason)
        : state;
    case 'lost':
      return isProven(state, verdicts) ? enter('sure', '') : state;
  }
}

const NOT_FOUND = `The robot does not find out where it is. ${TO_THE_DOCK}`;

function firstComplaint(verdicts: Verdicts): string | undefined {
  const signal = SIGNALS.find((name) => typeof verdicts[name] === 'string');
  return signal && (verdicts[signal] ?? undefined);
}

/** Nothing has complained for a while, the localizer has spoken and the walls agree with it. */
function isProven({ pressure }: DoubtState, { localizer, match }: Verdicts): boolean {
  return SIGNALS.every((signal) => pressure[signal] === 0) && localizer === null && match === null;
}
