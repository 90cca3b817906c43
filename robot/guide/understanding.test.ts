import { describe, expect, it } from 'vitest';
import { composeAnswer, createLookup, lookupById } from '../places/index.js';
import { centreDirectory } from '../places/fixture.suite.js';
import { MOMENT } from './fixture.suite.js';
import type { Knowledge } from './knowledge.js';
import { initialState, reduce } from './reduce.js';
import type { GuideState } from './state.js';

/* Whole conversations with the real directory; on a plan without spots nothing drives. */

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

describe('one of the things asked back', () => {
  it.each([
    [['여권', '위에 거'], 'passport-apply'],
    [['여권', '아래 거요'], 'passport-collect'],
    [['여권', '네', '두 번째 거'], 'passport-collect'],
    [['여권 만들러 왔어요', '아 잘못 말했네', '여권 말고 등본이요'], 'resident-register'],
    [['我想取护照', '不是，我要申请新的'], 'passport-apply'],
    [['혼인 때문에요', '이번에 결혼해서 구청에 올리려고요'], 'marriage-report'],
    [['증명서 하나요', '세금 밀린 거 없다는 거요', '지방세요'], 'local-tax-certificate'],
    [['출생신고는 벌써 했고 양육수당이요'], 'childcare-subsidy'],
  ] as const)('%j', (turns, about) => {
    expect(after(turns).answered?.about).toBe(about);
  });
});

describe('what is asked of the thing talked of', () => {
  it.each([
    [['등본 떼러 왔어요', '얼마예요?'], 'resident-register', 'fee'],
    [['전입신고요', '준비물은?'], 'move-in', 'bring'],
    [['기초연금 신청이요', '통장도 가져와야 돼요?'], 'basic-pension', 'bring'],
    [['주민등록증을 잃어버렸어요', '재발급은 얼마예요?'], 'resident-card', 'fee'],
    [['출생신고 하려고요', '몇 번 창구로 가요?'], 'birth-report', 'where'],
    [['통신판매업 신고요', '신고하려면 뭐 필요해요?'], 'mail-order-business', 'bring'],
    [['가족관계증명서요', '어디가 더 싸요?'], 'family-relation-certificate', 'fee'],
    [['카페 있어요?', '거기 어디예요?'], 'cafe', 'where'],
    [['출입국 사실증명이요', '여권도 필요한가요'], 'immigration-record', 'bring'],
    [['노래방 하나 차리려고요', '필요한 서류 좀 알려주세요'], 'entertainment-business', 'bring'],
    [['등본 얼마예요?', '그럼 여권 재발급은요?'], 'passport-apply', 'fee'],
    [['인감증명 한 통 떼려고요', '신분증만 있으면 되나요?'], 'seal-certificate', 'bring'],
    [['전입신고 창구로 데려다 주세요', '뭐 가져가야 돼요?'], 'move-in', 'bring'],
    [['転入届の窓口まで案内してください', '何が必要ですか'], 'move-in', 'bring'],
    [['여권 얼마예요?', '재발급이요'], 'passport-apply', 'fee'],
    [['오늘 몇 시까지 해요?', '내일은요?'], 'opening-hours', 'hours'],
    [['印鑑証明がほしいです', '時間はかかりますか'], 'seal-certificate', 'how-long'],
    [['I need a seal certificate', 'how much is it?'], 'seal-certificate', 'fee'],
    [['婚姻届を出したいです', '窓口は何番ですか'], 'marriage-report', 'where'],
    [['我要办护照', '需要带什么？'], 'passport-apply', 'bring'],
    [['중고차를 샀어요', '서류는 어떤 게 있어야 하죠'], 'vehicle-registration', 'bring'],
    [['혼인신고요', '둘 다 와야 되나요?'], 'marriage-report', 'bring'],
    [['전입신고요', '며칠 안에 하는 건 아는데 뭘 들고 와요'], 'move-in', 'bring'],
    [
      ['출생신고하고 아동수당도요', '신고는 뭐 필요해요', '그럼 수당은요?'],
      'childcare-subsidy',
      'bring',
    ],
  ] as const)('%j', (turns, about, aspect) => {
    expect(after(turns).answered).toMatchObject({ about, aspect });
  });

  it('is one sentence, the asked one', () => {
    expect(after(['등본 떼러 왔어요', '얼마예요?']).said?.spoken.ko).toBe(
      '무인민원발급기는 200원, 창구는 400원이에요.',
    );
  });

  it('a new thing named is no follow-up', () => {
    expect(after(['등본 떼러 왔어요', '인감증명서는 얼마예요?']).answered).toMatchObject({
      about: 'seal-certificate',
      aspect: 'fee',
    });
  });
});

describe('what was meant instead', () => {
  it.each([
    [['여권 신청하러 왔어요', '아 잘못 말했네요 찾으러 온 거예요'], 'passport-collect'],
    [['지방세 납세증명서요', '아 지방세 말고 국세요'], 'national-tax-certificate'],
    [['등본 떼 주세요', '아니요 등본 말고 인감증명서요'], 'seal-certificate'],
    [['passport application', 'no not that one, I want to collect it'], 'passport-collect'],
    [['여권', '재발급이요'], 'passport-apply'],
    [['パスポート', '新しく申請するほうです'], 'passport-apply'],
    [['납세증명서', '지방세요'], 'local-tax-certificate'],
    [['passport', 'the second one'], 'passport-collect'],
    [['면허 때문에요', '국제로요'], 'international-driving-permit'],
    [
      ['I want to report a marriage', 'Actually I need the certificate, not the report'],
      'marriage-certificate',
    ],
  ] as const)('%j', (turns, about) => {
    expect(after(turns).answered?.about).toBe(about);
  });

  it('is offered when the correction says no more than that', () => {
    const { card } = after(['여권 신청하러 왔어요', '아니 그거 말고']);
    expect(card.choices.map(({ id }) => id)).toEqual(['ask:passport-collect', 'none']);
  });
});

describe('the machine', () => {
  it('gives way to a person called to the counter', () => {
    const { topic } = after(['등본 떼러 왔어요', '사람 불러다 창구에서 하면 안 되나']).visit;
    expect(topic?.reading.place).toBe('residents-counter');
  });

  it('gives way to the counter that was asked for instead', () => {
    const { topic } = after(['병적증명서요', '기계 말고 창구에서 할게요']).visit;
    expect(topic?.reading.place).toBe('residents-counter');
  });

  it('is taken where the service has one, and its like where it has none', () => {
    expect(after(['기본증명서요', '기계로 뽑을게요']).visit.topic?.reading.place).toBe(
      'certificate-kiosk',
    );
    expect(
      after(['재산세 고지서예요', '기계로 내는 데로 가 주세요']).visit.topic?.reading,
    ).toMatchObject({
      service: 'local-tax-payment',
      place: 'tax-kiosk',
    });
  });
});
