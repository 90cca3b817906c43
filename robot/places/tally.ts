import { LANGUAGES } from '../../zone/wire/index.js';
import { content } from './chatter.js';
import { isFrame, piecesOf } from './frame-index.js';
import { normalize } from './phrase.js';
import { withoutDialect } from './dialect.js';
import type { Directory } from './schema.js';

/**
 * A question that the robot could not serve as it was asked:
 * - `not-understood`: it said so
 * - `asked-back`: it asked which one was meant; `chosen` is what the visitor picked, or null
 * - `corrected`: the visitor refused the answer; `chosen` is what they took instead, or null
 */
export type UnservedQuestion =
  | { readonly what: 'not-understood'; readonly text: string }
  | { readonly what: 'asked-back'; readonly text: string; readonly chosen: string | null }
  | {
      readonly what: 'corrected';
      readonly text: string;
      readonly answered: string;
      readonly chosen: string | null;
    };

/** Counts questions without keeping what was said. Never throws. */
export interface QuestionTally {
  count(question: UnservedQuestion): void;
}

/** What is kept of a question: ids, and which words of a fixed vocabulary it held, in alphabetical order. */
export interface CountedQuestion {
  readonly what: UnservedQuestion['what'];
  readonly answered: string | null;
  readonly chosen: string | null;
  readonly pieces: readonly string[];
}

/** More would begin to tell who spoke. */
const MOST_PIECES = 4;
const LEAST_LETTERS = 2;

/** What people talk of in any civil-service centre, beside the words of its directory. */
const GENERAL =
  '신청 신고 등록 발급 재발급 변경 이전 갱신 연장 취소 해지 확인 증명 증명서 서류 납부 환급 고지서 세금 요금 수수료 과태료 ' +
  '상담 문의 접수 지원 수당 급여 보조금 바우처 혜택 복지 연금 보험 면허 허가 자격 영업 폐업 개업 사업 가게 집 건물 토지 땅 ' +
  '자동차 주차 도장 사진 신분증 가족 아이 출생 사망 결혼 혼인 이혼 이사 주소 전입 여권 비자 외국인 학교 군대 병원 은행 법원 ' +
  '경찰 우체국 보건소 세무서 창구 기계 화장실 카페 쓰레기 소음 민원 반려견 강아지 컴퓨터 인터넷 복사 ' +
  'apply report register renew change cancel certificate document tax fee fine license permit card address passport visa ' +
  '申请 登记 办理 证明 税 费用 护照 签证 地址 申請 届 登録 証明 税金 手数料 住所';

/** Keeps of each question what the vocabulary has: no names, no numbers, nothing else that was said. */
export function createCounting(
  directory: Directory,
): (question: UnservedQuestion) => CountedQuestion {
  const vocabulary = vocabularyOf(directory);
  const ids = new Set(
    [...directory.services, ...directory.places, ...directory.elsewhere].map(({ id }) => id),
  );
  const known = (id: string | null): string | null => (id !== null && ids.has(id) ? id : null);
  return (question) => ({
    what: question.what,
    answered: question.what === 'corrected' ? known(question.answered) : null,
    chosen: question.what === 'not-understood' ? null : known(question.chosen),
    pieces: piecesIn(question.text, vocabulary),
  });
}

function vocabularyOf({ services, places, elsewhere, shared }: Directory): ReadonlySet<string> {
  const vocabulary = new Set(GENERAL.split(' ').map(normalize));
  for (const { words } of [...services, ...places, ...elsewhere, ...shared]) {
    for (const word of LANGUAGES.flatMap((language) => words[language])) {
      const texts = isFrame(word) ? piecesOf(word).flat() : [normalize(word)];
      for (const piece of texts.flatMap((text) => text.split(' '))) {
        if (isTelling(piece)) vocabulary.add(piece);
      }
    }
  }
  return vocabulary;
}

function isTelling(piece: string): boolean {
  return piece.length >= LEAST_LETTERS && !/\p{N}/u.test(piece) && content(piece) !== '';
}

/** For each word of the question the longest piece it begins with; Han and kana hold pieces anywhere. */
function piecesIn(text: string, vocabulary: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const word of withoutDialect(normalize(text)).split(' ')) {
    for (let at = 0; at < word.length; at += 1) {
      const piece = longestAt(word, at, vocabulary);
      if (piece !== '') found.add(piece);
      if (!/[\u3041-\u30ff\p{Script=Han}]/u.test(word)) break;
      at += Math.max(0, piece.length - 1);
    }
  }
  const telling = [...found].sort((a, b) => b.length - a.length).slice(0, MOST_PIECES);
  return telling.sort();
}

function longestAt(word: string, at: number, vocabulary: ReadonlySet<string>): string {
  const isLatin = /^[a-z]/.test(word);
  if (isLatin) return vocabulary.has(word) ? word : '';
  for (let end = word.length; end > at; end -= 1) {
    const piece = word.slice(at, end);
    if (vocabulary.has(piece)) return piece;
  }
  return '';
}
