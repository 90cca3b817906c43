import { describe, expect, it } from 'vitest';
import { withoutDialect } from './dialect.js';

describe('dialect becomes standard Korean', () => {
  it.each([
    ['등본 띠러 왔는디', '등본 떼러 왔는데'],
    ['화장실이 어데 있능교', '화장실이 어디 있요'],
    ['세금 낼라꼬 왔어예', '세금 낼려고 왔어요'],
    ['민증 맹글러 왔슈', '민증 만들러 왔요'],
    ['우예 하믄 되노', '어떻게 하면 되노'],
    ['지갑을 잃어뿟다', '지갑을 잃어버렸'],
    ['얼매나 지둘려야', '얼마나 기다려야'],
  ])('%s', (said, standard) => {
    expect(withoutDialect(said)).toBe(standard);
  });

  it.each(['고마워요', '어머니 도장', '인디 음악', '자유 이용권', '뭐라고 하셨어요', '가문 땅'])(
    'standard Korean stays: %s',
    (said) => {
      expect(withoutDialect(said)).toBe(said);
    },
  );
});
