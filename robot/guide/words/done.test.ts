import { describe, expect, it } from 'vitest';
import { doneApart, stillToDo } from './done.js';

describe('what is done already', () => {
  it.each([
    ['신청은 벌써 했고 찾는 거예요', '신청', '찾는 거예요'],
    ['신청은 지난주에 했어', '신청', ''],
    ['아니지 신고는 했고 수당이요', '신고', '아니지 수당이요'],
    ['已经申请过了，来拿的', '申请', ',来拿的'],
    ['아직 등록을 안 했어요', '', '아직 등록을 안 했어요'],
  ])('%s', (said, done, rest) => {
    expect(doneApart(said)).toEqual({ done, rest });
  });
});

describe('what is still to be done', () => {
  it.each([
    ['처음이라 아직 등록을 안 했어요', '등록'],
    ["I haven't registered one yet", 'registration'],
    ['등록은 했고요', null],
  ])('%s', (said, word) => {
    expect(stillToDo(said)).toBe(word);
  });
});
