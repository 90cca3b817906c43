import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hotwordsOf } from './hotwords.js';
import type { RecogniserModel } from './model.js';

const LABEL = { name: 'test', licence: 'none', note: '', tokens: 'tokens.txt' };
const NETS = { encoder: 'e', decoder: 'd', joiner: 'j' };
const TOKENS = resolve(import.meta.dirname, '../../../models/recogniser/demo/tokens.txt');

describe('words the recogniser is told to favour', () => {
  const demo: RecogniserModel = {
    kind: 'transducer',
    ...LABEL,
    ...NETS,
    favours: 'half-syllables',
  };

  it('are spelt with tokens that the demonstration model has', () => {
    const known = new Set(
      readFileSync(TOKENS, 'utf8')
        .split('\n')
        .map((line) => line.slice(0, line.lastIndexOf(' '))),
    );
    const spelt = hotwordsOf(demo, ['주민등록 등본', '값', '외국인등록 사실증명']);
    expect(spelt).toHaveLength(2);
    for (const token of spelt.join('')) expect(known).toContain(token);
    expect(spelt[0]?.normalize('NFC').replace('\u2581', ' ')).toBe('주민등록 등본');
  });

  it('are whole syllables for a model of characters, and none for a model that says nothing', () => {
    expect(hotwordsOf({ ...demo, favours: 'characters' }, ['여권', '여권', 'ATM'])).toEqual([
      '여권',
    ]);
    expect(hotwordsOf({ kind: 'transducer', ...LABEL, ...NETS }, ['여권'])).toEqual([]);
    expect(hotwordsOf({ kind: 'ctc', ...LABEL, model: 'm' }, ['여권'])).toEqual([]);
  });
});
