import { expect, it } from 'vitest';
import { withoutName } from './without-name.js';

it.each([
  ['행복아 여권 어디서 만들어', '여권 어디서 만들어'],
  ['행복이 화장실 어디야', '화장실 어디야'],
  ['저기 행복아, 등본이요', '등본이요'],
  ['복아 등본 떼러 왔어', '등본 떼러 왔어'],
  ['행복아', ''],
  ['행복주택 신청하려고요', '행복주택 신청하려고요'],
  ['복지 상담이요', '복지 상담이요'],
])('%s', (heard, meant) => {
  expect(withoutName(heard)).toBe(meant);
});
