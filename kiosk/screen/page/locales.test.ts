import { describe, expect, it } from 'vitest';
import { en } from './locales/en.js';
import { ja } from './locales/ja.js';
import { ko } from './locales/ko.js';
import { zh } from './locales/zh.js';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  );
}

const holes = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const korean = new Map(flatten(ko));

describe.each(Object.entries({ en, zh, ja }))('the texts in %s', (_, texts) => {
  const translated = flatten(texts);

  it('are the same as the Korean ones, with the same gaps', () => {
    expect(translated.map(([key]) => key).sort()).toEqual([...korean.keys()].sort());
    for (const [key, text] of translated) {
      expect({ key, holes: holes(text) }).toEqual({ key, holes: holes(korean.get(key) ?? '') });
    }
  });

  it('are translated: no Hangul, nothing empty', () => {
    for (const [key, text] of translated) {
      expect({ key, hangul: /[가-힣]/.test(text), empty: text.trim() === '' }).toEqual({
        key,
        hangul: false,
        empty: false,
      });
    }
  });
});
