import { describe, expect, it } from 'vitest';
import { RobotError } from '../../error/robot-error.js';
import { TINY_PLAN } from '../tiny-site.suite.js';
import { parsePlan } from './parse.js';

/** The refusal of TINY_PLAN with one line changed. */
function refusal(line: string, instead: string): RobotError {
  expect(TINY_PLAN).toContain(line);
  try {
    parsePlan(TINY_PLAN.replace(line, instead), 'maps/tiny/plan.yaml');
  } catch (error) {
    if (error instanceof RobotError) return error;
    throw error;
  }
  throw new Error('the plan was accepted');
}

/** Line and column, both from 1, of a piece of TINY_PLAN. */
function whereIs(piece: string): string {
  const before = TINY_PLAN.slice(0, TINY_PLAN.indexOf(piece)).split('\n');
  return `maps/tiny/plan.yaml:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe('parsePlan', () => {
  it('reads a plan and finds its lines again', () => {
    const parsed = parsePlan(TINY_PLAN, 'maps/tiny/plan.yaml');
    expect(parsed.plan.spots.map(({ id }) => id)).toEqual(['robot-dock', 'atm']);
    expect(parsed.at(['spots', 1, 'at'])).toBe(whereIs('at: [3, 3]'));
  });

  it.each([
    {
      name: 'an unknown key',
      line: 'facing: north }',
      instead: 'facing: north, colour: red }',
      code: 'plan.invalid',
      says: ['plan.yaml:12:50', 'spots.0.colour', 'check its spelling or remove it'],
    },
    {
      name: 'an id used twice',
      line: 'id: atm',
      instead: 'id: robot-dock',
      code: 'plan.invalid',
      says: [whereIs('id: atm'), 'there twice', 'another id'],
    },
    {
      name: 'a facing that is no direction',
      line: 'facing: 45',
      instead: 'facing: left',
      code: 'plan.invalid',
      says: [whereIs('facing: 45'), 'north, east, south, west'],
    },
    {
      name: 'a box turned inside out',
      line: '[4, 1, 5, 2]',
      instead: '[5, 1, 4, 2]',
      code: 'plan.invalid',
      says: [whereIs('box: [4'), '[left, bottom, right, top]'],
    },
    {
      name: 'furniture without a shape',
      line: ', box: [4, 1, 5, 2]',
      instead: '',
      code: 'plan.invalid',
      says: ['plan.yaml:8:5', 'exactly one of box, circle or polygon'],
    },
    {
      name: 'a map that is neither drawn nor surveyed',
      line: 'map: drawn',
      instead: 'map: painted',
      code: 'plan.invalid',
      says: [whereIs('map: drawn'), '"surveyed"'],
    },
    {
      name: 'a missing part, at the line of what lacks it',
      line: 'hall: { width: 6, depth: 4, wall: 0.2 }',
      instead: 'hall: { width: 6, wall: 0.2 }',
      code: 'plan.invalid',
      says: [whereIs('hall:'), 'hall.depth'],
    },
    {
      name: 'a link to a point that is not there',
      line: 'spots:',
      instead: 'walks:\n  points: []\n  links:\n    - [here, there]\nspots:',
      code: 'plan.invalid',
      says: ['plan.yaml:14:8', 'no point "here"', 'plan.yaml:14:14', 'no point "there"'],
    },
    {
      name: 'YAML that is not well formed',
      line: 'facing: 45 }',
      instead: 'facing: 45',
      code: 'plan.invalid-yaml',
      says: ['plan.yaml:14:', 'mend the YAML'],
    },
    {
      name: 'a key given twice',
      line: 'site: tiny',
      instead: 'site: tiny\nsite: again',
      code: 'plan.invalid-yaml',
      says: ['plan.yaml:3:1', 'unique'],
    },
  ])('refuses $name, with its line', ({ line, instead, code, says }) => {
    const error = refusal(line, instead);
    expect(error.code).toBe(code);
    for (const words of says) expect(error.message).toContain(words);
  });

  it('names every mistake at once', () => {
    const error = refusal('[4, 1, 5, 2]', '[5, 1, 4, 2], size: 3');
    expect(error.message.split('\n').length).toBeGreaterThan(1);
  });

  it('refuses an empty file', () => {
    expect(() => parsePlan('', 'plan.yaml')).toThrow(RobotError);
  });
});
