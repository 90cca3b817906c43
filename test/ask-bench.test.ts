import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { centreDirectory } from '../robot/places/fixture.suite.js';
import { measureMeaning } from './bench/ask/meaning.js';
import type { Figure } from './bench/figure.js';
import { judge, SURE } from './bench/ask/score.js';
import { readSet, setFolder, type Asked } from './bench/ask/set.js';
import { createTfidf } from './bench/ask/tfidf.js';

const asked: Asked = {
  expected: ['passport-apply', 'passport-collect'],
  language: 'ko',
  style: 'bare',
  question: '여권',
};

describe('judging an answer', () => {
  it('any expected id is right', () => {
    const answer = { service: 'passport-collect', choices: [], confidence: 0.9 };
    expect(judge(asked, answer)).toMatchObject({ isRight: true, isAskedBack: false });
  });

  it('a question back is right when the right one is among its choices', () => {
    const answer = { service: 'atm', choices: ['atm', 'passport-apply'], confidence: 0.4 };
    expect(judge(asked, answer)).toMatchObject({ isRight: true, isAskedBack: true });
    const wrong = judge(asked, { ...answer, choices: ['atm', 'cafe'], confidence: 0.9 });
    expect(wrong).toMatchObject({ isRight: false, isWrongAndSure: false });
  });

  it('wrong and sure is wrong, not asked back, and said with confidence', () => {
    const answer = { service: 'atm', choices: [], confidence: SURE };
    expect(judge(asked, answer).isWrongAndSure).toBe(true);
    expect(judge(asked, { ...answer, confidence: SURE - 0.01 }).isWrongAndSure).toBe(false);
  });
});

describe('the development set', () => {
  it('is readable and asks for ids of the directory', async () => {
    const folder = setFolder('development');
    const questions = await readSet(folder ?? '');
    expect(questions.length).toBeGreaterThan(500);
    const { services, places } = centreDirectory();
    const known = new Set([...services, ...places].map(({ id }) => id));
    const TALK =
      /^(opening-hours|waiting-time|call-staff|follow-me|stop|repeat|greeting|robot-self|thanks|change-language|not-here|out-of-domain)$/;
    const odd = questions
      .flatMap(({ expected }) => expected)
      .filter((id) => !known.has(id) && !TALK.test(id));
    expect(odd).toEqual([]);
  });
});

describe('the baseline', () => {
  it('finds names, and nothing in what is alike to nothing', () => {
    const tfidf = createTfidf(centreDirectory());
    expect(tfidf('주민등록 등본')).toBe('resident-register');
    expect(tfidf('사업자등록')).toBe('not-here');
    expect(tfidf('ㅋㅋㅋㅋ')).toBe('out-of-domain');
  });
});

describe('what a sentence-embedding model adds', () => {
  it('is measured on the questions that words leave open, each figure beside that without it', async () => {
    const folder = fileURLToPath(new URL('../models/understanding/test', import.meta.url));
    const figures: Figure[] = [];
    const most = 600;
    const measured = measureMeaning(centreDirectory(), folder, ['development'], most);
    for await (const figure of measured) {
      figures.push(figure);
    }
    const valueOf = (end: string) =>
      figures.find(({ figure }) => figure.endsWith(end))?.value ?? -1;
    expect(valueOf('looked at')).toBeGreaterThan(0);
    expect(valueOf('looked at')).toBeLessThan(most / 4);
    expect(valueOf('set right') + valueOf('set wrong')).toBeLessThanOrEqual(valueOf('looked at'));
    const compared = figures.filter(({ baseline }) => baseline === 'words alone');
    expect(compared).toHaveLength(5);
    for (const { ratio } of compared) expect(ratio).toBeGreaterThanOrEqual(0);
  });
});
