import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { createLookup } from './lookup.js';

const lookup = createLookup(centreDirectory());

describe('harm announced to people calls staff, whatever it was about', () => {
  it.each([
    '저 창구 직원 내가 죽여 버린다',
    '등본 안 떼 주면 너희 다 칼로 찔러 버릴 거야',
    '휘발유 갖고 왔으니까 다 같이 죽자',
    "I'm going to punch that clerk in the face",
    '我要砍死你们',
    'お前ら殺してやる',
  ])('%s', (said) => {
    expect(lookup(said)).toMatchObject({ service: 'call-staff', nuance: 'danger' });
  });
});

describe('harm announced to the robot is bad language', () => {
  it.each([
    '세금 도둑놈들아',
    '뽀뽀 한번 하자',
    '발로 차서 부숴 버릴라',
    '한 대 맞을래 깡통아',
    'I will break you, tin can',
  ])('%s', (said) => {
    expect(lookup(said)).toMatchObject({ service: 'out-of-domain', nuance: 'abuse' });
  });
});

describe('who swears and wants something is served', () => {
  it.each([
    ['꺼지고 화장실이나 알려 줘 병신아', 'restroom'],
    ['씨발 등본 하나 떼는데 왜 이렇게 뺑뺑이를 돌려 어디로 가라고', 'resident-register'],
    ['말귀 못 알아듣는 고철 말고 사람 데려와 사람', 'call-staff'],
  ])('%s', (said, service) => {
    expect(lookup(said)).toMatchObject({ service });
  });

  it('sent off, it neither stops nor shows the way out', () => {
    expect(lookup('저리 비켜 새끼야')).toMatchObject({ service: 'out-of-domain' });
  });
});
