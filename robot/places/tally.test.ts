import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { suggestionsFrom } from './suggestions.js';
import { createCounting } from './tally.js';

const counting = createCounting(centreDirectory());

describe('what is kept of a question', () => {
  it('is words of the vocabulary in alphabetical order, and ids', () => {
    const kept = counting({
      what: 'corrected',
      text: '저는 김철수인데요 010-1234-5678이고 여권 사진 때문에 전입 왔어요',
      answered: 'move-in',
      chosen: 'photo-booth',
    });
    expect(kept).toEqual({
      what: 'corrected',
      answered: 'move-in',
      chosen: 'photo-booth',
      pieces: ['사진', '여권', '전입'],
    });
  });

  it('is no name, number or address, in any language', () => {
    for (const text of [
      '홍길동 901010-1234567',
      'my name is Alexander Hamilton, 4 Wall Street',
      '我叫王小明，电话13800138000',
      '山田太郎です。電話は090-1234-5678です',
    ]) {
      const kept = JSON.stringify(counting({ what: 'not-understood', text }).pieces);
      expect(kept).not.toMatch(/\d|홍길동|hamilton|alexander|王小明|山田|太郎/i);
    }
  });

  it('is at most four pieces, whatever was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { pieces } = counting({ what: 'not-understood', text });
        expect(pieces.length).toBeLessThanOrEqual(4);
        expect([...pieces].sort()).toEqual(pieces);
      }),
    );
  });

  it('is no id the directory does not have', () => {
    const odd = { what: 'corrected', text: '', answered: 'hong@example.com', chosen: 'x' } as const;
    expect(counting(odd)).toMatchObject({ answered: null, chosen: null });
  });
});

describe('suggestions', () => {
  const one = {
    what: 'corrected',
    answered: 'move-in',
    chosen: 'resident-register',
    pieces: ['주소'],
  } as const;

  it('add up days, name what to do, and hide what was asked once', () => {
    const [first, ...rest] = suggestionsFrom(
      [
        { ...one, count: 5 },
        { ...one, count: 7 },
        { what: 'not-understood', answered: null, chosen: null, pieces: [], count: 1 },
      ],
      3,
    );
    expect(rest).toEqual([]);
    expect(first?.count).toBe(12);
    expect(first?.advice).toBe(
      'Asked with "주소", answered with move-in and corrected to resident-register: consider adding the words to resident-register.',
    );
  });
});
