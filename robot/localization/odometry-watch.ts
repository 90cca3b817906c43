import { fromTime, type Odometry } from '../graph/index.js';
import type { WatchLimits } from './options.js';
import { isFinitePlanar, planarOf, wrapped, type Planar } from './planar.js';

/** A run of messages that go on from one another. */
interface Track {
  readonly frames: string;
  readonly stampS: number;
  readonly pose: Planar;
}

export interface OdometryState {
  /** The run of the last message, and another before it. */
  readonly current: Track | null;
  readonly other: Track | null;
  /** When the messages last went over to the other run, or to an earlier time. */
  readonly switchedS: readonly number[];
  /** The last offence; it is held against the odometry for a while. */
  readonly offence: { readonly atS: number; readonly what: string } | null;
}

export const NO_ODOMETRY: OdometryState = {
  current: null,
  other: null,
  switchedS: [],
  offence: null,
};

/** Added to what the base can do between two messages: jitter of stamps, slip, rounding. */
const SLACK_M = 0.05;
const SLACK_RAD = 0.1;
/** A gap in time beyond this allows no more movement than this. */
const LONGEST_GAP_S = 2;
/** So many changes to and fro within so long are two robots. */
const TWO_SOURCES = 2;
const SWITCHES_WITHIN_S = 2;
/** An offence is held against the odometry for so long. */
const HOLD_S = 1;

const DRIVER = 'Check the wheels and restart the base driver.';
const NAMESPACES =
  'Two robots publish odometry on one graph: give each robot a namespace of its own, or a ROS_DOMAIN_ID.';

type Limits = Pick<WatchLimits, 'maxSpeedMS' | 'maxTurnRadS'>;

/** One message of odometry: pure. */
export function heardOdometry(
  state: OdometryState,
  message: Odometry,
  nowS: number,
  limits: Limits,
): OdometryState {
  const { position, orientation } = message.pose.pose;
  const next: Track = {
    frames: `${message.header.frame_id} to ${message.child_frame_id}`,
    stampS: fromTime(message.header.stamp),
    pose: planarOf({ translation: position, rotation: orientation }),
  };
  if (!isFinitePlanar(next.pose)) {
    return offended(state, nowS, `The odometry is not a number. ${DRIVER}`);
  }
  const { current, other } = state;
  if (!current) return { ...state, current: next };
  const fault = breakOf(current, next, limits);
  if (fault === null) return { ...state, current: next };
  const turned: OdometryState = { ...state, current: next, other: current };
  const goesBack = next.stampS < current.stampS;
  const isOther = other !== null && breakOf(other, next, limits) === null;
  if (!goesBack && !isOther) return offended(turned, nowS, fault);
  const switchedS = [...state.switchedS.filter((at) => nowS - at < SWITCHES_WITHIN_S), nowS];
  const what = switchedS.length >= TWO_SOURCES ? NAMESPACES : fault;
  return offended({ ...turned, switchedS }, nowS, what);
}

function offended(state: OdometryState, atS: number, what: string): OdometryState {
  return { ...state, offence: { atS, what } };
}

/** What is complained of now, or null. */
export function odometryOffence({ offence }: OdometryState, nowS: number): string | null {
  const age = offence ? nowS - offence.atS : Infinity;
  return offence && age >= 0 && age < HOLD_S ? offence.what : null;
}

/** Why `next` cannot follow on `last`; null when it can. */
function breakOf(last: Track, next: Track, { maxSpeedMS, maxTurnRadS }: Limits): string | null {
  if (next.frames !== last.frames) {
    return `The odometry changed from the frames ${last.frames} to ${next.frames}. ${NAMESPACES}`;
  }
  const dt = next.stampS - last.stampS;
  if (dt < 0) {
    return `The odometry went back in time by ${(-dt).toFixed(2)} s. Check the clocks (chrony), and that one robot alone publishes it.`;
  }
  const gap = Math.min(dt, LONGEST_GAP_S);
  const moved = Math.hypot(next.pose.x - last.pose.x, next.pose.y - last.pose.y);
  const turned = Math.abs(wrapped(next.pose.yaw - last.pose.yaw));
  if (moved <= maxSpeedMS * gap + SLACK_M && turned <= maxTurnRadS * gap + SLACK_RAD) return null;
  const degrees = Math.round((turned * 180) / Math.PI);
  return `The odometry jumped by ${moved.toFixed(2)} m and ${degrees} degrees, more than the wheels can do. ${DRIVER}`;
}
