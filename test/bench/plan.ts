import {
  createPlanner,
  createRng,
  GridSearch,
  pathLength,
  slackOf,
  type Planner,
  type Point,
} from '../../robot/sim/index.js';
import type { GridMap, Site } from '../../robot/site/index.js';
import { atMost, percentile, reported, type Benchmark, type Figure } from './figure.js';
import { okCenter } from './site.js';
import { bordersOf, clearanceOf, referenceLength } from './reference-path.js';

const PAIRS = 300;
/** The reference takes a good part of a second a pair; every so many pairs are compared with it. */
const COMPARED_EVERY = 6;
const SEED = 20;
const BASELINE = 'grid A*, 8 neighbours, no shortening';

interface Measured {
  readonly ms: number;
  readonly lengthM: number;
  readonly baselineMs: number;
  readonly baselineLengthM: number;
  readonly inKeepout: boolean;
  readonly clearance: number;
  readonly ratio: number | undefined;
}

/** Paths between random free places of the demonstration centre's map. */
export const plan: Benchmark = async function* () {
  const site = await okCenter();
  const planner = createPlanner(site.map, site.keepout);
  const baseline = baselineOf(site, planner);
  const floor = floorOf(site);
  const pairs = randomPairs(planner, site.keepout, baseline, PAIRS);
  // A running process answers warm; the first calls compile.
  for (const [from, to] of pairs.slice(0, 20)) planner.plan(from, to);
  const measured = pairs.map((pair, i) =>
    measure(floor, planner, baseline, pair, i % COMPARED_EVERY === 0),
  );
  yield* figures(measured, planner.robotRadius);
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
  const through = all.filter(({ inKeepout }) => inKeepout).length;
  yield atMost({ bench, figure: 'paths through a keepout', unit: 'count' }, through, 0);
  const touching = all.filter(({ clearance }) => clearance < robotRadius).length;
  const nearWalls = 'paths within the robot radius of a wall';
  yield atMost({ bench, figure: nearWalls, unit: 'count' }, touching, 0);
}

function measure(
  floor: Floor,
  planner: Planner,
  baseline: Baseline,
  [from, to]: readonly [Point, Point],
  compare: boolean,
): Measured {
  const result = planner.plan(from, to);
  if (!result.ok) throw new Error(`The planner refused a reachable pair: ${result.message}`);
  const startedAt = performance.now();
  const cells = baseline.find(from, to);
  const baselineMs = performance.now() - startedAt;
  const { map, walls, keepouts } = floor;
  const wallsAt = clearanceOf(map, isWall, result.poses);
  const keepoutsAt = clearanceOf(floor.keepout, isKeepout, result.poses);
  const inflations = [
    { cells: walls, by: wallsAt },
    { cells: keepouts, by: keepoutsAt },
  ];
  const reference = compare
    ? referenceLength(map, inflations, [from.x, from.y], [to.x, to.y])
    : undefined;
  return {
    ms: result.ms,
    lengthM: result.lengthM,
    baselineMs,
    baselineLengthM: cells ? pathLength(cells) : result.lengthM,
    inKeepout: keepoutsAt <= 0,
    clearance: wallsAt,
    ratio: reference === undefined ? undefined : result.lengthM / reference,
  };
}

/** The plan's cells that paths are measured against, apart from anything the planner holds. */
interface Floor {
  readonly map: GridMap;
  readonly keepout: GridMap;
  readonly walls: readonly (readonly [number, number])[];
  readonly keepouts: readonly (readonly [number, number])[];
}

const isWall = (value: number): boolean => value < 0 || value >= 50;
const isKeepout = (value: number): boolean => value >= 50;

function floorOf({ map, keepout }: Site): Floor {
  return {
    map,
    keepout,
    walls: bordersOf(map, isWall),
    keepouts: bordersOf(keepout, isKeepout),
  };
}

interface Baseline {
  find(from: Point, to: Point): Point[] | undefined;
}

function baselineOf(site: Site, planner: Planner): Baseline {
  const search = new GridSearch(slackOf(site.map, site.keepout, planner.robotRadius, 0).field);
  return { find: (from, to) => search.find(from, to, 0) };
}

/** Any two places where the robot fits and between which there is a way. */
function randomPairs(
  planner: Planner,
  keepout: GridMap,
  baseline: Baseline,
  count: number,
): [Point, Point][] {
  const rng = createRng(SEED);
  const { map } = planner;
  const place = (): Point => {
    for (;;) {
      const x = map.origin.x + rng.next() * map.width * map.resolution;
      const y = map.origin.y + rng.next() * map.height * map.resolution;
      if (planner.clearance(x, y) < planner.robotRadius) continue;
      if (!isKeepout(valueAt(keepout, x, y))) return { x, y };
    }
  };
  const pairs: [Point, Point][] = [];
  while (pairs.length < count) {
    const from = place();
    const to = place();
    if (Math.hypot(to.x - from.x, to.y - from.y) > 1 && baseline.find(from, to)) {
      pairs.push([from, to]);
    }
  }
  return pairs;
}

function valueAt(map: GridMap, x: number, y: number): number {
  const column = Math.floor((x - map.origin.x) / map.resolution);
  const row = Math.floor((y - map.origin.y) / map.resolution);
  return map.data[row * map.width + column] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
