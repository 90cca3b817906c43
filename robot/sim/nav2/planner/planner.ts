import type { GridMap } from '../../../site/types.js';
import { cellIndex, sampleField } from '../../field/sample.js';
import { escapeFrom } from './escape.js';
import { GridSearch } from './grid-search.js';
import { pathLength, pullTight } from './path.js';
import { VisibilitySearch, type Around } from './search.js';
import { SIGHT_TOLERANCE_M, sees, seesFromTightEnd } from './sight.js';
import { slackOf, type Slack } from './slack.js';
import type { Disc, Planner, PlannerOptions, PlanRefusal, PlanResult, Point } from './types.js';
import { visibilityGraph } from './visibility.js';

const DEFAULT_ROBOT_RADIUS_M = 0.3;
const DEFAULT_MARGIN_M = 0.08;
const DEFAULT_KEEPOUT_MARGIN_M = 0.3;
/** What must remain beyond the robot's radius where the comfort margin does not fit. */
const TIGHTEST_MARGIN_M = 0.045;
/** A goal as close as the robot's radius is reachable; half a cell of rounding is not a refusal. */
const GOAL_ROUNDING_M = 0.005;

type Refused = Extract<PlanResult, { ok: false }>;

/**
 * A global planner on a visibility graph that is built once for the map (Oh and Leong 2017), so a
 * query visits corners and not cells: paths are any-angle and, but for the grid's rounding, shortest.
 * @param keepout a mask in the same form as the map; marked cells are never entered
 */
export function createPlanner(
  map: GridMap,
  keepout?: GridMap,
  options: PlannerOptions = {},
): Planner {
  const robotRadius = options.robotRadius ?? DEFAULT_ROBOT_RADIUS_M;
  const margin = options.margin ?? DEFAULT_MARGIN_M;
  const slack = slackOf(
    map,
    keepout,
    robotRadius + margin,
    options.keepoutMargin ?? DEFAULT_KEEPOUT_MARGIN_M,
  );
  const search = new VisibilitySearch(slack.field, visibilityGraph(slack.field));
  const narrow = new NarrowSearch(slack, Math.min(0, TIGHTEST_MARGIN_M - margin));

  return {
    map,
    robotRadius,
    clearance: (x, y) => sampleField(slack.walls, x, y),
    keepoutClearance: (x, y) =>
      slack.keepout ? sampleField(slack.keepout, x, y, Infinity) : Infinity,
    isFree: (x, y) => sampleField(slack.field, x, y, -1) >= 0,
    isLineFree: (from, to) => sees(slack.field, from.x, from.y, to.x, to.y),
    plan: (from, to, obstacles = []) => {
      const startedAt = performance.now();
      const refusal = refuse(slack, robotRadius, from, to);
      if (refusal) return refusal;
      const path = amongDiscs(slack, from, to, obstacles, robotRadius, (start, around) =>
        route(slack, search, narrow, start, to, around),
      );
      if (path === undefined) return refused('no-path', noPathMessage(from, to));
      const ms = performance.now() - startedAt;
      return { ok: true, poses: path.map((p) => [p.x, p.y]), lengthM: pathLength(path), ms };
    },
  };
}

function refuse(slack: Slack, radius: number, from: Point, to: Point): Refused | undefined {
  if (![from.x, from.y, to.x, to.y].every(Number.isFinite)) {
    return refused('invalid-pose', 'Start and goal must be finite numbers, in metres.');
  }
  if (cellIndex(slack.field, from.x, from.y) < 0) {
    return refused('start-outside-map', `The start ${name(from)} lies outside the map.`);
  }
  if (cellIndex(slack.field, to.x, to.y) < 0) {
    return refused('goal-outside-map', `The goal ${name(to)} lies outside the map.`);
  }
  if (slack.keepout && sampleField(slack.keepout, to.x, to.y) <= 0) {
    return refused('goal-in-keepout', `The goal ${name(to)} lies in a keepout zone.`);
  }
  const clearance = sampleField(slack.walls, to.x, to.y);
  if (clearance < radius - GOAL_ROUNDING_M) {
    const where = clearance <= 0 ? 'inside a wall' : `${clearance.toFixed(2)} m from a wall`;
    return refused(
      'goal-occupied',
      `The goal ${name(to)} is ${where}; the robot needs ${radius.toFixed(2)} m.`,
    );
  }
  return undefined;
}

function route(
  slack: Slack,
  search: VisibilitySearch,
  narrow: NarrowSearch,
  from: Point,
  to: Point,
  around: Around,
): Point[] | undefined {
  const { field } = slack;
  const isTight = (p: Point): boolean => sampleField(field, p.x, p.y, -1) < -SIGHT_TOLERANCE_M;
  const start = isTight(from) ? escapeFrom(slack, from) : from;
  const goal = isTight(to) ? escapeFrom(slack, to) : to;
  if (start === undefined || goal === undefined) return undefined;
  const middle = search.find(start, goal, around) ?? narrow.find(start, goal, around);
  if (middle === undefined) return undefined;
  const path = [...middle];
  if (start !== from) path.unshift(from);
  if (goal !== to) path.push(to);
  return skipEscapes(path, start !== from, goal !== to, (tight, other) =>
    seesFromTightEnd(field, tight, other),
  );
}

/** The detour over the escape point is dropped where the tight end sees the point after it. */
function skipEscapes(
  path: Point[],
  atStart: boolean,
  atGoal: boolean,
  canSee: (tight: Point, other: Point) => boolean,
): Point[] {
  if (atStart) dropSecond(path, canSee);
  if (atGoal) {
    path.reverse();
    dropSecond(path, canSee);
    path.reverse();
  }
  return path;
}

function dropSecond(path: Point[], canSee: (tight: Point, other: Point) => boolean): void {
  const [first, , third] = path;
  if (first && third && canSee(first, third)) path.splice(1, 1);
}

/** The way through gaps that are wide enough for the robot and too narrow for the comfort margin. */
class NarrowSearch {
  private grid: GridSearch | undefined;

  constructor(
    private readonly slack: Slack,
    private readonly least: number,
  ) {}

  find(start: Point, goal: Point, around: Around): Point[] | undefined {
    // With people in the way the answer is to wait for them, not to search every cell.
    if (around.discs.length > 0) return undefined;
    this.grid ??= new GridSearch(this.slack.field);
    const cells = this.grid.find(start, goal, this.least);
    if (cells === undefined) return undefined;
    const ends = [start, ...cells.slice(1, -1), goal];
    return pullTight(ends, (a, b) => sees(this.slack.field, a.x, a.y, b.x, b.y, this.least));
  }
}

/** Someone right beside the start is left straight away from them before the way goes round them. */
function amongDiscs(
  slack: Slack,
  from: Point,
  to: Point,
  discs: readonly Disc[],
  margin: number,
  find: (start: Point, around: Around) => Point[] | undefined,
): Point[] | undefined {
  const start = stepAway(slack, from, discs, margin);
  const path = find(start ?? from, {
    discs: yieldToEnds(discs, margin, start ?? from, to),
    margin,
  });
  return path && start ? [from, ...path] : path;
}

/** Undefined when there is nobody to step away from, or no room to. */
function stepAway(
  slack: Slack,
  from: Point,
  discs: readonly Disc[],
  margin: number,
): Point | undefined {
  const covers = (at: Point) => (disc: Disc) =>
    Math.hypot(disc.x - at.x, disc.y - at.y) < disc.radius + margin;
  const disc = discs.find(covers(from));
  if (disc === undefined) return undefined;
  const distance = Math.hypot(from.x - disc.x, from.y - disc.y);
  if (distance < 1e-6) return undefined;
  const scale = (disc.radius + margin + 0.02) / distance;
  const away = { x: disc.x + (from.x - disc.x) * scale, y: disc.y + (from.y - disc.y) * scale };
  const isClear = sees(slack.field, from.x, from.y, away.x, away.y) && !discs.some(covers(away));
  return isClear ? away : undefined;
}

/** A disc that covers the start or the goal gives way just as far as that end needs. */
function yieldToEnds(discs: readonly Disc[], radius: number, from: Point, to: Point): Disc[] {
  return discs.map((disc) => {
    const free =
      Math.min(
        Math.hypot(disc.x - from.x, disc.y - from.y),
        Math.hypot(disc.x - to.x, disc.y - to.y),
      ) - 0.01;
    return free >= disc.radius + radius ? disc : { ...disc, radius: Math.max(free, 0) - radius };
  });
}

function refused(reason: PlanRefusal, message: string): Refused {
  return { ok: false, reason, message };
}

function noPathMessage(from: Point, to: Point): string {
  return `No way from ${name(from)} to ${name(to)} is wide enough for the robot.`;
}

function name(point: Point): string {
  return `(${point.x.toFixed(2)}, ${point.y.toFixed(2)})`;
}
