import type { Directory } from './schema.js';

const PATTERNS: readonly RegExp[] = [
  /(?<![\d])(\d{1,2})\s*번\s*(?:창구|데스크)/u,
  /\b(?:window|counter)\s*(?:number|no)?\s*(\d{1,2})\b/u,
  /(?<![\d])(\d{1,2})\s*(?:号|番)の?\s*(?:窗口|窓口|柜台)/u,
];

/** "3번 창구", "window 3": the place with that window; null when none is asked for or there is none. */
export function placeByWindow({ places }: Directory, normalized: string): string | null {
  for (const pattern of PATTERNS) {
    const number = Number(pattern.exec(normalized)?.[1] ?? Number.NaN);
    const place = places.find(({ windows: w }) => w && w.from <= number && number <= w.to);
    if (place) return place.id;
  }
  return null;
}
