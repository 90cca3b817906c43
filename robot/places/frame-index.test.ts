import { describe, expect, it } from 'vitest';
import { FrameIndex } from './frame-index.js';
import { normalize } from './phrase.js';
import { questionText } from './question-text.js';

const claim = { entries: [0], shared: false };

function holds(frame: string, question: string): boolean {
  const index = new FrameIndex();
  index.add(frame, claim);
  return index.find(questionText(normalize(question))).length > 0;
}

describe('a frame', () => {
  it.each([
    ['아이|아기 + 낳|태어', '지난주에 아기가 태어났는데요'],
    ['아이|아기 + 낳|태어', '낳았어요, 아이를'],
    ['아기 + 낳', '아기낳았어요'],
    ['차|자동차 + 팔|명의', '차를 친구한테 팔았어요'],
    ['car|vehicle + bought|sold', 'I bought a used car'],
    ['车|汽车 + 过户', '我想给车办过户'],
    ['家 + 買', '家を買いました'],
  ])('%s is in: %s', (frame, question) => {
    expect(holds(frame, question)).toBe(true);
  });

  it.each([
    ['한 쪽만', '차|자동차 + 팔|명의', '차를 세웠어요'],
    ['a noun inside another word', '차 + 팔', '차례가 되면 팔아요'],
    [
      'pieces of two thoughts',
      '집 + 샀',
      `집에서 ${'나와서 한참을 걸어 여기까지 왔는데 '.repeat(3)}우산을 샀어요`,
    ],
    ['a piece in the middle of a word', '사람 + 왔', '집사람이 왔어요'],
  ])('not with %s', (_why, frame, question) => {
    expect(holds(frame, question)).toBe(false);
  });
});
