import { describe, expect, it } from 'vitest';
import { maskName, maskResidentNumber, parseResidentNumber } from './resident-number.js';

describe('parseResidentNumber', () => {
  it.each([
    ['711231-1234567', '1971-12-31', false],
    ['0005194567893', '2000-05-19', false],
    ['8001015234567', '1980-01-01', true],
    ['0102038234567', '2001-02-03', true],
    ['990101-9234567', '1899-01-01', false],
    ['0002291234567', undefined, false],
    ['0002293234567', '2000-02-29', false],
  ])('%s was born on %s', (text, birth, foreigner) => {
    const number = parseResidentNumber(text);
    expect(number?.birth).toBe(birth);
    if (birth !== undefined) expect(number?.foreigner).toBe(foreigner);
  });

  it.each([
    '',
    '71123112345',
    '711331-1234567',
    '710230-1234567',
    '71123-11234567',
    'abcdef-ghijklm',
  ])('refuses %j', (text) => expect(parseResidentNumber(text)).toBeUndefined());

  it('takes a wrong check digit for a hint only', () => {
    const digit = checkDigit('711231112345');
    expect(parseResidentNumber(`711231112345${digit}`)).toMatchObject({ suspicious: false });
    expect(parseResidentNumber(`711231112345${(digit + 1) % 10}`)).toMatchObject({
      suspicious: true,
    });
  });
});

/** The published rule, written down a second time. */
function checkDigit(twelve: string): number {
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(twelve[i]), 0);
  return (11 - (sum % 11)) % 10;
}

describe('masking', () => {
  it('leaves no digit behind the dash', () =>
    expect(maskResidentNumber('7112311234567')).toBe('711231-*******'));
  it.each([
    ['김', '김*'],
    ['김용', '김*'],
    ['김아용', '김*용'],
    ['남궁민아', '남**아'],
  ])('%s -> %s', (name, masked) => expect(maskName(name)).toBe(masked));
});
