const SHOWN_FIRST = 6;
const SHOWN_LAST = 4;

/** A VAN that hides nothing is not followed: only the first six and the last four are ever kept. */
export function maskedCard(number: string): string {
  const signs = Array.from(number.replace(/[^\d*]/g, ''));
  return signs
    .map((sign, at) => (at < SHOWN_FIRST || at >= signs.length - SHOWN_LAST ? sign : '*'))
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}
