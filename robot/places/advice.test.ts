import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { createLookup } from './lookup.js';

const lookup = createLookup(centreDirectory());

describe('tips, prices and takings are no business of the centre', () => {
  it.each([
    '카페 차리면 한 달에 얼마나 벌어요',
    '주차할 때 평행 주차 잘하는 요령 좀 알려 줘요',
    '아기 이름 예쁜 거 하나만 지어 줘',
    '쿠팡에서 산 물건 환불해 줘',
    '정수기 렌탈 신청하고 싶어요',
    '중고차 시세 얼마나 해요',
    'How much does a café owner earn in a month?',
    '开咖啡店一个月能赚多少',
  ])('%s', (said) => {
    expect(lookup(said)).toMatchObject({ service: 'out-of-domain', choices: [] });
  });
});

describe('the same things applied for are', () => {
  it.each([
    ['옷 파는 인터넷 쇼핑몰 차리려고요', 'mail-order-business'],
    ['카페 차리려고 영업 신고하러 왔어요', 'food-business'],
    ['아기 이름 지어서 출생신고 하러 왔어요', 'birth-report'],
    ['주차 과태료가 왜 나왔는지 요령 있게 설명 좀 해 주세요', 'parking-fine'],
  ])('%s', (said, service) => {
    expect(lookup(said)).toMatchObject({ service });
  });
});
