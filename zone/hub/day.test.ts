import { describe, expect, it } from 'vitest';
import { koreanDay, nextKoreanMidnight } from './day.js';

describe('the day in Korea', () => {
  it.each([
    ['2026-03-01T14:59:59.999Z', '2026-03-01'],
    ['2026-03-01T15:00:00.000Z', '2026-03-02'],
    ['2025-12-31T15:00:00.000Z', '2026-01-01'],
  ])('at %s is %s', (at, day) => {
    expect(koreanDay(Date.parse(at))).toBe(day);
  });

  it('ends at midnight, never now', () => {
    const midnight = Date.parse('2026-03-01T15:00:00.000Z');
    expect(nextKoreanMidnight(midnight - 1)).toBe(midnight);
    expect(nextKoreanMidnight(midnight)).toBe(midnight + 86_400_000);
  });
});
