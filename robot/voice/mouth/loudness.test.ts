import { describe, expect, it } from 'vitest';
import { Ambient, loudnessOver } from './loudness.js';

describe('how loud it speaks', () => {
  it('is louder in a loud hall, and never beyond what the loudspeaker can do', () => {
    const levels = [0.005, 0.01, 0.04, 0.2, 0.8].map((ambient) => loudnessOver(ambient, 1));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(levels[0]).toBe(levels[1]);
    expect(loudnessOver(0.04, 1)).toBeCloseTo(2 * loudnessOver(0.01, 1));
    expect(loudnessOver(0.8, 1.5)).toBe(1);
  });

  it('follows what the visitor asked for', () => {
    expect(loudnessOver(0.01, 1.5)).toBeGreaterThan(loudnessOver(0.01, 1));
    expect(loudnessOver(0.01, 0.5)).toBeLessThan(loudnessOver(0.01, 1));
  });
});

describe('the loudness of the hall', () => {
  it('counts a slammed door little, and a hall that empties at once', () => {
    const ambient = new Ambient();
    for (let i = 0; i < 200; i += 1) ambient.hear(0.03);
    const busy = ambient.level;
    ambient.hear(0.9);
    expect(ambient.level).toBeLessThan(1.5 * busy);
    for (let i = 0; i < 60; i += 1) ambient.hear(0.005);
    expect(ambient.level).toBeLessThan(busy / 2);
  });
});
