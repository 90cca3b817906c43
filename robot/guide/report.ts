import type { Point2D, Pose2D, RobotState } from '../../zone/wire/index.js';
import type { GuideState } from './state.js';

/** What the zone is told. `path`: the way still ahead, metres in the map frame. */
export function report(
  state: GuideState,
  pose: Pose2D | undefined,
  path: readonly Point2D[],
): RobotState {
  const { phase, drive, battery } = state;
  return {
    activity: activityOf(state),
    reason: phase.name === 'stopped' ? phase.reason.slice(0, 300) : null,
    pose: pose ?? null,
    path: drive ? thinned(path) : [],
    destination: destinationOf(state),
    battery,
  };
}

export function activityOf({ phase, docked }: GuideState): RobotState['activity'] {
  switch (phase.name) {
    case 'idle':
      return docked ? 'docked' : 'waiting';
    case 'talking':
    case 'preparing':
    case 'arrived':
      return 'talking';
    case 'leading':
    case 'returning':
    case 'stopped':
      return phase.name;
  }
}

function destinationOf({ phase, drive }: GuideState): string | null {
  if (phase.name === 'leading') return phase.trip.place;
  return drive?.purpose === 'dock' ? drive.spot : null;
}

/** The wire takes at most 500 points. */
const MAX_POINTS = 200;

function thinned(path: readonly Point2D[]): [number, number][] {
  const step = Math.max(1, Math.ceil(path.length / MAX_POINTS));
  const last = path.length - 1;
  return path
    .filter((_, index) => index % step === 0 || index === last)
    .map(({ x, y }) => [round(x), round(y)]);
}

function round(metres: number): number {
  return Math.round(metres * 100) / 100;
}
