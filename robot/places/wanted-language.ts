import type { Language } from '../../zone/wire/index.js';
import { unifyHan } from './variants.js';

const NAMES: readonly (readonly [Language, string])[] = [
  ['en', '영어|잉글리시|잉글리쉬|english|英语|英文|英語|inglés|anglais'],
  ['zh', '중국어|중국말|차이니즈|chinese|mandarin|中文|汉语|漢語|普通话|中国话|国语|中国語|中国语'],
  ['ja', '일본어|일본말|일어|재패니즈|japanese|日语|日文|日本語|日本话'],
  ['ko', '한국어|한국말|우리말|조선말|한글|코리안|korean|韩语|韓語|韩文|韓国語|한국 말'],
];
const PATTERNS = NAMES.map(
  ([language, names]) => [language, new RegExp(unifyHan(names), 'u')] as const,
);

const SPEAK = new RegExp(
  unifyHan(
    '(?:영어|한국어|한국말|우리말|중국어|중국말|일본어|일본말)(?:로|도)? ?(?:말|해|얘기|대화|설명|안내|바꿔|부탁|할 수|가능|되|할 줄|돼|대답|답|알려|하|듣|모드|서비스|지원|나와|으로|$)|언어 ?(?:를 |좀 |설정|변경|바꿔|바꾸)|다른 ?(?:언어|나라 ?말)|외국어|' +
      '(?:speak|in|to|use|switch to|change to|talk|understand|know) ?(?:english|korean|chinese|japanese|mandarin)|(?:english|korean|chinese|japanese|mandarin) ?(?:please|version|mode|guide|$)|^(?:english|korean|chinese|japanese)|(?:change|switch|another|other|different|my) (?:the )?language|language (?:setting|option|change)|' +
      '(?:说|讲|用|会|换成?|改成?|切换到?|懂|有)(?:一下)?(?:中文|汉语|英语|英文|日语|日文|韩语|韩文|普通话|国语)|(?:中文|英语|英文|日语|日文|韩语)(?:服务|可以|好吗|吧|版|模式|$)|(?:换|切换|更改|改)(?:一下|个|种)?语言|语言(?:设置|切换)|' +
      '(?:日本語|英語|中国語|韓国語)(?:で|を|に|は|が)?(?:話|お願い|大丈夫|でき|しゃべ|説明|案内|切り替|変え|わか|分か|対応|モード|いい|$)|(?:日本語|英語|中国語|韓国語)で|言語を?(?:変|切り替|選)',
  ),
  'u',
);

const NOT_ABLE = new RegExp(
  unifyHan(
    '못 ?(?:해|하|알아)|몰라|서툴|어려워|모르|안 ?통|(?:don ?t|do not|can ?t|cannot|not) (?:speak|understand|know)|no korean|不会|不懂|听不懂|わかりま?せん|分かりま?せん|話せま?せん|できませ',
  ),
  'u',
);

/**
 * Whether another language is asked for, and which; `wanted` is null for whichever comes next.
 * Somebody who says they know no Korean wants the language they say it in.
 */
export function languageWish(
  normalized: string,
  spoken: Language,
): { readonly wanted: Language | null } | null {
  const named = PATTERNS.filter(([, pattern]) => pattern.test(normalized)).map(([id]) => id);
  if (named.length > 0 && NOT_ABLE.test(normalized)) {
    const other = named.find((id) => id !== 'ko');
    return { wanted: spoken === 'ko' ? (other ?? null) : spoken };
  }
  if (!SPEAK.test(normalized)) return null;
  const last = named.length > 1 ? named.find((id) => id !== spoken) : named[0];
  return { wanted: last ?? null };
}
