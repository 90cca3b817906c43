import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { createLookup } from './lookup.js';

const lookup = createLookup(centreDirectory());

describe('a thing described and not named', () => {
  it.each([
    [
      '다음 달에 칠순이라 일본에 가는데 비행기 탈 때 내미는 수첩 같은 걸 만들어야 된대',
      'passport-apply',
    ],
    ['집주인이 내가 진짜 거기 살고 있는지 종이로 보여 달래요', 'resident-register'],
    ['사촌 형한테 중고차를 샀는데 아직 형 이름으로 되어 있어요', 'vehicle-registration'],
    ['은행에서 제가 아들이라는 걸 증명하는 서류를 달래요', 'family-relation-certificate'],
    ['the little booklet I travel with expired and I fly home for Christmas', 'passport-apply'],
    ['房东说旧沙发不能随便扔，要贴贴纸', 'large-waste'],
    ['郵便受けに税金の紙が入っていて、期限が今日までなんです', 'local-tax-payment'],
  ])('%s', (question, id) => {
    expect(lookup(question)).toMatchObject({ service: id });
  });
});

describe('in a long story "not X" drops X and not the story before it', () => {
  it.each([
    [
      '대출 상담을 받는데 건강보험에 언제부터 회사로 들어가 있는지 나오는 종이를 달래요, 보험료 내는 거 말고요',
      'health-insurance-certificate',
    ],
    ['등본 말고 초본이 필요해요', 'resident-register'],
  ])('%s', (question, id) => {
    expect(lookup(question)).toMatchObject({ service: id });
  });
});

describe('an accident told in a story that wants something else is no emergency', () => {
  it('falls of last week stay in the story', () => {
    const told =
      '지난주에 이삿짐 옮기다가 허리를 삐끗해서 꼼짝을 못 했는데 집주인이 빨리 주소 옮기고 확정일자 받으라고 해요';
    expect(lookup(told)).toMatchObject({ service: 'move-in', nuance: null });
  });

  it('a place in the way does not silence one', () => {
    const now = '천장에서 물이 막 쏟아져요 전기 콘센트 있는 데로';
    expect(lookup(now)).toMatchObject({ service: 'call-staff', nuance: 'danger' });
  });
});
