import {
  stay,
  type DriveKind,
  type DriveStep,
  type Failure,
  type Running,
  type Watched,
} from './drive-state.js';
import { askToCancel } from './goal-steps.js';

/** How often a running drive is looked at. */
export const CHECK_S = 0.25;
/** Nav2 sends feedback with every tick of its behaviour tree, 100 times a second by default. */
export const QUIET_S = 2;
/** Silent for so long the wheels are held: it may be dead, and its controller drives on. */
export const HOLD_S = 0.5;
/** Loading the tree and waiting for the first transforms comes before the first feedback. */
export const FIRST_FEEDBACK_S = 10;
/** Nav2's goal checker takes the goal as reached within 0.25 m; turning to its heading follows. */
const TOLERANCE_M = 0.3;
/** A turn on the spot and a retry of the controller take less. */
export const LINGER_S = 30;
/** Before its first path Nav2 says 0 m as well, and may try six recoveries to find one. */
export const LINGER_AT_START_S = 120;

/** Which drives send feedback all the time. */
const CHATTY: Readonly<Record<DriveKind, boolean>> = { navigate: true, dock: false };

export const UNWATCHED: Watched = {
  quiet: 0,
  heard: false,
  away: false,
  there: false,
  lingering: 0,
};

/* A Nav2 that hangs or dies in the middle of a goal: DDS tells only after about ten seconds. */

export function heard(watched: Watched, remainingM: number): Watched {
  const there = remainingM <= TOLERANCE_M;
  return { ...watched, quiet: 0, heard: true, away: watched.away || !there, there };
}

/** Called every CHECK_S while running. */
export function check(state: Running): DriveStep {
  if (!CHATTY[state.goal.kind]) return stay(state);
  const { watched } = state;
  const quiet = watched.quiet + 1;
  const lingering = watched.there ? watched.lingering + 1 : 0;
  const now: Watched = { ...watched, quiet, lingering };
  const failure = faultOf(now);
  if (failure) {
    const ending = { to: 'failed', failure, standing: true, unanswered: true } as const;
    return askToCancel(state, { ...ending, next: undefined }, 1);
  }
  return {
    state: { ...state, watched: now },
    effects: [{ type: 'timer', seconds: CHECK_S }],
  };
}

/** Whether the wheels are to stand until it is heard again. */
export function isSilent(watched: Watched): boolean {
  return watched.heard && silentS(watched) >= HOLD_S;
}

/** The first check may come right after the feedback. */
function silentS({ quiet }: Watched): number {
  return (quiet - 1) * CHECK_S;
}

function faultOf(watched: Watched): Failure | undefined {
  const { heard: spoken, away, lingering } = watched;
  const limitS = spoken ? QUIET_S : FIRST_FEEDBACK_S;
  if (silentS(watched) >= limitS) {
    const reason = `no feedback from Nav2 for ${limitS} s in the middle of the goal: see whether bt_navigator runs and its log, then whether AMCL and odometry give the pose`;
    return { reason, cause: 'fault' };
  }
  const lingerS = away ? LINGER_S : LINGER_AT_START_S;
  if (lingering * CHECK_S < lingerS) return undefined;
  const reason = `Nav2 says that nothing remains to drive and has not ended the goal for ${lingerS} s: see the logs of bt_navigator and controller_server`;
  return { reason, cause: 'fault' };
}
