import { expect, it } from 'vitest';
import { median } from './median.js';
import { serve } from './service.js';

const HOURS = 8;
const SAMPLES_AN_HOUR = 4;
/** Of the heap after warm-up: well above the noise of a collection, well below a leak a day would show. */
const GROWTH_MB = 3;

/* A working day. Prints what it came to. */
it(`${HOURS} hours of service: every dock made, memory flat after the first hour`, async () => {
  const report = await serve(HOURS, 8);
  const { heap, ...rest } = report;
  console.log(JSON.stringify({ ...rest, heapMb: heap.map((one) => Number(one.toFixed(1))) }));
  expect(report.docked).toBe(report.visits);
  expect(report.arrived).toBe(report.visits);
  expect(report).toMatchObject({ touchedWalls: 0, touchedPeople: 0 });
  const warm = heap.slice(SAMPLES_AN_HOUR);
  const half = Math.floor(warm.length / 2);
  const growth = median(warm.slice(half)) - median(warm.slice(0, half));
  expect(growth).toBeLessThan(GROWTH_MB);
});
