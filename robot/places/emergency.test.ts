import { describe, expect, it } from 'vitest';
import { centreDirectory } from './fixture.suite.js';
import { createLookup } from './lookup.js';

const lookup = createLookup(centreDirectory());

describe('an emergency wins over everything, in four languages', () => {
  it.each([
    ['사람이 쓰러졌어요', 'medical'],
    ['등본 떼다가 할머니가 숨을 못 쉬세요', 'medical'],
    ['someone collapsed by the kiosk', 'medical'],
    ['有人晕倒了', 'medical'],
    ['人が倒れています', 'medical'],
    ['불이야!', 'fire'],
    ['화장실에서 연기가 나요', 'fire'],
    ['there is a fire', 'fire'],
    ['着火了', 'fire'],
    ['火事です', 'fire'],
    ['아이를 잃어버렸어요', 'lost-child'],
    ['우리 애가 갑자기 안 보여요', 'lost-child'],
    ["I can't find my son", 'lost-child'],
    ['我的孩子不见了', 'lost-child'],
    ['子どもがいなくなりました', 'lost-child'],
    ['싸움이 났어요', 'danger'],
    ['누가 제 가방을 훔쳐 갔어요', 'danger'],
    ['a man has a knife', 'danger'],
    ['有人打架', 'danger'],
    ['泥棒です', 'danger'],
  ])('%s', (question, nuance) => {
    expect(lookup(question)).toMatchObject({ service: 'call-staff', nuance, choices: [] });
  });
});

describe('what only sounds like one', () => {
  it.each([
    ['AED 어디 있어요', 'aed'],
    ['제세동기 위치요', 'aed'],
    ['아이가 카드를 잃어버렸어요', 'bank'],
    ['지갑을 잃어버렸어요', 'lost-found'],
    ['도난 신고 어디서 해요', 'police'],
    ['아이 여권 잃어버렸어요', 'passport-apply'],
  ])('%s', (question, id) => {
    const { service, elsewhere, choices, nuance } = lookup(question);
    expect(nuance).toBeNull();
    if (id !== 'bank') expect([service, elsewhere, ...choices]).toContain(id);
  });
});
