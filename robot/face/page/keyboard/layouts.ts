/** `hangul` is 두벌식 (KS X 5002), the layout of every Korean keyboard. */
export const LAYERS = ['hangul', 'latin', 'digits'] as const;
export type Layer = (typeof LAYERS)[number];

/** Three rows of keys, as they are without shift. */
export const ROWS: Readonly<Record<Layer, readonly [string, string, string]>> = {
  hangul: ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ'],
  latin: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  digits: ['1234567890', '-/:()~@&+', '.,?!\'"·'],
};

const SHIFTED: ReadonlyMap<string, string> = new Map([
  ['ㅂ', 'ㅃ'],
  ['ㅈ', 'ㅉ'],
  ['ㄷ', 'ㄸ'],
  ['ㄱ', 'ㄲ'],
  ['ㅅ', 'ㅆ'],
  ['ㅐ', 'ㅒ'],
  ['ㅔ', 'ㅖ'],
]);

/** What a key types with shift; a key without a second letter types its own. */
export function shifted(key: string): string {
  return SHIFTED.get(key) ?? key.toUpperCase();
}
