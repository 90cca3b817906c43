import { rolled, track, type Geometry, type Pair } from './kinematics.js';

export interface OdometryState {
  readonly x: number;
  readonly y: number;
  readonly yaw: number;
  /** Counts the next step is taken from; undefined after a (re)connection. */
  readonly counts: Pair | undefined;
}

export interface OdometryOptions {
  readonly geometry: Geometry;
  /** Encoder counts a motor turn: 4096 or 16385 on drives seen so far, so measure it. */
  readonly countsPerRevolution: number;
  /** Faster than this in m/s no wheel can have rolled: the counts jumped. */
  readonly maxWheelSpeed: number;
}

export type OdometryStep =
  | { readonly kind: 'moved'; readonly state: OdometryState }
  /** Position feedback was cleared or the drive restarted; the pose stays, the next step starts anew. */
  | { readonly kind: 'jumped'; readonly state: OdometryState; readonly reason: string };

export const AT_ORIGIN: OdometryState = { x: 0, y: 0, yaw: 0, counts: undefined };

/** Rounding of counts and the moment they were taken at: never taken for a jump. */
const SLACK_M = 0.02;

/** @param counts int32 as the drive gives them; wrap-around is followed. @param dt seconds since the last step */
export function stepOdometry(
  state: OdometryState,
  counts: Pair,
  dt: number,
  options: OdometryOptions,
): OdometryStep {
  if (state.counts === undefined) return { kind: 'moved', state: { ...state, counts } };
  const turns = {
    left: ((counts.left - state.counts.left) | 0) / options.countsPerRevolution,
    right: ((counts.right - state.counts.right) | 0) / options.countsPerRevolution,
  };
  const way = rolled(turns, options.geometry);
  const longest = Math.max(Math.abs(way.left), Math.abs(way.right));
  if (longest > options.maxWheelSpeed * dt + SLACK_M) {
    const reason = `position feedback jumped by ${longest.toFixed(2)} m of wheel travel in ${(dt * 1000).toFixed(0)} ms: check counts_per_revolution, the encoder cable and whether the drive restarted`;
    return { kind: 'jumped', state: { ...state, counts: undefined }, reason };
  }
  return { kind: 'moved', state: { ...moved(state, way, track(options.geometry)), counts } };
}

/** Along the arc, taken as its chord at the middle heading. */
function moved(state: OdometryState, way: Pair, separation: number): Omit<OdometryState, 'counts'> {
  const ahead = (way.left + way.right) / 2;
  const turn = (way.right - way.left) / separation;
  const middle = state.yaw + turn / 2;
  return {
    x: state.x + ahead * Math.cos(middle),
    y: state.y + ahead * Math.sin(middle),
    yaw: Math.atan2(Math.sin(state.yaw + turn), Math.cos(state.yaw + turn)),
  };
}
