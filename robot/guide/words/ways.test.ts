import { describe, expect, it } from 'vitest';
import { wayNamed } from './ways.js';

describe('the way somebody would rather take', () => {
  it.each([
    '기계는 영 못 만지겠어',
    '기계가 겁이 나',
    '기계 앞에 서면 머리가 하얘져',
    '키오스크는 아무리 해도 안 되더라고',
    '기계 말고 사람한테 할래요',
    '창구에서 할게요',
    "I'm not good with machines",
    '我不会用机器',
    '機械は苦手なので',
  ])('a person: %s', (said) => {
    expect(wayNamed(said, false)).toBe('counter');
  });

  it.each([
    '기계로 할게요',
    '무인발급기가 편하죠',
    '창구 말고 기계로 갈래요',
    '사람 많은 창구는 싫고 무인기로요',
    '기계는 얼마예요?',
    "I'll use the machine",
  ])('the machine: %s', (said) => {
    expect(wayNamed(said, false)).toBe('kiosk');
  });

  it('is open where no way is named', () => {
    expect(wayNamed('등본 떼러 왔어요', false)).toBeNull();
  });
});
