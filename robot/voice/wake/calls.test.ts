import { expect, it } from 'vitest';
import { Calls, type Heard } from './calls.js';

const SECOND = { sure: 0.6, perhaps: 0.1 };
const QUIET = new Array<number>(20).fill(0);

/** What each score after some silence amounts to. */
function heard(calls: Calls, scores: readonly number[]): Heard[] {
  for (const score of QUIET) calls.next(score);
  return scores.map((score) => calls.next(score));
}

it('alone takes two scores in a row for the name, once', () => {
  const calls = new Calls({ threshold: 0.4 });
  expect(heard(calls, [0.9, 0, 0.5, 0.5, 0.9])).toEqual([
    'nothing',
    'nothing',
    'nothing',
    'name',
    'nothing',
  ]);
});

it('is sure without anybody listening again', () => {
  const calls = new Calls({ threshold: 0.4, second: SECOND });
  const found = heard(calls, [0.2, 0.7, 0.7, 0.3, 0.2, 0.2]);
  expect(found.filter((one) => one !== 'nothing')).toEqual(['name']);
  expect(found[2]).toBe('name');
});

it('wants a doubtful name listened to when it is over, and not again at once', () => {
  const calls = new Calls({ threshold: 0.4, second: SECOND });
  const found = heard(calls, [0.2, 0.05, 0.05, 0.05, 0.2, 0.2, 0.05]);
  expect(found.indexOf('perhaps')).toBe(3);
  expect(found.lastIndexOf('perhaps')).toBe(3);
  expect(calls.likely).toBe(false);
});

it('hears the name right after a word that was none', () => {
  const calls = new Calls({ threshold: 0.4, second: SECOND });
  expect(heard(calls, [0.2, 0, 0, 0, 0.9, 0.9]).at(-1)).toBe('name');
});

it('knows what it would have said alone, of this word and not of the one before', () => {
  const calls = new Calls({ threshold: 0.4, second: SECOND });
  heard(calls, [0.5, 0.5, 0.1, 0]);
  expect(calls.likely).toBe(true);
  expect(heard(calls, [0.5, 0, 0, 0])).toContain('perhaps');
  expect(calls.likely).toBe(false);
});

it('is quiet after a name that somebody heard', () => {
  const calls = new Calls({ threshold: 0.4, second: SECOND });
  heard(calls, [0.2, 0, 0, 0]);
  calls.named();
  expect(calls.next(0.9)).toBe('nothing');
  expect(calls.next(0.9)).toBe('nothing');
});
