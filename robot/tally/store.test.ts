import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { centreDirectory } from '../places/fixture.suite.js';
import { openTally, readTally } from './store.js';

const directory = centreDirectory();
let folder = '';
let today = '2026-11-25';
const errors: unknown[] = [];

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'tally-')), 'questions');
  today = '2026-11-25';
  errors.length = 0;
});

afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

const tally = () =>
  openTally({ directory, folder, today: () => today, onError: (error) => errors.push(error) });

describe('the tally of unserved questions', () => {
  it('counts what was alike, a file a day, over restarts', () => {
    tally().count({ what: 'not-understood', text: '여권 뭐시기' });
    tally().count({ what: 'not-understood', text: '저기 여권' });
    today = '2026-11-26';
    tally().count({ what: 'asked-back', text: '여권', chosen: 'passport-collect' });
    expect(readdirSync(folder)).toEqual(['2026-11-25.json', '2026-11-26.json']);
    expect(readTally(folder)).toHaveLength(2);
    expect(readTally(folder)[0]).toMatchObject({
      what: 'not-understood',
      pieces: ['여권'],
      count: 2,
    });
    expect(readTally(folder, '2026-11-26')).toEqual([
      {
        what: 'asked-back',
        answered: null,
        chosen: 'passport-collect',
        pieces: ['여권'],
        count: 1,
      },
    ]);
    expect(errors).toEqual([]);
  });

  it('writes nothing of what was said beside its vocabulary', () => {
    tally().count({ what: 'not-understood', text: '홍길동 여권 901010-1234567 비밀이야기' });
    const written = readFileSync(path.join(folder, '2026-11-25.json'), 'utf8');
    expect(written).not.toMatch(/홍길동|901010|1234567|비밀/);
  });

  it('a damaged or missing file holds nothing, and the robot goes on', () => {
    tally().count({ what: 'not-understood', text: '여권' });
    writeFileSync(path.join(folder, '2026-11-25.json'), '{"broken');
    expect(readTally(folder)).toEqual([]);
    expect(readTally(path.join(folder, 'nowhere'))).toEqual([]);
    openTally({
      directory,
      folder: '/dev/null/x',
      today: () => today,
      onError: (e) => errors.push(e),
    }).count({ what: 'not-understood', text: '여권' });
    expect(errors).toHaveLength(1);
  });
});
