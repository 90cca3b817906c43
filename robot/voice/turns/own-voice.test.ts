import { expect, it } from 'vitest';
import { loudness, OwnVoice } from './own-voice.js';

it('takes any sound for somebody else while it is silent', () => {
  expect(new OwnVoice().isForeign(0.01, 0)).toBe(true);
});

it('knows its echo, also late, and hears who is louder', () => {
  const own = new OwnVoice();
  const foreign: boolean[] = [];
  for (let frame = 0; frame < 200; frame += 1) foreign.push(own.isForeign(0.05, 0.2));
  expect(foreign).not.toContain(true);
  // The hall gives back a quarter: a visitor three times as loud as that is heard.
  expect(own.isForeign(0.2, 0.2)).toBe(true);
  expect(own.isForeign(0.05, 0)).toBe(false);
  for (let frame = 0; frame < 20; frame += 1) own.isForeign(0.001, 0);
  expect(own.isForeign(0.05, 0)).toBe(true);
});

it('measures loudness', () => {
  expect(loudness(Float32Array.of(0.5, -0.5, 0.5, -0.5))).toBeCloseTo(0.5);
  expect(loudness(new Float32Array())).toBe(0);
});
