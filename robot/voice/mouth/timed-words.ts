import type { Language } from '../../../zone/wire/index.js';
import { FRAME, RATE_HZ } from '../audio/format.js';
import { spokenKorean } from '../spoken/index.js';

/** `at`: seconds after the sentence began to sound. */
export interface TimedWord {
  /** With the space after it, so that all of them together are the sentence. */
  readonly text: string;
  readonly at: number;
}

/** Frames quieter than this share of the loudest are before or after the words. */
const SILENT = 0.05;

/**
 * When each word of a sentence is said: the time between the first sound and the last, shared out by
 * how long each is to read. Voices tell no times of their own; a word is off by a syllable or two.
 * @param envelope loudness, frame by frame
 */
export function timedWords(
  sentence: string,
  language: Language,
  envelope: Float32Array,
): TimedWord[] {
  const loudest = Math.max(...envelope);
  const isVoice = (level: number): boolean => level > SILENT * loudest;
  const first = Math.max(0, envelope.findIndex(isVoice));
  const last = Math.max(first, envelope.findLastIndex(isVoice));
  const words = wordsOf(sentence, language);
  const lengths = words.map((word) => readLength(word, language));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const second = (frames: number): number => (frames * FRAME) / RATE_HZ;
  let before = 0;
  return words.map((text, i) => {
    const at = second(first) + (second(last - first + 1) * before) / Math.max(1, whole);
    before += lengths[i] ?? 0;
    return { text, at: Math.round(at * 100) / 100 };
  });
}

/** Chinese and Japanese are written without spaces. */
function wordsOf(sentence: string, language: Language): string[] {
  if (language === 'ko' || language === 'en') return sentence.match(/\S+\s*/gu) ?? [];
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence);
  return Array.from(segments, ({ segment }) => segment);
}

/** "18:00" is short to write and long to say. */
function readLength(word: string, language: Language): number {
  const read = language === 'ko' ? spokenKorean(word) : word;
  return read.replace(/[\s\p{P}]/gu, '').length;
}
