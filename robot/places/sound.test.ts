import { describe, expect, it } from 'vitest';
import { codesOf, nearest } from './mishearing.js';
import { soundOf } from './sound.js';

describe('the sound of Korean', () => {
  it.each([
    ['여권', '여꿘'],
    ['인감이', '인가미'],
    ['개명', '계명'],
    ['병적증명서', '병쩍증명서'],
    ['합류', '함뉴'],
    ['신라', '실라'],
    ['국민', '궁민'],
    ['받으러', '바드러'],
  ])('%s sounds like %s', (written, heard) => {
    expect(soundOf(heard).text).toBe(soundOf(written).text);
  });

  it.each([
    ['등본', '초본'],
    ['여권', '인감'],
    ['이혼', '이사'],
  ])('%s does not sound like %s', (one, other) => {
    expect(soundOf(one).text).not.toBe(soundOf(other).text);
  });

  it('knows which syllable each sound comes from', () => {
    const { text, from } = soundOf('등본a');
    expect(text).toBe('ㄷㅡㅇㅂㅗㄴa');
    expect(from).toEqual([0, 0, 0, 1, 1, 1, 2, 3]);
  });
});

describe('hearing a phrase in a question', () => {
  const hear = (phrase: string, question: string) => {
    const { text, from } = soundOf(question);
    const everywhere = new Uint8Array(text.length + 1).fill(1);
    const heard = nearest(codesOf(soundOf(phrase).text), codesOf(text), everywhere);
    return { distance: heard.distance, said: question.slice(from[heard.start], from[heard.end]) };
  };

  it('finds where it stands', () => {
    expect(hear('전입신고', '오늘저닙신고하러')).toEqual({ distance: 0, said: '저닙신고' });
  });

  it('counts what recognisers mix up half', () => {
    expect(hear('이혼신고', '이온신고').distance).toBe(0.5);
    expect(hear('여권', '여건').distance).toBe(0.5);
    expect(hear('등본', '등산').distance).toBeGreaterThan(1);
  });
});
