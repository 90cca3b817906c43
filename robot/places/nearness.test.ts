import { beforeAll, describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { createAsk, createExplain, createLookup, isUnsure, passagesOf } from './index.js';
import type { Directory, Nearness } from './index.js';

const NOW = { day: '2026-11-24', weekday: 'tue', minutes: 600 } as const;
/** Shared by applying and collecting. */
const OPEN = '여권에 문제가 생겨서 왔는데요';
const SAYS_NOTHING = '꽃병에 꽂을 것을 가지러';

let directory: Directory;
beforeAll(() => {
  directory = centreDirectory();
});

/** Everything as far, but for these. */
function near(some: Readonly<Record<string, number>>): Nearness {
  const ids = new Set(passagesOf(directory).map(({ id }) => id));
  return new Map([...ids].map((id, at) => [id, some[id] ?? (at % 7) / 100]));
}

describe('nearness in meaning', () => {
  it('settles what words alone would ask back, with a word of doubt', () => {
    const lookup = createLookup(directory);
    const alone = lookup(OPEN);
    expect(alone.choices.length).toBeGreaterThan(1);
    const [, second = ''] = alone.choices;
    const looked = lookup(OPEN, { near: near({ [second]: 0.9 }) });
    expect(looked).toMatchObject({ service: second, choices: [] });
    expect(looked.confidence).toBeLessThan(0.6);
  });

  it('asks back where words alone say nothing, and guesses nothing where nothing stands out', () => {
    const lookup = createLookup(directory);
    expect(lookup(SAYS_NOTHING)).toMatchObject({ service: 'out-of-domain', choices: [] });
    const looked = lookup(SAYS_NOTHING, { near: near({ 'lost-found': 0.9, 'move-in': 0.5 }) });
    expect(looked.choices).toEqual(['lost-found', 'move-in']);
    expect(lookup(SAYS_NOTHING, { near: near({}) })).toEqual(lookup(SAYS_NOTHING));
    expect(lookup(SAYS_NOTHING, { near: new Map([['move-in', 1]]) }).choices).toEqual([]);
  });

  it('never moves what was named, an emergency, abuse or talk', () => {
    const lookup = createLookup(directory);
    const wrong = near({ 'death-report': 1 });
    for (const text of [
      '등본 떼러 왔어요',
      '사람이 쓰러졌어요',
      '이 바보 멍청이야',
      '고마워요',
      '화장실',
    ]) {
      expect(isUnsure(lookup(text))).toBe(false);
      expect(lookup(text, { near: wrong })).toEqual(lookup(text));
    }
  });

  it('leaves every answer as it is without a model', () => {
    const ask = createAsk(directory);
    const context = { now: NOW, kiosks: [] };
    const second = createLookup(directory)(OPEN).choices[1] ?? '';
    expect(ask(OPEN, context).choices.length).toBeGreaterThan(1);
    expect(ask(OPEN, { ...context, near: near({ [second]: 0.9 }) }).service).toBe(second);
  });

  it('is told to those who edit the directory', () => {
    const explain = createExplain(directory);
    const { result, nearness } = explain(SAYS_NOTHING, { near: near({ 'lost-found': 0.9 }) });
    expect(nearness).toMatchObject({ moved: true, alone: { service: 'out-of-domain' } });
    expect(nearness?.nearest[0]).toEqual({ id: 'lost-found', similarity: 0.9 });
    expect(result.choices[0]).toBe('lost-found');
    expect(explain('등본', { near: near({ 'lost-found': 0.9 }) }).nearness).toBeNull();
    expect(explain(SAYS_NOTHING).nearness).toBeNull();
  });
});

describe('passages', () => {
  it('name everything in every language, and hold no frames', () => {
    const passages = passagesOf(directory);
    for (const { id, name } of [...directory.services, ...directory.places]) {
      const own = passages.filter((passage) => passage.id === id).map(({ text }) => text);
      for (const one of Object.values(name)) expect(own.join('\n')).toContain(one);
    }
    expect(passages.filter(({ text }) => text.includes(' + '))).toEqual([]);
  });
});
