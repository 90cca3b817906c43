import type { Rule } from './rule.js';

const NAMES: Readonly<Record<string, string>> = {
  A: '에이',
  B: '비',
  C: '시',
  D: '디',
  E: '이',
  F: '에프',
  G: '지',
  H: '에이치',
  I: '아이',
  J: '제이',
  K: '케이',
  L: '엘',
  M: '엠',
  N: '엔',
  O: '오',
  P: '피',
  Q: '큐',
  R: '아르',
  S: '에스',
  T: '티',
  U: '유',
  V: '브이',
  W: '더블유',
  X: '엑스',
  Y: '와이',
  Z: '제트',
};

/** Said as words, not letter by letter. */
const WORDS: Readonly<Record<string, string>> = {
  OK: '오케이',
  QR: '큐알',
  PC: '피시',
  ATM: '에이티엠',
  'WI-FI': '와이파이',
  WIFI: '와이파이',
  NFC: '엔에프시',
  APP: '앱',
  PIN: '핀',
  ZONE: '존',
  SMART: '스마트',
  CARD: '카드',
  USB: '유에스비',
  TV: '티브이',
  KIOSK: '키오스크',
  EMAIL: '이메일',
  'E-MAIL': '이메일',
  AED: '자동심장충격기',
  FAX: '팩스',
  PASS: '패스',
  KAKAOTALK: '카카오톡',
  SEOUL: '서울',
  GOV24: '정부 이십사',
  SMS: '문자',
  PDF: '피디에프',
  'PM2.5': '초미세먼지',
  PM10: '미세먼지',
  TEL: '전화',
  VS: '대',
  NO: '번호',
  CO2: '이산화탄소',
  KTX: '케이티엑스',
  SRT: '에스알티',
};

/** Web addresses are not read out; Latin words and abbreviations are. */
export const LETTER_RULES: readonly Rule[] = [
  [/(?:https?:\/\/|www\.)[\w./?=&%#-]+/g, () => '화면의 주소'],
  [/PM\s?2\.5/gi, () => '초미세먼지'],
  [/PM\s?10(?!\d)/gi, () => '미세먼지'],
  [/No\.\s?(?=\d)/g, () => ''],
  [/(?<![A-Z])B(\d)(?:층|F)?(?!\d)/g, (_, floor) => `지하 ${floor}층`],
  [/A4/g, () => '에이 포'],
  [/[A-Za-z]+(?:-[A-Za-z]+)*/g, (word) => WORDS[word.toUpperCase()] ?? letterByLetter(word)],
];

function letterByLetter(word: string): string {
  return Array.from(word, (letter) => NAMES[letter.toUpperCase()] ?? '').join('');
}
