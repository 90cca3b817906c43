import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../zone/wire/index.js';
import { composeAnswer } from './answer.js';
import type { Answer, KioskStatus } from './answer-types.js';
import { createAsk } from './ask.js';
import { lookupById } from './by-id.js';
import { centreDirectory } from './fixture.suite.js';
import { weekdayOf } from './local-time.js';
import { createLookup } from './lookup.js';
import { TALK_IDS } from './result.js';

const directory = centreDirectory();
const lookup = createLookup(directory);

/** A Tuesday morning. */
const TUESDAY = '2026-11-24';
const MORNING = '10:00';

interface Moment {
  day?: string;
  time?: string;
  kiosks?: KioskStatus[];
}

function contextAt({ day = TUESDAY, time = MORNING, kiosks = [] }: Moment) {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { now: { day, weekday: weekdayOf(day), minutes: hour * 60 + minute }, kiosks };
}

function ask(question: string, moment: Moment = {}): Answer {
  const result = lookup(question);
  return composeAnswer({
    directory,
    result,
    language: result.language,
    context: contextAt(moment),
  });
}

function tap(id: string, language: Language = 'ko', moment: Moment = {}): Answer {
  const result = lookupById(directory, id, language);
  if (!result) throw new Error(`${id} is not in the directory`);
  return composeAnswer({ directory, result, language, context: contextAt(moment) });
}

function kiosk(number: number, state: KioskStatus['state'], services = ['resident-register']) {
  return { spot: `certificate-kiosk-${number}`, state, services };
}

describe('a document that a kiosk and a counter issue', () => {
  it('is told with the better place, both fees, what to bring and the offer to lead', () => {
    const { spoken, place, spot, offerToLead } = ask('등본 떼러 왔어요');
    expect(spoken).toBe(
      '주민등록 등본, 초본 발급은 무인민원발급기에서 하시는 게 더 빠르고 저렴해요. ' +
        '무인민원발급기는 200원, 창구는 400원이에요. ' +
        '발급기에서는 지문이나 모바일 신분증, 창구에서는 신분증이 필요해요. 무인민원발급기로 안내해 드릴까요?',
    );
    expect({ place, spot, offerToLead }).toEqual({
      place: 'certificate-kiosk',
      spot: null,
      offerToLead: true,
    });
  });

  it('prefers the kiosk that is free', () => {
    const answer = ask('등본', { kiosks: [kiosk(1, 'busy'), kiosk(3, 'free')] });
    expect(answer.spoken).toContain('지금 비어 있는 무인민원발급기로 안내해 드릴까요?');
    expect(answer).toMatchObject({ place: 'certificate-kiosk', spot: 'certificate-kiosk-3' });
  });

  it.each([
    ['all are in use', [kiosk(1, 'busy')], '모두 사용 중이에요'],
    ['all are out of order', [kiosk(1, 'out-of-service'), kiosk(2, 'offline')], '하실 수 없어요'],
    ['none issues this', [kiosk(1, 'free', ['land-register'])], '하실 수 없어요'],
  ])('goes to the counter when %s', (_name, kiosks, words) => {
    const answer = ask('등본', { kiosks });
    expect(answer.spoken).toContain(words);
    expect(answer).toMatchObject({ place: 'residents-counter', spot: null, offerToLead: true });
    expect(answer.spoken).toContain('창구로 안내해 드릴까요?');
  });

  it('waits at the kiosk when all are in use and the counter is closed', () => {
    const answer = ask('등본', { time: '20:00', kiosks: [kiosk(1, 'busy')] });
    expect(answer).toMatchObject({ place: 'certificate-kiosk', offerToLead: true });
    expect(answer.spoken).toContain('모두 사용 중이에요');
  });

  it.each([{ day: '2026-11-29' }, { time: '23:55' }])(
    'is issued at the kiosk round the clock: %j',
    (moment) => {
      const answer = ask('등본', moment);
      expect(answer).toMatchObject({ place: 'certificate-kiosk', offerToLead: true });
      expect(answer.spoken).not.toContain('곧');
    },
  );

  it('says when a machine that closes at night opens again, and offers nothing', () => {
    const night = ask('지방세 납부', { time: '23:00' });
    expect(night.offerToLead).toBe(false);
    expect(night.spoken).toContain('내일 오전 7시에 열어요.');
    expect(night.spoken).not.toContain('안내해 드릴까요');
  });

  it('leads to the counter that was asked for', () => {
    expect(ask('등본 떼는 창구').place).toBe('residents-counter');
  });
});

describe('what was asked comes first', () => {
  it.each([
    ['등본 얼마예요', '무인민원발급기는 200원, 창구는 400원이에요.'],
    ['여권 만들려면 뭐 필요해요', '신분증과'],
    ['등본 떼는 데 얼마나 걸려요', '무인민원발급기에서 보통 3분쯤'],
    ['카페 몇 시까지 해요', '카페는 평일 오전 8시부터 오후 6시까지 열어요.'],
    ['민원 넣을 때 뭐 필요해요', '고충민원, 진정 접수에는 따로 준비하실 것이 없어요.'],
  ])('%s', (question, beginning) => {
    expect(ask(question).spoken.startsWith(beginning), ask(question).spoken).toBe(true);
  });
});

describe('open or closed', () => {
  it.each([
    ['2026-12-25', '10:00', '오늘은 성탄절이라 창구가 쉬어요. 12월 28일 월요일 오전 9시에 열어요.'],
    ['2026-11-28', '10:00', '오늘은 토요일이라 창구가 쉬어요. 11월 30일 월요일 오전 9시에 열어요.'],
    ['2026-11-24', '08:30', '창구는 아직 열지 않았어요. 오늘 오전 9시에 열어요.'],
    ['2026-11-24', '18:05', '창구는 오늘 이용 시간이 끝났어요. 내일 오전 9시에 열어요.'],
    ['2026-11-24', '12:10', '지금은 점심시간이라 창구가 일부만 열려 있어요.'],
    ['2026-11-24', '17:45', '창구는 오후 6시에 닫으니 서두르시는 게 좋아요.'],
  ])('%s %s', (day, time, sentence) => {
    expect(tap('move-in', 'ko', { day, time }).spoken).toContain(sentence);
  });

  it('leads to the toilet after hours but not to the closed café', () => {
    expect(tap('restroom', 'ko', { time: '19:00' }).offerToLead).toBe(true);
    expect(tap('cafe', 'ko', { time: '19:00' })).toMatchObject({ offerToLead: false });
  });
});

describe('places, other offices, doubt, talk', () => {
  it('leads at once when asked to', () => {
    expect(ask('화장실로 데려다 주세요').spoken).toBe('네, 화장실로 안내해 드릴게요.');
  });

  it('says what to know about a place', () => {
    expect(ask('배려창구 어디예요').spoken).toContain('안내데스크 옆에 있어요.');
  });

  it('names the office that does what is not done here, and leads nowhere', () => {
    const answer = ask('운전면허 갱신하러 왔어요');
    expect(answer.spoken).toMatch(/^죄송하지만 그 업무는 여기서 하지 않아요\. .*운전면허시험장/u);
    expect(answer).toMatchObject({ place: null, offerToLead: false });
  });

  it('asks back with choices to tap', () => {
    const answer = ask('여권');
    expect(answer.spoken).toBe('여권 신청 재발급, 여권 수령 중에 어느 것을 찾으세요?');
    expect(answer.screen.choices).toEqual([
      { id: 'passport-apply', label: '여권 신청·재발급' },
      { id: 'passport-collect', label: '여권 수령' },
    ]);
    expect(answer.offerToLead).toBe(false);
  });

  it('is honest about what it does not know', () => {
    expect(ask('오늘 날씨 어때').spoken).toContain('제가 잘 모르겠어요');
    expect(ask('대기 몇 명이에요')).toMatchObject({ place: 'information-desk', offerToLead: true });
  });

  it('tells the hours of the centre and of its kiosks', () => {
    const { spoken, screen } = ask('몇 시까지 해요');
    expect(spoken).toContain('평일 오전 9시부터 오후 6시까지');
    expect(spoken).toContain('무인민원발급기는 매일 24시간 열어요.');
    expect(screen.lines.map(({ text }) => text)).toContain('평일 09:00~18:00');
  });
});

describe('every answer, in every language', () => {
  const ids = [
    ...directory.services,
    ...directory.places,
    ...directory.elsewhere,
    ...TALK_IDS.map((id) => ({ id })),
  ].map(({ id }) => id);
  const moments: Moment[] = [
    {},
    { day: '2026-12-25' },
    { time: '12:30' },
    { kiosks: [kiosk(1, 'free'), kiosk(2, 'out-of-service')] },
  ];

  it.each(LANGUAGES)('%s: is said and shown whole, in its own script', (language) => {
    const foreign = language === 'ko' ? /[\u3041-\u30ff]|\p{Script=Han}/u : /[\uac00-\ud7a3]/u;
    for (const moment of moments) {
      for (const id of ids) {
        const answer = tap(id, language, moment);
        const texts = [
          answer.spoken,
          answer.screen.title,
          ...answer.screen.lines.map((l) => l.text),
        ];
        for (const text of texts) {
          expect(text, id).not.toBe('');
          expect(text, id).not.toMatch(foreign);
          expect(text, id).not.toMatch(/undefined|null|NaN|\.\.|\s{2}/);
        }
        expect(answer.spoken, id).toMatch(/[.?!。？]$/u);
        expect(answer.offerToLead && answer.place === null, id).toBe(false);
      }
    }
  });

  it('is the same for the same moment', () => {
    expect(ask('등본')).toEqual(ask('등본'));
  });

  it('English, Chinese and Japanese', () => {
    expect(ask('I need a copy of my resident register').spoken).toContain(
      'It is 200 won at the kiosk and 400 won at the counter.',
    );
    expect(ask('居民登记表').spoken).toContain('自助机200韩元，窗口400韩元。');
    expect(ask('住民票の写し').spoken).toContain('窓口は400ウォンです。');
    expect(ask('What time do you close?').spoken).toContain(
      'Monday to Friday from 9 am to 6 pm, and closed on weekends',
    );
  });
});

describe('for scripts', () => {
  const answerJson = createAsk(directory);

  it('one object with exactly the agreed keys', () => {
    const json = answerJson('등본 어디서 떼요', contextAt({}));
    expect(Object.keys(json)).toEqual([
      'service',
      'place',
      'answer',
      'confidence',
      'language',
      'choices',
    ]);
    expect(json).toMatchObject({
      service: 'resident-register',
      place: 'certificate-kiosk',
      language: 'ko',
      choices: [],
    });
  });

  it('talk, other offices and unknown things have ids too', () => {
    expect(answerJson('고마워요', contextAt({})).service).toBe('thanks');
    expect(answerJson('비자 연장', contextAt({})).service).toBe('not-here');
    expect(answerJson('손흥민 골 넣었어?', contextAt({}))).toMatchObject({
      service: 'out-of-domain',
      place: null,
    });
    expect(answerJson('여권', contextAt({})).choices).toEqual([
      'passport-apply',
      'passport-collect',
    ]);
  });

  it('an id of nothing has no reading', () => {
    expect(lookupById(directory, 'nothing', 'ko')).toBeUndefined();
  });
});
