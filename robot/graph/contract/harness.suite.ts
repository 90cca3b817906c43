import { afterEach, beforeEach, expect } from 'vitest';
import type { Graph } from '../port.js';

/** One graph under test. */
export interface Harness {
  readonly graph: Graph;
  /** What node callbacks threw, oldest first. */
  readonly callbackErrors: unknown[];
  /** Lets the graph work for so long: simulated time is stepped, real time waited for. */
  readonly pass: (seconds: number) => Promise<void>;
}

export type MakeHarness = () => Harness | Promise<Harness>;

/** Longest time a graph may take for anything the contract asks of it. */
const PATIENCE_S = 10;
const STEP_S = 0.01;

export interface Bench extends Harness {
  /** Lets the graph work until `holds`. */
  readonly until: (holds: () => boolean) => Promise<void>;
  /** Lets the graph work until the promise has settled. */
  readonly ended: <T>(promise: Promise<T>) => Promise<T>;
  /** A name no other test uses: on a real graph, others may still be about. */
  readonly unique: (name: string) => string;
}

let serial = 0;

/** Makes a fresh graph for each test of the suite around it; the returned function gives today's. */
export function useBench(makeHarness: MakeHarness): () => Bench {
  let bench: Bench | undefined;
  beforeEach(async () => {
    bench = benchOf(await makeHarness());
  });
  afterEach(async () => {
    if (bench) await bench.ended(bench.graph.shutdown());
  });
  return () => {
    if (!bench) throw new Error('The bench is there only during a test');
    return bench;
  };
}

function benchOf(harness: Harness): Bench {
  const until = async (holds: () => boolean) => {
    for (let waitedS = 0; !holds() && waitedS < PATIENCE_S; waitedS += STEP_S) {
      await harness.pass(STEP_S);
    }
    expect(holds(), `holds within ${PATIENCE_S} s`).toBe(true);
  };
  return {
    ...harness,
    until,
    ended: async (promise) => {
      let settled = false;
      const note = () => {
        settled = true;
      };
      promise.then(note, note);
      await until(() => settled);
      return promise;
    },
    unique: (name) => `${name}_${process.pid}_${(serial += 1)}`,
  };
}
