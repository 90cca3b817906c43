const SHOWN_FIRST = 6;
const SHOWN_LAST = 4;

/**
 * A card number of BMP 22, nibbles in hex: E is a digit the terminal hid, F is filling. A terminal that
 * hides nothing is not followed: only the first six and the last four digits are ever kept.
 */
export function maskedCardNumber(hex: string): string {
  const digits = hex.replace(/f+$/, '');
  return Array.from(digits)
    .map((digit, at) => {
      const shown = at < SHOWN_FIRST || at >= digits.length - SHOWN_LAST;
      return shown && /\d/.test(digit) ? digit : '*';
    })
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}
