import { describe, expect, it } from 'vitest';
import { besideDeclining } from './declining.js';

describe('words that would not be led', () => {
  it.each([
    ['안내는 됐고 몇 시까지 하는지만요', '몇 시까지 하는지만요'],
    ['안내는 안 해 주셔도 돼요', ''],
    ['얼마인지만 알려 주세요 길은 알아요', '얼마인지만 알려 주세요'],
    ['굳이 안 데려다줘도 돼', '굳이'],
    ['No need to walk me, just tell me the price', 'just tell me the price'],
    ['不用带我去，多少钱', '多少钱'],
    ['案内は大丈夫です。いくらですか', 'いくらですか'],
  ])('%s', (said, rest) => {
    expect(besideDeclining(said)).toBe(rest);
  });

  it.each([
    '안내해 주시면 안 돼요?',
    '혼자 못 찾겠으니 같이 가 주세요',
    '안내데스크는 필요 없나요?',
    '데려다 주세요',
    'Can you take me there?',
    '带我去吧',
    '一人で来てもいいですか',
  ])('but not: %s', (said) => {
    expect(besideDeclining(said)).toBeNull();
  });
});
