import { createRng, prepareGround, runEscort, type EscortReport } from '../../robot/sim/index.js';
import { atLeast, atMost, reported, type Benchmark, type Figure } from './figure.js';
import { okCenter } from './site.js';

const TRIPS = 200;
const PEOPLE = 10;

/**
 * Seeded trips between random places of the demonstration centre among people who walk, each on a
 * graph and a clock of its own.
 */
export const escort: Benchmark = async function* () {
  const site = prepareGround(await okCenter());
  const spots = [...site.spots.values()];
  const reports: EscortReport[] = [];
  const startedAt = performance.now();
  for (let seed = 1; seed <= TRIPS; seed++) {
    const rng = createRng(seed);
    const from = rng.pick(spots);
    const to = rng.pick(spots.filter((spot) => spot !== from));
    const trip = { site, start: from.pose, goal: to.pose, seed, people: PEOPLE };
    reports.push(await runEscort(trip));
  }
  const tookS = (performance.now() - startedAt) / 1000;
  yield* figures(reports, tookS);
};

function* figures(reports: readonly EscortReport[], tookS: number): Generator<Figure> {
  const bench = 'escort';
  const sum = (of: (report: EscortReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  const mean = (of: (report: EscortReport) => number): number => sum(of) / reports.length;
  const arrived = sum(({ outcome }) => (outcome === 'arrived' ? 1 : 0));
  yield atLeast({ bench, figure: 'trips arrived', unit: 'count' }, arrived, TRIPS);
  yield atMost(
    { bench, figure: 'wall contacts', unit: 'count' },
    sum((r) => r.wall_contacts),
    0,
  );
  yield atMost(
    { bench, figure: 'person contacts', unit: 'count' },
    sum((r) => r.person_contacts),
    0,
  );
  const spl = mean((report) => report.spl);
  yield atLeast({ bench, figure: 'success weighted by path length', unit: 'ratio' }, spl, 0.9);
  const faster = sum((report) => report.duration_s) / tookS;
  yield atLeast({ bench, figure: 'simulated over real time', unit: 'ratio' }, faster, 20);
  const closest = Math.min(...reports.map((report) => report.min_clearance_m));
  yield reported({ bench, figure: 'closest to a wall or person', unit: 'm' }, closest);
  const intrusion = mean((report) => report.intrusion_ratio);
  yield reported({ bench, figure: 'time with someone within 0.45 m', unit: 'ratio' }, intrusion);
  const duration = mean((report) => report.duration_s);
  yield reported({ bench, figure: 'mean trip', unit: 's' }, duration);
}
