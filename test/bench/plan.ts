import {
  createPlanner,
  GridSearch,
  pathLength,
  slackOf,
  type Planner,
  type Point,
} from '../../robot/sim/index.js';
import type { Site } from '../../robot/site/index.js';
import { atMost, mean, percentile, reported, type Benchmark, type Figure } from './figure.js';
import { besideNav2 } from './plan/beside-nav2.js';
import { clearanceOn, floorOf, inflationsOf, type Clearance, type Floor } from './plan/floor.js';
import { clearPairs, randomPairs, type Pair } from './plan/pairs.js';
import { okCenter } from './site.js';
import { referenceLength } from './reference-path.js';

const PAIRS = 300;
/** The reference takes a good part of a second a pair; every so many pairs are compared with it. */
const COMPARED_EVERY = 6;
const BASELINE = 'grid A*, 8 neighbours, no shortening';

interface Measured {
  readonly ms: number;
  readonly lengthM: number;
  readonly baselineMs: number;
  readonly baselineLengthM: number;
  readonly clearance: Clearance;
  readonly ratio: number | undefined;
}

/** Paths between random free places of the demonstration centre's map. */
export const plan: Benchmark = async function* () {
  const site = await okCenter();
  const planner = createPlanner(site.map, site.keepout);
  const baseline = baselineOf(site, planner);
  const floor = floorOf(site);
  const isReachable = (from: Point, to: Point): boolean => baseline.find(from, to) !== undefined;
  const pairs = randomPairs(planner, site.keepout, isReachable, PAIRS);
  // A running process answers warm; the first calls compile.
  for (const [from, to] of pairs.slice(0, 20)) planner.plan(from, to);
  const measured = pairs.map((pair, i) =>
    measure(floor, planner, baseline, pair, i % COMPARED_EVERY === 0),
  );
  yield* figures(measured, planner.robotRadius);
  yield* besideNav2(site, planner, clearPairs(planner, pairs));
};

function* figures(all: readonly Measured[], robotRadius: number): Generator<Figure> {
  const bench = 'plan';
  const ms = all.map((one) => one.ms);
  const baselineMs = all.map((one) => one.baselineMs);
  for (const [p, bound] of [
    [50, 8],
    [99, 30],
  ] as const) {
    const value = percentile(ms, p);
    const line = atMost({ bench, figure: `p${p}`, unit: 'ms' }, value, bound);
    yield { ...line, baseline: BASELINE, ratio: value / percentile(baselineMs, p) };
  }
  const length = mean(all.map((one) => one.lengthM));
  yield {
    ...reported({ bench, figure: 'mean length', unit: 'm' }, length),
    baseline: BASELINE,
    ratio: length / mean(all.map((one) => one.baselineLengthM)),
  };
  const ratios = all.flatMap(({ ratio }) => ratio ?? []);
  const worst = Math.max(...ratios);
  const overOptimum = 'worst length over the optimum for its clearance';
  yield atMost({ bench, figure: overOptimum, unit: 'ratio' }, worst, 1.05);
  const through = all.filter(({ clearance }) => clearance.keepout <= 0).length;
  yield atMost({ bench, figure: 'paths through a keepout', unit: 'count' }, through, 0);
  const touching = all.filter(({ clearance }) => clearance.wall < robotRadius).length;
  const nearWalls = 'paths within the robot radius of a wall';
  yield atMost({ bench, figure: nearWalls, unit: 'count' }, touching, 0);
}

function measure(
  floor: Floor,
  planner: Planner,
  baseline: Baseline,
  [from, to]: Pair,
  compare: boolean,
): Measured {
  const result = planner.plan(from, to);
  if (!result.ok) throw new Error(`The planner refused a reachable pair: ${result.message}`);
  const startedAt = performance.now();
  const cells = baseline.find(from, to);
  const baselineMs = performance.now() - startedAt;
  const clearance = clearanceOn(floor, result.poses);
  const inflations = inflationsOf(floor, clearance);
  const reference = compare
    ? referenceLength(floor.map, inflations, [from.x, from.y], [to.x, to.y])
    : undefined;
  return {
    ms: result.ms,
    lengthM: result.lengthM,
    baselineMs,
    baselineLengthM: cells ? pathLength(cells) : result.lengthM,
    clearance,
    ratio: reference === undefined ? undefined : result.lengthM / reference,
  };
}

interface Baseline {
  find(from: Point, to: Point): Point[] | undefined;
}

function baselineOf(site: Site, planner: Planner): Baseline {
  const search = new GridSearch(slackOf(site.map, site.keepout, planner.robotRadius, 0).field);
  return { find: (from, to) => search.find(from, to, 0) };
}
