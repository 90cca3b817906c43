import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spokenKorean } from './index.js';

/* cases.tsv: written from the directory and from what public offices print; every row read by a person. */
const CASES = readFileSync(new URL('cases.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('Korean as it is read out', () => {
  it('has at least 300 cases, each once', () => {
    expect(new Set(CASES.map(([written]) => written)).size).toBeGreaterThanOrEqual(300);
    expect(new Set(CASES.map(([written]) => written)).size).toBe(CASES.length);
  });

  it.each(CASES)('%s', (written = '', spoken = '') => {
    expect(spokenKorean(written)).toBe(spoken);
  });

  it.each([
    ['nothing', ''],
    ['marks only', '~~~ *** ---'],
    ['a number longer than any', '9'.repeat(400)],
    ['ten thousand characters', '서류 3장, 09:00~18:00 (월) '.repeat(400)],
    ['code', '<script>alert("x")</script> DROP TABLE users; --'],
    ['other scripts', '請問 passport はどこ ไทย ☃'],
  ])('leaves nothing that cannot be read of %s', (_, written) => {
    expect(spokenKorean(written)).toMatch(/^[\p{L}\s,.?!]*$/u);
  });
});
