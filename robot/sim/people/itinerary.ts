import type { Planner, Point } from '../nav2/planner/types.js';
import type { Rng } from '../random/rng.js';
import type { Stay } from './person.js';

/** Somewhere people go: metres in the map frame. A seat may lie on furniture. */
export interface Destination extends Point {
  readonly stay: Stay;
}

/** What someone is going to do next. */
export interface Leg {
  readonly path: readonly Point[];
  readonly then: Stay;
}

const TRIES = 12;
/** People do not stop on the exact point of a plan. */
const SCATTER_M = 0.3;

/** How long people stay, seconds. */
export const STAYS_S: Readonly<Record<Stay, readonly [number, number]>> = {
  stand: [3, 15],
  'look-around': [2, 8],
  sit: [20, 90],
};

/** Picks a destination that can be reached and the way there; undefined when none was found. */
export function nextLeg(
  from: Point,
  destinations: readonly Destination[],
  planner: Planner,
  rng: Rng,
): Leg | undefined {
  for (let i = 0; i < TRIES; i++) {
    const goal = rng.pick(destinations);
    const leg =
      goal.stay === 'sit' ? toSeat(from, goal, planner) : toFloor(from, goal, planner, rng);
    if (leg) return leg;
  }
  return undefined;
}

function toFloor(from: Point, goal: Destination, planner: Planner, rng: Rng): Leg | undefined {
  const to = {
    x: goal.x + rng.between(-SCATTER_M, SCATTER_M),
    y: goal.y + rng.between(-SCATTER_M, SCATTER_M),
  };
  const plan = planner.plan(from, planner.isLineFree(goal, to) ? to : goal);
  return plan.ok ? { path: plan.poses.map(([x, y]) => ({ x, y })), then: goal.stay } : undefined;
}

/** A seat is furniture to the planner: people walk beside it and then sit down on it. */
function toSeat(from: Point, seat: Destination, planner: Planner): Leg | undefined {
  for (let angle = 0; angle < 2 * Math.PI; angle += Math.PI / 8) {
    for (const reach of [0, 0.4, 0.6, 0.8]) {
      const beside = { x: seat.x + reach * Math.cos(angle), y: seat.y + reach * Math.sin(angle) };
      if (!planner.isFree(beside.x, beside.y)) continue;
      const plan = planner.plan(from, beside);
      if (!plan.ok) continue;
      return { path: [...plan.poses.map(([x, y]) => ({ x, y })), seat], then: 'sit' };
    }
  }
  return undefined;
}
