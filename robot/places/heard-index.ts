import { isHangul } from './jamo.js';
import { codesOf, nearest } from './mishearing.js';
import { isEastAsian } from './phrase.js';
import { mayFollow } from './word-index.js';
import type { QuestionText } from './question-text.js';
import { soundOf, soundsIn } from './sound.js';
import type { Claim, Span } from './span.js';
import { unitsOf } from './units.js';

/** Shorter than this, a phrase sounds like too much else. */
const LEAST_SOUNDS = 4;
const LEAST_LETTERS = 5;
/** The share of a phrase's telling sounds that may be wrong; of short phrases, so many at most. */
const WRONG_SHARE = 0.13;
/** Words so short are only heard when they sound just the same. */
const EXACT_SYLLABLES = 2;
const SHORT_SYLLABLES = 3;
const SHORT_LETTERS = 6;
const SHORT_WRONG = 0.5;
/** What each wrong share of the phrase takes from what it says. */
const WRONG_COST = 2;
const SURENESS = 0.95;

/** What many phrases have in common tells nothing about which of them was meant. */
const COMMON =
  /증명서|증명|확인서|신고|신청|재발급|발급|등록|창구|서류|나오는|기계|변경|상담|허가|지원|납부|문의|개설|개업|차리|찍는|영업|번호|만들|하는곳|찾는/gu;
/** Everyday words that are not misheard for something rarer. */
const EVERYDAY = new Set(
  '신청 신고 등록 발급 확인 서류 증명 창구 만들 다시 이름 사진 받을 시간 사람 오늘 내일 지금 우리 얼마 어디 여기 거기 저기 필요 문자 전화 번호 카드 신분 대신 하나 안내 같이 학교 회사 은행 병원 시장 가게 친구 남편 아내 아들 가족 생각 이야기 얘기 노래 점심 저녁 아침 창문 현금 기계 화면 방법 준비 먼저 나중 대화 주소 도장 정리 처리'.split(
    ' ',
  ),
);

/** "인감 떼" is heard as "인감" and whatever follows. */
const ENDS_IN_STEM = / [\uac00-\ud7a3]$/u;

interface Phrase {
  readonly text: string;
  readonly claim: Claim;
  readonly sounds: Uint16Array;
  /** Sounds that tell it from other phrases. */
  readonly telling: number;
  readonly isShort: boolean;
  readonly units: number;
}

/** Finds phrases that a question holds nearly, by sound: heard wrong, typed wrong, broken apart. */
export class HeardIndex {
  private readonly written: { readonly text: string; readonly claim: Claim | null }[] = [];
  private readonly phrases = new Map<number, Phrase | null>();

  /** Phrases are numbered as they are added. @param claim null for one that is never heard wrong */
  add(phrase: string, claim: Claim | null): void {
    this.written.push({ text: phrase, claim });
  }

  /** @param candidates numbers of the phrases worth comparing */
  find({ squeezed, starts }: QuestionText, candidates: readonly number[]): Span[] {
    const { text, from } = soundOf(squeezed);
    const question = codesOf(text);
    const mayStart = new Uint8Array(text.length + 1);
    for (let i = 0; i <= text.length; i += 1) {
      const isFirst = i === 0 || from[i] !== from[i - 1];
      if (isFirst && starts[from[i] ?? 0] === 1) mayStart[i] = 1;
    }
    const anywhere = mayStart.map((_, i) => (i === 0 || from[i] !== from[i - 1] ? 1 : 0));
    return candidates.flatMap((number) => {
      const phrase = this.phraseOf(number);
      if (!phrase) return [];
      const { isShort } = phrase;
      const heard = nearest(phrase.sounds, question, isShort ? mayStart : anywhere);
      const wrong = heard.distance / phrase.telling;
      if (heard.distance > 0 && phrase.text.length <= EXACT_SYLLABLES) return [];
      if (heard.distance > Math.max(SHORT_WRONG, WRONG_SHARE * phrase.telling)) return [];
      const at = { start: from[heard.start] ?? 0, end: (from[heard.end - 1] ?? 0) + 1 };
      if (isShort && !endsWord(squeezed, starts, at.end)) return [];
      if (EVERYDAY.has(squeezed.slice(at.start, at.start + 2))) return [];
      const units = phrase.units * (1 - WRONG_COST * wrong) * SURENESS;
      return [{ claim: phrase.claim, phrase: phrase.text, by: 'heard' as const, at: [at], units }];
    });
  }

  /** Worked out when it is first needed: most phrases never are. */
  private phraseOf(number: number): Phrase | null {
    const known = this.phrases.get(number);
    if (known !== undefined) return known;
    const { text, claim } = this.written[number] ?? { text: '', claim: null };
    const phrase = claim ? phraseFrom(text, claim) : null;
    this.phrases.set(number, phrase);
    return phrase;
  }
}

function phraseFrom(phrase: string, claim: Claim): Phrase | null {
  const text = phrase.replaceAll(' ', '');
  const sound = soundsIn(text);
  const least = isEastAsian(text) ? LEAST_SOUNDS : LEAST_LETTERS;
  const hasLetters = /[\uac00-\ud7a3a-z\u3041-\u30ff]/u.test(text);
  if (ENDS_IN_STEM.test(phrase) || sound.length < least || !hasLetters) return null;
  const rest = text.replace(COMMON, '') || text;
  const telling = soundsIn(rest).length;
  const isShort = isHangul(rest) ? rest.length <= SHORT_SYLLABLES : rest.length < SHORT_LETTERS;
  return { text: phrase, claim, sounds: codesOf(sound), telling, isShort, units: unitsOf(text) };
}

/** A short phrase is a word of its own, with no more than a particle or a verb after it. */
function endsWord(squeezed: string, starts: Uint8Array, end: number): boolean {
  return starts[end] === 1 || mayFollow(squeezed.charAt(end));
}
