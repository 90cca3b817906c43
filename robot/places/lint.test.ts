import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { lintDirectory } from './lint.js';
import { createLookup } from './lookup.js';
import { isNear } from './near-words.js';
import type { Directory } from './schema.js';

const directory = centreDirectory();

/** The committed directory with words of one service changed. */
function withWords(id: string, words: Partial<Directory['services'][number]['words']>): Directory {
  const services = directory.services.map((service) =>
    service.id === id ? { ...service, words: { ...service.words, ...words } } : service,
  );
  return { ...directory, services };
}

function messages(changed: Directory): string[] {
  return lintDirectory(changed, createLookup(changed)).map(({ message }) => message);
}

describe('the linter of the directory', () => {
  it('finds the committed directory fit but for a few words', () => {
    expect(messages(directory).length).toBeLessThanOrEqual(10);
  });

  it('finds a word one letter away from another service’s', () => {
    const found = messages(withWords('tobacco-retail', { ko: ['이혼싱고'] }));
    expect(found.join('\n')).toMatch(/"이혼(신|싱)고" .* easily taken for "이혼(신|싱)고"/);
  });

  it('finds a word that the robot understands as something else', () => {
    const found = messages(withWords('tobacco-retail', { ko: ['불이 났어요'] }));
    expect(found.join('\n')).toMatch(/"불이 났어요" of tobacco-retail is understood as call-staff/);
  });

  it('finds a language without words', () => {
    const found = messages(withWords('tobacco-retail', { ja: [] }));
    expect(found.join('\n')).toMatch(/tobacco-retail has no words in "ja"/);
  });
});

describe('near words', () => {
  it.each([
    ['재산세', '재산새', true],
    ['여권 신청', '여꿘신청', true],
    ['등본', '초본', false],
    ['7월 세금', '8월 세금', false],
    ['離婚しました', '結婚しました', false],
    ['register my cat', 'register my car', true],
  ])('%s and %s: %s', (a, b, near) => {
    expect(isNear(a, b)).toBe(near);
  });
});
