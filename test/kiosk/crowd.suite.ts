import { expect, it } from 'vitest';
import { foundIn, serveCrowd } from './crowd.js';

/** Everybody gets their own paper and nobody a word about anybody else. */
export function crowd(count: number, timeoutMs: number): void {
  it(
    `${count} visits at once: no page with another person's data`,
    async () => {
      const served = await serveCrowd(count);
      expect(served.map(({ end }) => end)).toEqual(Array(count).fill('done'));
      for (const { household, documentNumber, pages } of served) {
        const [paper = '', ...rest] = pages;
        expect(rest).toHaveLength(1);
        expect(paper).toContain(documentNumber);
        // Three people with name and both halves of the number, and their address.
        expect(foundIn(paper, household)).toHaveLength(10);
        const others = served.filter((other) => other.household !== household);
        const strangers = others.flatMap((other) => foundIn(pages.join('\n'), other.household));
        expect(strangers).toEqual([]);
        expect(others.filter((other) => pages.join().includes(other.documentNumber))).toEqual([]);
      }
    },
    timeoutMs,
  );
}
