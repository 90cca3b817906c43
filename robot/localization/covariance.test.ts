import { expect, it } from 'vitest';
import { judgeCovariance } from './covariance.js';
import { DEFAULT_LIMITS } from './options.js';

function covariance(x: number, y: number, yaw: number): number[] {
  const all = Array.from({ length: 36 }, () => 0);
  [all[0], all[7], all[35]] = [x, y, yaw];
  return all;
}

it.each([
  ['AMCL that has converged', [0.04, 0.04, 0.01], false, null],
  ['an initial pose of RViz', [0.25, 0.25, 0.0685], false, null],
  ['a position spread over a metre', [1, 0.04, 0.01], false, 'position by 1.00 m'],
  ['the other axis', [0.04, 1, 0.01], false, 'position by 1.00 m'],
  ['a heading spread over half a turn', [0.04, 0.04, 2.5], false, 'heading by 91 degrees'],
  ['NaN', [NaN, 0.04, 0.01], false, 'no number or negative'],
  ['infinity', [0.04, 0.04, Infinity], false, 'no number or negative'],
  ['a negative variance', [0.04, -0.04, 0.01], false, 'no number or negative'],
  ['just below the limit, doubted before', [0.3, 0.04, 0.01], true, 'position'],
  ['just below the limit, never doubted', [0.3, 0.04, 0.01], false, null],
  ['well below the limit, doubted before', [0.2, 0.04, 0.01], true, null],
] as const)('judges %s', (_, [x, y, yaw], doubted, complaint) => {
  const found = judgeCovariance(covariance(x, y, yaw), doubted, DEFAULT_LIMITS);
  if (complaint === null) expect(found).toBeNull();
  else expect(found).toContain(complaint);
});

it('takes a matrix that is cut short for no number', () => {
  expect(judgeCovariance([0.1], false, DEFAULT_LIMITS)).toContain('no number');
});
