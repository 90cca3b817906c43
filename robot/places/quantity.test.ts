import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { createLookup } from './lookup.js';
import { withoutQuantity } from './quantity.js';

describe('how many', () => {
  it.each([
    ['등본 두 통', '등본'],
    ['초본 한 부만 주세요', '초본 주세요'],
    ['여러 통 뽑으면 얼마예요', '뽑으면 얼마예요'],
  ])('names nothing: %s', (said, rest) => {
    expect(withoutQuantity(said)).toBe(rest);
  });

  it.each(['두통이 심해요', '한 통화만', '전부 다요'])('is left alone within words: %s', (said) => {
    expect(withoutQuantity(said)).toBe(said);
  });

  it('is no headache', () => {
    expect(createLookup(centreDirectory())('등본 두 통')).toMatchObject({
      service: 'resident-register',
      choices: [],
    });
  });
});
