import { expect, it } from 'vitest';
import type { ServiceRecord } from '../journal/index.js';
import { LOCKED_MS, lockedUntil } from './lockout.js';

const WHO = '11 김민원';
const line = (at: number, kind: 'sign-in' | 'sign-in.refused', who = WHO): ServiceRecord => ({
  at,
  who,
  line: { kind },
});
const wrong = (count: number, from = 0, who = WHO) =>
  Array.from({ length: count }, (_, i) => line(from + i, 'sign-in.refused', who));

it('locks after the fifth wrong PIN in a row, and again after the tenth', () => {
  expect(lockedUntil(wrong(4), WHO)).toBeNull();
  expect(lockedUntil(wrong(5), WHO)).toBe(4 + LOCKED_MS);
  expect(lockedUntil(wrong(6), WHO)).toBeNull();
  expect(lockedUntil(wrong(10), WHO)).toBe(9 + LOCKED_MS);
});

it('counts anew after the right PIN, and nobody for somebody else', () => {
  expect(lockedUntil([...wrong(4), line(4, 'sign-in'), ...wrong(4, 5)], WHO)).toBeNull();
  expect(lockedUntil([...wrong(4), ...wrong(3, 4, '12 이민원')], WHO)).toBeNull();
});
