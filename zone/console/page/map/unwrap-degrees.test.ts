import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrapDegrees } from './unwrap-degrees.js';

describe('unwrapping an angle', () => {
  it('turns the short way over the half turn', () => {
    expect(unwrapDegrees(179, -179)).toBe(181);
    expect(unwrapDegrees(-179, 179)).toBe(-181);
    expect(unwrapDegrees(725, 10)).toBe(730);
  });

  it('is the same direction, at most half a turn away', () => {
    const angle = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(angle, angle, (before, next) => {
        const turned = unwrapDegrees(before, next);
        expect(Math.abs(turned - before)).toBeLessThanOrEqual(180);
        expect(Math.abs((turned - next) % 360)).toBe(0);
      }),
    );
  });
});
