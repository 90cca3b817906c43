import { pathLength, type Planner } from '../../../robot/sim/index.js';
import type { Site } from '../../../robot/site/index.js';
import { atMost, mean, percentile, reported, type Figure } from '../figure.js';
import { referenceLength } from '../reference-path.js';
import { clearanceOn, floorOf, inflationsOf, type Floor } from './floor.js';
import { NAV2_PLANNERS, type Nav2PlannerId } from './nav2-parameters.js';
import { plannerServer, startNav2Planners, type Nav2Planners } from './nav2-planners.js';
import type { Pair } from './pairs.js';

const OURS = 'ours';
const THEIRS = Object.entries(NAV2_PLANNERS) as [Nav2PlannerId, string][];
const WARM_UP = 10;
/** Ours may be longer than the shortest of theirs by this, each against the optimum for its clearance. */
const LENGTH_BOUND = 1.01;

interface Plan {
  readonly ms: number;
  readonly lengthM: number;
  /** Length over the shortest path that keeps as clear of walls and keepouts. */
  readonly overOptimum: number;
}

/** Nav2's planners on the same map and pairs, where a ROS 2 with Nav2 is sourced. */
export async function* besideNav2(
  site: Site,
  planner: Planner,
  pairs: readonly Pair[],
): AsyncGenerator<Figure, void, void> {
  const server = plannerServer();
  if (server === undefined) {
    yield reported(named("Nav2's planners to compare with (source ROS 2 with Nav2)", 'count'), 0);
    return;
  }
  const nav2 = await startNav2Planners(server, site);
  try {
    yield* figures(await measureAll(nav2, floorOf(site), planner, pairs));
  } finally {
    await nav2.close();
  }
}

/** By planner, ours first; only pairs that every planner solved. */
async function measureAll(
  nav2: Nav2Planners,
  floor: Floor,
  planner: Planner,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, readonly Plan[]>> {
  for (const pair of pairs.slice(0, WARM_UP)) {
    for (const [id] of THEIRS) await nav2.plan(id, pair);
    planner.plan(...pair);
  }
  const names = [OURS, ...THEIRS.map(([, name]) => name)];
  const plans = new Map<string, Plan[]>(names.map((name) => [name, []]));
  for (const pair of pairs) {
    const solved = await solve(nav2, planner, pair);
    if (!solved) continue;
    for (const [name, { ms, poses }] of solved) {
      const lengthM = pathLength(poses.map(([x, y]) => ({ x, y })));
      const clearance = clearanceOn(floor, poses);
      const [from, to] = pair;
      const inflations = inflationsOf(floor, clearance);
      const optimum = referenceLength(floor.map, inflations, [from.x, from.y], [to.x, to.y]);
      plans.get(name)?.push({ ms, lengthM, overOptimum: lengthM / (optimum ?? lengthM) });
    }
  }
  return plans;
}

async function solve(nav2: Nav2Planners, planner: Planner, pair: Pair) {
  const ours = planner.plan(...pair);
  if (!ours.ok) return undefined;
  type Solution = { ms: number; poses: readonly (readonly [number, number])[] };
  const solved: [string, Solution][] = [[OURS, ours]];
  for (const [id, name] of THEIRS) {
    const theirs = await nav2.plan(id, pair);
    if (theirs === undefined) return undefined;
    solved.push([name, theirs]);
  }
  return solved;
}

function* figures(plans: ReadonlyMap<string, readonly Plan[]>): Generator<Figure> {
  const ours = plans.get(OURS) ?? [];
  const theirs = [...plans].filter(([name]) => name !== OURS);
  yield reported(named('pairs that every planner solved', 'count'), ours.length);
  for (const [name, all] of theirs) {
    const times = all.map(({ ms }) => ms);
    yield reported(named(`${name}: p50`, 'ms'), percentile(times, 50));
    yield reported(named(`${name}: p99`, 'ms'), percentile(times, 99));
    yield reported(named(`${name}: mean length`, 'm'), mean(all.map(({ lengthM }) => lengthM)));
    const over = mean(all.map(({ overOptimum }) => overOptimum));
    yield reported(named(`${name}: length over the optimum for its clearance`, 'ratio'), over);
  }
  yield reported(named('ours: mean length', 'm'), mean(ours.map(({ lengthM }) => lengthM)));
  for (const p of [50, 99]) yield fasterThan(p, ours, theirs);
  yield shorterThan(ours, theirs);
}

type Theirs = readonly (readonly [string, readonly Plan[]])[];

function fasterThan(p: number, ours: readonly Plan[], theirs: Theirs): Figure {
  const of = (plans: readonly Plan[]) =>
    percentile(
      plans.map(({ ms }) => ms),
      p,
    );
  return against(`ours: p${p}, at most the fastest of Nav2's`, 'ms', 1, of, ours, theirs);
}

function shorterThan(ours: readonly Plan[], theirs: Theirs): Figure {
  const of = (plans: readonly Plan[]) => mean(plans.map(({ overOptimum }) => overOptimum));
  const figure = 'ours: length over the optimum for its clearance';
  return against(figure, 'ratio', LENGTH_BOUND, of, ours, theirs);
}

/** Ours beside the least of theirs. */
function against(
  figure: string,
  unit: string,
  factor: number,
  of: (plans: readonly Plan[]) => number,
  ours: readonly Plan[],
  theirs: Theirs,
): Figure {
  const value = of(ours);
  const ranked = theirs.map(([name, plans]) => ({ name, value: of(plans) }));
  const best = ranked.reduce((least, one) => (one.value < least.value ? one : least));
  const line = atMost(named(figure, unit), value, best.value * factor);
  return { ...line, baseline: `Nav2: ${best.name}`, ratio: value / best.value };
}

function named(figure: string, unit: string): { bench: string; figure: string; unit: string } {
  return { bench: 'plan', figure, unit };
}
