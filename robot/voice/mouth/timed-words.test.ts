import { describe, expect, it } from 'vitest';
import { timedWords } from './timed-words.js';

/** Silence, a voice, silence; frames of 32 ms. */
const envelope = Float32Array.from([0, 0, ...Array.from({ length: 100 }, () => 0.3), 0, 0, 0]);

describe('when each word is said', () => {
  it('lies within the voice, in order, and the words are the sentence', () => {
    const words = timedWords('여권은 2층에서 만듭니다.', 'ko', envelope);
    expect(words.map(({ text }) => text).join('')).toBe('여권은 2층에서 만듭니다.');
    const times = words.map(({ at }) => at);
    expect(times[0]).toBeCloseTo(0.06);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(102 * 0.032);
  });

  it('gives numbers the time they take to read', () => {
    const [, second = { at: 0 }] = timedWords('02-2155-7114 입니다', 'ko', envelope);
    expect(second.at).toBeGreaterThan(0.75 * 100 * 0.032);
  });

  it.each([
    ['zh', '请到三号窗口办理。'],
    ['ja', '三番窓口でお手続きください。'],
    ['en', 'Please go to counter three.'],
  ] as const)('splits %s into words', (language, sentence) => {
    const words = timedWords(sentence, language, envelope);
    expect(words.length).toBeGreaterThan(3);
    expect(words.map(({ text }) => text).join('')).toBe(sentence);
  });

  it('takes a sentence without a sound or without a word', () => {
    expect(timedWords('네', 'ko', new Float32Array(0))).toEqual([{ text: '네', at: 0 }]);
    expect(timedWords('', 'ko', envelope)).toEqual([]);
  });
});
