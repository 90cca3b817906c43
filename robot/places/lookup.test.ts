import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { createLookup } from './lookup.js';
import { QUESTIONS, type Asked } from './questions.suite.js';
import type { LookupResult } from './result.js';

const directory = centreDirectory();
const lookup = createLookup(directory);

/** Right at once, or among what is asked back. */
function isRight({ expected }: Asked, { service, choices }: LookupResult): boolean {
  return [service, ...choices].some((id) => expected.includes(id));
}

function isRightAtOnce({ expected }: Asked, { service, choices }: LookupResult): boolean {
  return expected.includes(service) && (choices.length === 0 || expected.length > 1);
}

describe('the questions people ask', () => {
  const answered = QUESTIONS.map((asked) => ({ asked, result: lookup(asked.question) }));
  const share = (right: typeof isRight): number =>
    answered.filter(({ asked, result }) => right(asked, result)).length / answered.length;

  it('are many, in four languages, and about almost everything', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(350);
    expect(new Set(answered.map(({ result }) => result.language)).size).toBe(4);
    const asked = new Set(QUESTIONS.flatMap(({ expected }) => expected));
    expect(directory.services.filter(({ id }) => !asked.has(id))).toEqual([]);
  });

  it('are understood at least 95 times in a hundred, 90 of them without asking back', () => {
    const wrong = answered
      .filter(({ asked, result }) => !isRight(asked, result))
      .map(({ asked, result }) => `${asked.question} -> ${result.service}`);
    expect(share(isRight), wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(share(isRightAtOnce)).toBeGreaterThanOrEqual(0.9);
  });

  it('are answered with more confidence when the answer is right', () => {
    const mean = (right: boolean): number => {
      const some = answered.filter(({ asked, result }) => isRightAtOnce(asked, result) === right);
      return some.reduce((sum, { result }) => sum + result.confidence, 0) / some.length;
    };
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.2);
  });
});

describe('every entry of the directory', () => {
  it.each([...directory.services, ...directory.places].map((entry) => [entry.id, entry] as const))(
    '%s is found by its name in every language',
    (id, { name }) => {
      for (const text of Object.values(name)) {
        const { service, choices } = lookup(text);
        expect([service, ...choices], text).toContain(id);
      }
    },
  );

  it.each(directory.elsewhere.map((entry) => [entry.id, entry] as const))(
    '%s is known to be done elsewhere',
    (id, { name }) => {
      const { service, elsewhere } = lookup(name.ko);
      expect({ service, elsewhere }).toEqual({ service: 'not-here', elsewhere: id });
    },
  );
});

describe('doubt', () => {
  it.each([
    ['여권', ['passport-apply', 'passport-collect']],
    ['세금이요', ['local-tax-payment', 'property-tax', 'vehicle-tax']],
    ['passport', ['passport-apply', 'passport-collect']],
    ['护照', ['passport-apply', 'passport-collect']],
    [
      '증명서 떼러 왔어요',
      ['resident-register', 'family-relation-certificate', 'seal-certificate'],
    ],
  ])('a word that may mean several things is asked back: %s', (question, choices) => {
    const result = lookup(question);
    expect(result.choices).toEqual(choices);
    expect(result.confidence).toBeLessThanOrEqual(0.5);
  });

  it('the rest of the question settles it', () => {
    expect(lookup('여권 찾으러 왔어요')).toMatchObject({
      service: 'passport-collect',
      choices: [],
    });
    expect(lookup('저희 결혼했는데 신고하려고요')).toMatchObject({
      service: 'marriage-report',
      choices: [],
    });
  });

  it('an answer to the question back may be an ordinal or a name, among what was offered', () => {
    const among = ['passport-apply', 'passport-collect'];
    expect(lookup('두 번째요', { among }).service).toBe('passport-collect');
    expect(lookup('the first one', { among }).service).toBe('passport-apply');
    expect(lookup('마지막 거', { among }).service).toBe('passport-collect');
    expect(lookup('찾으러요', { among }).service).toBe('passport-collect');
    expect(lookup('그만', { among }).service).toBe('stop');
  });
});

describe('what is set against something else', () => {
  it.each([
    ['여권 말고 등본이요', 'resident-register'],
    ['등본이요, 여권 말고요', 'resident-register'],
    ['등본이 아니라 초본 말고 여권 재발급이요', 'passport-apply'],
    ['not the passport but the seal certificate', 'seal-certificate'],
    ['the car park instead of the toilet', 'parking-lot'],
    ['不是护照，是居民登记表', 'resident-register'],
    ['パスポートじゃなくて住民票です', 'resident-register'],
  ])('%s', (question, service) => {
    expect(lookup(question).service).toBe(service);
  });
});

describe('how it was asked', () => {
  it('tells what about the thing was asked', () => {
    expect(lookup('등본 얼마예요').aspect).toBe('fee');
    expect(lookup('여권 만들려면 뭐 필요해요').aspect).toBe('bring');
    expect(lookup('카페 몇 시까지 해요')).toMatchObject({ service: 'cafe', aspect: 'hours' });
    expect(lookup('how long does a passport application take').aspect).toBe('how-long');
    expect(lookup('등본').aspect).toBeNull();
  });

  it('hears that the visitor wants to be led', () => {
    expect(lookup('화장실로 데려다 주세요')).toMatchObject({ service: 'restroom', lead: true });
    expect(lookup('데려다 주세요')).toMatchObject({
      kind: 'talk',
      service: 'follow-me',
      place: null,
    });
    expect(lookup('화장실 어디예요').lead).toBe(false);
  });

  it('takes the kiosk, or the counter when it was asked for', () => {
    expect(lookup('등본').place).toBe('certificate-kiosk');
    expect(lookup('등본 떼는 창구').place).toBe('residents-counter');
    expect(lookup('3번 창구 어디예요')).toMatchObject({
      kind: 'place',
      place: 'residents-counter',
    });
    expect(lookup('window 28')).toMatchObject({ place: 'passport-office' });
    expect(lookup('99번 창구').place).not.toBe('residents-counter');
  });
});

describe('any input', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '   \n\t '],
    ['emoji', '😀🚽🇰🇷'],
    ['control characters', '\u0000\u0007\u001b[31m\u202e'],
    ['digits', '1234567890'],
    ['a lone surrogate', '\ud800'],
    ['laughter', 'ㅋㅋㅋㅋㅎㅎ'],
    ['symbols', '!!!???...'],
  ])('%s is out of domain, not a crash', (_name, text) => {
    expect(lookup(text)).toMatchObject({ service: 'out-of-domain', choices: [], confidence: 0 });
  });

  it('mark-up and controls around a question do not hide it', () => {
    expect(lookup('<b>등본</b> <img src=x onerror=alert(1)>').service).toBe('resident-register');
    expect(lookup('\u0000화장실\u0007 어디😀').service).toBe('restroom');
  });

  it('ten thousand characters are cut, not refused', () => {
    expect(lookup('등본 '.repeat(3_400)).service).toBe('resident-register');
    expect(lookup('가'.repeat(10_000)).service).toBe('out-of-domain');
    expect(lookup('<'.repeat(10_000)).service).toBe('out-of-domain');
  });

  it('always gives ids of the directory and a confidence from 0 to 1', () => {
    const known = new Set(
      [...directory.services, ...directory.places, ...directory.elsewhere].map(({ id }) => id),
    );
    for (const { question } of QUESTIONS) {
      const { choices, confidence, place } = lookup(question);
      expect(choices.every((id) => known.has(id))).toBe(true);
      expect(place === null || known.has(place)).toBe(true);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});
