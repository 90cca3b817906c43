import { ask } from './ask.js';
import { escort } from './escort.js';
import { base } from './base.js';
import type { Benchmark } from './figure.js';
import { kiosk } from './kiosk.js';
import { plan } from './plan.js';
import { print } from './print.js';
import { start } from './start.js';
import { voice } from './voice.js';

export type { Benchmark, BenchOptions, Figure } from './figure.js';

/** Every benchmark by the name `haengbok bench` takes. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  start,
  ask,
  plan,
  escort,
  base,
  voice,
  kiosk,
  print,
};
