import { describe, expect, it } from 'vitest';
import { leaningOf } from './leaning.js';

describe('whether a visitor who pauses has said it all', () => {
  it.each([
    '여권 어디서 만들어요?',
    '등본은 얼마야',
    '화장실이 어디에 있습니까',
    '여기서 인감도 되나요',
    '직원 좀 불러 주세요',
    '거기까지 데려다줘',
    '주차 할인 되죠',
  ])('yes: %s', (text) => expect(leaningOf(text)).toBe('finished'));

  it.each([
    '제가 여권을 만들러 왔는데',
    '아버지가 지난주에 돌아가셔서',
    '발급기가 고장 나서',
    '시간이 없으니까',
    '이 서류를',
    '여권 만들려면',
    '저기요',
    '등본이요 아니 그게',
  ])('no: %s', (text) => expect(leaningOf(text)).toBe('unfinished'));

  it.each([
    '등본',
    '출생 신고서',
    '인감증명서',
    '지갑을 잃어버렸어요',
    '인감 떼러 왔어요',
    'where is the toilet',
    '',
  ])('who knows: %s', (text) => expect(leaningOf(text)).toBe('unclear'));
});
