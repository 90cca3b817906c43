/** A resident number as 13 digits, no dash. Personal data: in memory for one visit only. */
export interface ResidentNumber {
  digits: string;
  /** `YYYY-MM-DD` of birth. */
  birth: string;
  foreigner: boolean;
  /**
   * The check digit does not fit. Numbers given out since October 2020 have random last digits, so
   * this is a hint for a typing error and never a reason to refuse.
   */
  suspicious: boolean;
}

export const RESIDENT_NUMBER_DIGITS = 13;
export const FRONT_DIGITS = 6;

const CENTURY: Readonly<Record<string, string>> = {
  '9': '18',
  '0': '18',
  '1': '19',
  '2': '19',
  '5': '19',
  '6': '19',
  '3': '20',
  '4': '20',
  '7': '20',
  '8': '20',
};
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Parses YYMMDD-GXXXXXX with or without the dash; undefined when it cannot be a resident number. */
export function parseResidentNumber(text: string): ResidentNumber | undefined {
  const digits = text.replace(/^(\d{6})-(\d{7})$/, '$1$2');
  if (!/^\d{13}$/.test(digits)) return undefined;
  const generation = digits.charAt(6);
  const year = `${CENTURY[generation] ?? ''}${digits.slice(0, 2)}`;
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  if (!isDay(Number(year), month, day)) return undefined;
  const foreigner = '5678'.includes(generation);
  return {
    digits,
    birth: `${year}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`,
    foreigner,
    suspicious: checkDigit(digits, foreigner) !== Number(digits.charAt(12)),
  };
}

/** `711231-*******`: what may be shown and printed. */
export function maskResidentNumber(digits: string): string {
  return `${digits.slice(0, FRONT_DIGITS)}-*******`;
}

/** `711231-2345678`: only where the person asked for it on their own paper. */
export function formatResidentNumber(digits: string): string {
  return `${digits.slice(0, FRONT_DIGITS)}-${digits.slice(FRONT_DIGITS)}`;
}

/** `김*용`, `남궁**`, `이*`: the first letter and, from three letters on, the last one stay. */
export function maskName(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= 2) return `${letters[0] ?? ''}*`;
  return `${letters[0] ?? ''}${'*'.repeat(letters.length - 2)}${letters.at(-1) ?? ''}`;
}

function checkDigit(digits: string, foreigner: boolean): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0);
  return ((foreigner ? 13 : 11) - (sum % 11)) % 10;
}

function isDay(year: number, month: number, day: number): boolean {
  const longest = DAYS[month - 1];
  if (longest === undefined || day < 1 || day > longest) return false;
  if (month !== 2 || day < 29) return true;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
