import { describe, expect, it } from 'vitest';
import { directionWords, sideSeenByVisitor } from './direction.js';

const ROBOT = { x: 0, y: 0, yaw: 0 };

describe('directions for somebody who looks at the screen', () => {
  it.each([
    ['behind', 5, 0],
    ['ahead', -5, 0],
    ['right', 0, 5],
    ['left', 0, -5],
  ] as const)('%s', (side, x, y) => {
    expect(sideSeenByVisitor(ROBOT, { x, y })).toBe(side);
  });

  it('turns with the robot', () => {
    expect(sideSeenByVisitor({ ...ROBOT, yaw: Math.PI }, { x: 5, y: 0 })).toBe('ahead');
  });

  it('says side and metres', () => {
    expect(directionWords(ROBOT, { x: 0, y: -12.2 }).ko).toBe('화면을 보고 왼쪽으로 약 12미터');
  });
});
