const DIGITS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] as const;
/** Telephone and room numbers say 공 for 0. */
const SPELT = ['공', ...DIGITS.slice(1)] as const;
const PLACES = ['', '십', '백', '천'] as const;
const MYRIADS = ['', '만', '억', '조', '경'] as const;
const MYRIAD = 10_000n;

const ONES = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉'] as const;
const TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'] as const;

/** Above this people count in Sino-Korean. */
export const MOST_NATIVE = 99;

/**
 * A whole number as it is read in Sino-Korean: 10000 is 만, 24000 is 이만 사천.
 * @param digits only 0-9, at most 20 of them; longer ones are spelt
 */
export function sino(digits: string): string {
  if (digits.length > 20) return spell(digits);
  let rest = BigInt(digits);
  if (rest === 0n) return DIGITS[0];
  const parts: string[] = [];
  for (let at = 0; rest > 0n; at += 1) {
    const four = Number(rest % MYRIAD);
    rest /= MYRIAD;
    if (four > 0)
      parts.unshift(`${four === 1 && at === 1 ? '' : upToMyriad(four)}${MYRIADS[at] ?? ''}`);
  }
  return parts.join(' ');
}

function upToMyriad(value: number): string {
  let text = '';
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) continue;
    text += `${digit === 1 && place > 0 ? '' : (DIGITS[digit] ?? '')}${PLACES[place] ?? ''}`;
  }
  return text;
}

/** 1 to 99 as things are counted: 한, 두, 스무, 스물한. */
export function native(value: number): string {
  if (value === 20) return '스무';
  return `${TENS[Math.floor(value / 10)] ?? ''}${ONES[value % 10] ?? ''}`;
}

/** Digit by digit: 02 is 공이. */
export function spell(digits: string): string {
  return Array.from(digits, (digit) => SPELT[Number(digit)] ?? digit).join('');
}

/** With a decimal part: 3.5 is 삼 점 오. */
export function decimal(whole: string, fraction: string): string {
  const after = Array.from(fraction, (digit) => DIGITS[Number(digit)] ?? '').join('');
  return `${sino(whole)} 점 ${after}`;
}
