import { disassemble } from 'es-hangul';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretOf, compose, EMPTY_DRAFT, textOf, type Draft, type Typed } from './compose.js';

const JAMO = Array.from('ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ');
const LONGEST = 300;

/** Each jamo and each other character is a key; `<` is backspace. */
function keys(line: string): Typed[] {
  return Array.from(line, (key) => {
    if (key === '<') return { type: 'backspace' };
    return JAMO.includes(key) ? { type: 'jamo', jamo: key } : { type: 'plain', text: key };
  });
}

function type(line: string, from: Draft = EMPTY_DRAFT, longest = LONGEST): Draft {
  return keys(line).reduce((draft, key) => compose(draft, key, longest), from);
}

describe('composing Hangul', () => {
  it.each([
    ['ㄷㅡㅇㅂㅗㄴ', '등본'],
    ['ㅈㅜㅁㅣㄴㄷㅡㅇㄹㅗㄱㄷㅡㅇㅂㅗㄴ', '주민등록등본'],
    ['ㅇㅕㄱㅜㅓㄴ', '여권'],
    ['ㄱㅏㅁㅅㅏㅎㅏㅂㄴㅣㄷㅏ', '감사합니다'],
    ['ㄸㅔㄹㅓ ㅇㅗㅏㅆㅇㅓㅇㅛ', '떼러 왔어요'],
    ['ㅃㅏㄹㄹㅣ', '빨리'],
    ['ㅉㅏㄱ', '짝'],
    ['ㅇㅖㅇㅑㄱ', '예약'],
    ['ㅇㅒㄱㅣ', '얘기'],
  ])('makes %s into %s', (line, text) => {
    expect(textOf(type(line))).toBe(text);
  });

  it.each([
    ['ㄱㅏㅂㅅ', '값'],
    ['ㄱㅏㅂㅅㅣ', '갑시'],
    ['ㅇㅣㄹㄱㄷㅏ', '읽다'],
    ['ㅇㅣㄹㄱㅓ', '일거'],
    ['ㅇㅓㅂㅅㅇㅓㅇㅛ', '없어요'],
    ['ㅁㅏㄴㅎㅇㅣ', '많이'],
    ['ㄲㅏㄲㄷㅏ', '깎다'],
    ['ㅂㅏㄸㅏ', '바따'],
  ])('handles final consonants: %s is %s', (line, text) => {
    expect(textOf(type(line))).toBe(text);
  });

  it('joins vowels, and leaves those that do not join', () => {
    expect(textOf(type('ㅇㅜㅣ'))).toBe('위');
    expect(textOf(type('ㅇㅗㅐ'))).toBe('왜');
    expect(textOf(type('ㅏㅏ'))).toBe('ㅏㅏ');
    expect(textOf(type('ㅗㅏㄱㅏ'))).toBe('ㅘ가');
    expect(textOf(type('ㅋㅋㅠㅠ'))).toBe('ㅋ큐ㅠ');
  });
});

describe('backspace', () => {
  it('takes back the open syllable jamo by jamo, then whole characters', () => {
    const steps: string[] = [];
    let draft = type('ㄷㅡㅇㅂㅗㄴ');
    while (textOf(draft) !== '') steps.push(textOf((draft = type('<', draft))));
    expect(steps).toEqual(['등보', '등ㅂ', '등', '']);
  });

  it('takes doubled finals and joined vowels apart', () => {
    expect(textOf(type('ㄱㅏㅂㅅ<'))).toBe('갑');
    expect(textOf(type('ㄱㅏㅂㅅ<<'))).toBe('가');
    expect(textOf(type('ㅇㅗㅏ<'))).toBe('오');
    expect(textOf(type('ㄲㅏ<<'))).toBe('');
  });

  it('goes on composing after a correction', () => {
    expect(textOf(type('ㄷㅡㅇㅂㅗㄱ<ㄴ'))).toBe('등본');
  });

  it('does nothing in an empty field', () => {
    expect(type('<')).toEqual(EMPTY_DRAFT);
  });

  it('removes a character outside the basic plane whole', () => {
    const draft = compose(EMPTY_DRAFT, { type: 'edited', text: '집🏠', caret: 3 }, LONGEST);
    expect(textOf(type('<', draft))).toBe('집');
  });
});

describe('mixing', () => {
  it('keeps Latin letters and digits apart from Hangul', () => {
    expect(textOf(type('ATMㅇㅡㄴ 2ㅊㅡㅇ?'))).toBe('ATM은 2층?');
  });

  it('does not join a jamo across a space', () => {
    expect(textOf(type('ㄱ ㅏ'))).toBe('ㄱ ㅏ');
  });

  it('goes on after what a physical keyboard typed', () => {
    const draft = compose(EMPTY_DRAFT, { type: 'edited', text: '여권', caret: 2 }, LONGEST);
    expect(textOf(type(' ㅅㅏㅈㅣㄴ', draft))).toBe('여권 사진');
    expect(textOf(type('ㅏ', draft))).toBe('여권ㅏ');
  });
});

describe('the caret', () => {
  it('types where it was put', () => {
    const draft = compose(type('ㄷㅡㅇㅂㅗㄴ'), { type: 'select', start: 0, end: 0 }, LONGEST);
    const typed = type('ㅊㅗ', draft);
    expect(textOf(typed)).toBe('초등본');
    expect(caretOf(typed)).toBe(1);
  });

  it('replaces what is selected', () => {
    const draft = compose(type('ㄷㅡㅇㅂㅗㄴ'), { type: 'select', start: 0, end: 1 }, LONGEST);
    expect(textOf(type('ㅊㅗ', draft))).toBe('초본');
    expect(textOf(type('a', draft))).toBe('a본');
    expect(textOf(type('<', draft))).toBe('본');
  });

  it('keeps composing when it is where it was', () => {
    const draft = compose(type('ㄷㅡ'), { type: 'select', start: 1, end: 1 }, LONGEST);
    expect(textOf(type('ㅇ', draft))).toBe('등');
  });
});

it('takes no more than the longest question, but still completes the last syllable', () => {
  expect(textOf(type('ㄱㅏㄴㅏㄷㅏ', EMPTY_DRAFT, 2))).toBe('가낟');
  expect(textOf(type('abc', EMPTY_DRAFT, 2))).toBe('ab');
});

it('neither fails nor loses a jamo, whatever is typed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...JAMO), { maxLength: 20 }), (line) => {
      expect(disassemble(textOf(type(line.join(''))))).toBe(disassemble(line.join('')));
    }),
  );
});
