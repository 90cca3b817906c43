import { describe, expect, it } from 'vitest';
import { byOrdinal } from './ordinal.js';

const OFFERED = ['one', 'two', 'three'];

describe('the number of a choice', () => {
  it.each([
    ['이번이요', 'two'],
    ['두 번째 거요', 'two'],
    ['처음 거', 'one'],
    ['the last one', 'three'],
  ])('%s', (said, id) => {
    expect(byOrdinal(said, OFFERED)).toBe(id);
  });

  it.each(['이번에 결혼해서요', '이번 달에 나온 거', '도장 처음 올리는 거', 'from last month'])(
    'is none: %s',
    (said) => {
      expect(byOrdinal(said, OFFERED)).toBeNull();
    },
  );
});
