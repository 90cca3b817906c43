import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { atMost, percentile, type Figure } from '../figure.js';

const RUNS = 12;
const BOUND_START_MS = 300;
const BOUND_RSS_MB = 150;

const Footprint = z.strictObject({ start_ms: z.number(), rss_mb: z.number() });

/**
 * What a fresh process needs from the file on disk until it can answer. The fastest of a few starts:
 * what else runs on the machine only ever adds.
 */
export async function* measureStart(file: string): AsyncGenerator<Figure> {
  const script = fileURLToPath(new URL('./footprint.js', import.meta.url));
  const footprints: z.infer<typeof Footprint>[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [script, file]);
    footprints.push(Footprint.parse(JSON.parse(stdout)));
  }
  const start = Math.min(...footprints.map(({ start_ms }) => start_ms));
  const rss = percentile(
    footprints.map(({ rss_mb }) => rss_mb),
    50,
  );
  yield atMost(
    { bench: 'ask', figure: 'directory read and indexed', unit: 'ms' },
    start,
    BOUND_START_MS,
  );
  yield atMost({ bench: 'ask', figure: 'memory of the process', unit: 'MB' }, rss, BOUND_RSS_MB);
}
