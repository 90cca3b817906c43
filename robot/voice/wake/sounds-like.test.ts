import { expect, it } from 'vitest';
import { soundsLike } from './sounds-like.js';

const NAMES = ['행복아', '행복이', '행복이야'];
const OTHERS = [
  '행복',
  '행복해',
  '행복한',
  '행복하다',
  '항복',
  '한복',
  '회복이야',
  '행사',
  '생일이야',
];

it.each([
  '행복아',
  '행복이야',
  '행보가',
  '앵복아',
  '해복 이야',
  '헹복이',
  '저기 행복아 여권',
  '행복이 생일이야',
  '행복아 행사 있어',
])('%s', (text) => {
  expect(soundsLike(text, NAMES, OTHERS)).toBe(true);
});

it.each([
  '',
  '행복',
  '행복해',
  '행복하세요',
  '행복합니다',
  '행복을',
  '항복이야',
  '한복이',
  '회복이야',
  '복아',
  '여권 어디서 만들어',
])('not %s', (text) => {
  expect(soundsLike(text, NAMES, OTHERS)).toBe(false);
});
