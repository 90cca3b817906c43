import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Throttle } from './throttle.js';

function taken(throttle: Throttle, times: readonly number[], key?: string): number {
  return times.filter((at) => throttle.takes(at, key)).length;
}

const tenHertz = Array.from({ length: 101 }, (_, i) => i / 10);

it.each([
  [5, 51],
  [2, 21],
  [0, 101],
  [50, 101],
])('of 10 Hz over ten seconds, %s Hz lets %s through', (hz, expected) => {
  expect(taken(new Throttle(hz), tenHertz)).toBe(expected);
});

it('keeps its rate when the publisher jitters', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -0.01, max: 0.01, noNaN: true }), {
        minLength: 101,
        maxLength: 101,
      }),
      (jitter) => {
        const times = tenHertz.map((at, i) => at + (jitter[i] ?? 0));
        expect(Math.abs(taken(new Throttle(5), times) - 51)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it('thins frames apart, and goes on when the clock is set back', () => {
  const throttle = new Throttle(1);
  expect([throttle.takes(100, 'a'), throttle.takes(100, 'b'), throttle.takes(100.5, 'a')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(throttle.takes(3, 'a')).toBe(true);
});
