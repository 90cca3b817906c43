import { decimal, MOST_NATIVE, native, sino } from './numbers.js';
import type { Rule } from './rule.js';

/** Counted as 한, 두, 세; beyond a hundred nobody does. */
const NATIVE_UNITS =
  '개(?!월|국|소|년)|명|분|살|시간|장|통|매|자리|대(?!로|출|리|상|기)|마리|가지|곳|군데|쌍|켤레|벌|송이|그루|달|사람|배|줄|칸|잔|병|권|채|건';
/** 몇 분: minutes after an hour or with a length, people otherwise; told by what follows. */
const MINUTES_FOLLOW = String.raw`(?=\s?(?:정도|쯤|안에|이내|동안|전|후|뒤|간|걸|소요|이면|만에|남|더|마다|[,.]|$|이에요|예요|입니다|과|[^가-힣]))`;
const SINO_UNITS =
  '번|층|호|동|호선|마이크로그램|원|년|개월|주|주일|일|분|초|도|퍼센트|미터|킬로미터|센티미터|밀리미터|제곱미터|킬로그램|그램|리터|종|회|차|차선|급|세|세대|가구|조|항|쪽|페이지|단계|인|인분|평|필지|학년도|학년|반|시대|점|등|부|호기|면|세기|만|천|백|억';

const plain = (digits: string): string => digits.replaceAll(',', '');
const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const TO = String.raw`\s?[~～〜∼]\s?`;

const UNIT_NAMES: Readonly<Record<string, string>> = {
  '%': '퍼센트',
  m2: '제곱미터',
  km: '킬로미터',
  cm: '센티미터',
  mm: '밀리미터',
  m: '미터',
  kg: '킬로그램',
  g: '그램',
  L: '리터',
  '°C': '도',
  'μg/m3': '마이크로그램',
  '₩': '원',
};

/** Units as words, so that the numbers before them are read with them. */
export const UNIT_RULES: readonly Rule[] = [
  [/[₩￦]\s?(\d{1,3}(?:,\d{3})+|\d+)/g, (_, amount) => `${amount}원`],
  [
    /(\d)\s?(μg\/m3|%|m2|km|cm|mm|kg|°C|m|g|L)(?![A-Za-z])/g,
    (_, digit, unit) => `${digit}${UNIT_NAMES[unit] ?? unit}`,
  ],
];

/** A day and more is told as on a timetable: 이십사 시간. */
const LONG_HOURS = 24;

function counted(digits: string, unit: string): string {
  const value = Number(plain(digits));
  if (unit === '시간' && value >= LONG_HOURS) return `${sino(plain(digits))} 시간`;
  if (value >= 1 && value <= MOST_NATIVE) return `${native(value)} ${unit}`;
  return `${sino(plain(digits))} ${unit}`;
}

/** Numbers with what they count, ranges of them, parts of numbers, and bare numbers last. */
export const THING_RULES: readonly Rule[] = [
  [/^\s*(\d{1,2})[.)]\s/g, (_, digits) => `${sino(digits)}, `],
  [/(\d+)\s?주일/g, (_, digits) => `${sino(digits)}주일`],
  [/(?<![\d가-힣])-(\d+(?:\.\d+)?)\s?도/g, (_, degrees) => `영하 ${degrees}도`],
  [/(\d+)\s?인\s?(\d+)\s?조/g, (_, a, b) => `${sino(a)} 인 ${sino(b)} 조`],
  [
    /제\s?(\d+)\s?(조|항|호|회|종|급|차)의\s?(\d+)/g,
    (_, a, unit, b) => `제${sino(a)} ${unit}의 ${sino(b)}`,
  ],
  [/제\s?(\d+)/g, (_, digits) => `제${sino(digits)} `],
  [
    new RegExp(`${NUMBER}${TO}${NUMBER}\\s?(${NATIVE_UNITS})(?!증)`, 'g'),
    (_, from, to, unit) =>
      unit === '분'
        ? `${sino(plain(from))} 분에서 ${sino(plain(to))} 분`
        : `${counted(from, unit)}에서 ${counted(to, unit)}`,
  ],
  [
    new RegExp(`${NUMBER}${TO}${NUMBER}\\s?(${SINO_UNITS})`, 'g'),
    (_, from, to, unit) => `${sino(plain(from))} ${unit}에서 ${sino(plain(to))} ${unit}`,
  ],
  [
    new RegExp(`${NUMBER}${TO}${NUMBER}`, 'g'),
    (_, a, b) => `${sino(plain(a))}에서 ${sino(plain(b))}`,
  ],
  [/(\d+)\.(\d+)/g, (_, whole, fraction) => `${decimal(whole, fraction)} `],
  [/(\d+)\/(\d+)/g, (_, part, whole) => `${sino(whole)}분의 ${sino(part)}`],
  [/(\d+)\s?분의\s?(\d+)/g, (_, whole, part) => `${sino(whole)}분의 ${sino(part)}`],
  [/(\d+)\s?(?:대|:)\s?(\d+)/g, (_, a, b) => `${sino(a)} 대 ${sino(b)}`],
  [new RegExp(`${NUMBER}\\s?분${MINUTES_FOLLOW}`, 'g'), (_, digits) => `${sino(plain(digits))} 분`],
  [/(\d+)\s?시간\s?(\d+)\s?분/g, (_, h, m) => `${counted(h, '시간')} ${sino(m)} 분`],
  [/(\d+)\s?박\s?(\d+)\s?일/g, (_, a, b) => `${sino(a)} 박 ${sino(b)} 일`],
  [/(\d+)\s?번째/g, (_, digits) => ordinal(Number(digits))],
  [
    /([1-9])\s?번(?=\s?(?:더|만|이상|말씀|반복|씩|다시))/g,
    (_, digits) => `${native(Number(digits))} 번`,
  ],
  [
    new RegExp(`${NUMBER}\\s?(${NATIVE_UNITS})(?!증|기|리|호|의|면)`, 'g'),
    (_, digits, unit) => counted(digits, unit),
  ],
  [/(\d{3,4})\s?호(?!선|기)/g, (_, digits) => `${sino(digits)} 호`],
  [
    new RegExp(`${NUMBER}\\s?(만|천|백|억)(?:\\s?(${SINO_UNITS}))?`, 'g'),
    (_, digits, big, unit) => `${one(plain(digits), big)}${big}${unit === '' ? '' : ` ${unit}`}`,
  ],
  [
    new RegExp(`${NUMBER}\\s?(${SINO_UNITS})`, 'g'),
    (_, digits, unit) => `${sino(plain(digits))} ${unit}`,
  ],
  [/(?<=정부|민원|교통)24/g, () => ' 이십사'],
  [/(?<![\d,])0\d+/g, (digits) => Array.from(digits, (d) => (d === '0' ? '공' : sino(d))).join('')],
  [new RegExp(NUMBER, 'g'), (_, digits) => sino(plain(digits))],
];

/** 만 원, 천 원; but 일억. */
function one(digits: string, big: string): string {
  return digits === '1' && big !== '억' ? '' : sino(digits);
}

function ordinal(value: number): string {
  if (value === 1) return '첫 번째';
  return value <= MOST_NATIVE ? `${native(value)} 번째` : `${sino(String(value))} 번째`;
}
