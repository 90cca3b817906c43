import { expect, it } from 'vitest';
import { median } from './median.js';
import { listenTo } from './talk.js';

const MINUTES = 120;
const WARM_MINUTES = 10;
/** Between the halves after warm-up. */
const GROWTH_MB = 8;

/* Two hours of audio in one run, each of its minutes without a pause. Prints what it came to. */
it(`${MINUTES} minutes of talk: turns are cut, memory flat, and the next question is heard`, async () => {
  const { memoryMb, ...report } = await listenTo(MINUTES);
  console.log(JSON.stringify({ ...report, memoryMb: memoryMb.map(Math.round) }));
  expect(report.longestTurn).toBeLessThan(20.5);
  expect(report).toMatchObject({ failed: 0, heardAfter: true });
  const warm = memoryMb.slice(WARM_MINUTES);
  const half = Math.floor(warm.length / 2);
  expect(median(warm.slice(half)) - median(warm.slice(0, half))).toBeLessThan(GROWTH_MB);
});
