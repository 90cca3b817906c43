import { describe, expect, it } from 'vitest';
import { composeAnswer, createLookup, lookupById } from '../places/index.js';
import { centreDirectory } from '../places/fixture.suite.js';
import { MOMENT } from './fixture.suite.js';
import type { Knowledge } from './knowledge.js';
import { initialState, reduce } from './reduce.js';
import type { GuideState } from './state.js';

/* What carries a conversation over several turns, with the real directory; nothing drives. */

const directory = centreDirectory();
const KNOWLEDGE: Knowledge = {
  directory,
  spots: new Map(),
  dock: 'robot-dock',
  language: 'ko',
  lookup: createLookup(directory),
  lookupById: (id, language) => lookupById(directory, id, language),
  compose: composeAnswer,
};

function after(turns: readonly string[]): GuideState {
  return turns.reduce<GuideState>((state, text) => {
    const event = { type: 'asked', text, language: null } as const;
    return reduce(KNOWLEDGE, state, event, { now: MOMENT.now, pose: undefined }).state;
  }, initialState(KNOWLEDGE));
}

type Case = readonly [turns: readonly string[], about: string, aspect: string | null];

function endsWith([turns, about, aspect]: Case): void {
  expect(after(turns).answered).toMatchObject({ about, aspect });
}

describe('something talked of before the last thing', () => {
  it.each<Case>([
    [['인감증명서 떼려고요', '화장실 어디예요?', '아까 그거 얼마예요?'], 'seal-certificate', 'fee'],
    [['인감증명서 떼려고요', '카페 있어요?', '인감은 뭐 가져와요?'], 'seal-certificate', 'bring'],
    [['인감증명서 떼려고요', '카페 있어요?', '얼마예요?'], 'seal-certificate', 'fee'],
    [['인감증명서요', '화장실요', '처음에 말한 건 어디서 해요?'], 'seal-certificate', 'where'],
    [['印鑑証明がほしいです', 'トイレはどこ', 'さっきのはいくらですか'], 'seal-certificate', 'fee'],
    [['我要办印章证明', '洗手间在哪里', '刚才那个多少钱'], 'seal-certificate', 'fee'],
  ])('%j', (...one) => {
    endsWith(one);
  });

  it('is not meant where another thing is named', () => {
    endsWith([
      ['인감증명서요', '카페 있어요?', '아까 여권 신청 얼마랬죠?'],
      'passport-apply',
      'fee',
    ]);
  });
});

describe('two wishes', () => {
  it.each<Case>([
    [['혼인신고랑 전입신고 같이 하려고요', '네', '나머지는 어디서 해요?'], 'move-in', 'where'],
    [['등본도 떼고 인감증명서도 떼려고요', '그 다음은 뭐였죠?'], 'resident-register', null],
    [['등본요', '아니 가족관계증명서요', '아니다 둘 다 필요하네'], 'resident-register', null],
  ])('%j', (...one) => {
    endsWith(one);
  });
});

describe('a choice', () => {
  it.each<Case>([
    [['여권이요', '아무거나요'], 'passport-apply', null],
    [['여권이요', '찾는 거 말고요'], 'passport-apply', null],
    [['인감이요', '증명서 말고 다른 거요'], 'seal-registration', null],
    [['증명서요', '가족 나오는 거'], 'family-relation-certificate', null],
    [['증명서요', '가운데 거'], 'family-relation-certificate', null],
    [['세금이요', '둘 다 아니에요'], 'refused', null],
    [['화장실이요', '장애인용요'], 'accessible-restroom', null],
    [['family certificate', 'no, I meant the marriage one'], 'marriage-certificate', null],
  ])('%j', (...one) => {
    endsWith(one);
  });

  it('may be of several', () => {
    const { answered, visit } = after(['증명서요', '첫 번째랑 세 번째요']);
    expect([answered?.about, visit.also]).toEqual(['resident-register', 'seal-certificate']);
  });
});

describe('a way to it', () => {
  const placeAfter = (...turns: readonly string[]) => after(turns).visit.topic?.reading.place;

  it.each([
    [['등본이요', '기계는 어려워서 창구로 할래요'], 'residents-counter'],
    [['등본이요', '사람한테 할래요'], 'residents-counter'],
    [['등본이요', '아니 창구 말고 기계로 갈래요'], 'certificate-kiosk'],
    [['등본이요', '싼 걸로 할게요'], 'certificate-kiosk'],
  ] as const)('%j', (turns, place) => {
    expect(placeAfter(...turns)).toBe(place);
  });
});

describe('what is only told', () => {
  it.each<Case>([
    [
      ['아버지가 돌아가셨어요', '병원에서 서류는 받았어요', '어디로 가요?'],
      'death-report',
      'where',
    ],
    [['이혼하려고요', '판결문 있어요'], 'noted', null],
    [['등본이요', '글쎄요'], 'noted', null],
  ])('%j', (...one) => {
    endsWith(one);
  });

  it('leaves the offer open', () => {
    expect(after(['인감증명서요', '음']).phase).toMatchObject({
      name: 'talking',
      offer: { place: 'residents-counter' },
    });
  });
});

describe('who may come and what must be', () => {
  it.each<Case>([
    [['인감증명서요', '제가 아니라 남편이 오면 뭐가 필요해요?'], 'seal-certificate', 'bring'],
    [['출생신고요', '남편이 대신 와도 되죠?'], 'birth-report', 'bring'],
    [['전입신고요', '집주인 도장 받아야 되나요?'], 'move-in', 'bring'],
    [['외국인 주소 변경이요', '여권 필요해요?'], 'foreigner-address-report', 'bring'],
    [['여권 갱신이요', '신청서는 어디 있어요?'], 'passport-apply', 'where'],
  ])('%j', (...one) => {
    endsWith(one);
  });
});

describe('a question before its thing', () => {
  it.each<Case>([
    [['얼마예요?', '등본이요'], 'resident-register', 'fee'],
    [['여권은 어디서 해요?', '등본은요?'], 'resident-register', 'where'],
  ])('%j', (...one) => {
    endsWith(one);
  });
});

describe('the centre itself', () => {
  it.each<Case>([
    [['운전면허 갱신이요', '그럼 여기선 뭐가 돼요?'], 'robot-self', null],
    [['비자 연장이요', '여기서는 안 돼요?'], 'not-here', null],
    [['전입신고요', '여기서 하면 뭐 필요해요?'], 'move-in', 'bring'],
  ])('%j', (...one) => {
    endsWith(one);
  });
});
