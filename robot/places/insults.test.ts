import { describe, expect, it } from 'vitest';
import { isAbuse } from './abuse.js';
import { normalize } from './phrase.js';

const isBad = (said: string): boolean => isAbuse(normalize(said));

describe('bad language', () => {
  it.each([
    ['torn apart', '씨 발 놈 아'],
    ['with a sign between', '시.발 진짜'],
    ['held long', '벼엉신'],
    ['held longer', '씨이이발'],
    ['as initials', 'ㅅㅂ 뭐라는 거야'],
    ['as initials apart', 'ㅂ ㅅ 같은 로봇'],
    ['with another sound', '지럴하고 앉았네'],
    ['by a harmless name', '이런 십장생이'],
    ['of the country', '문디 가시나 말도 드럽게 안 듣네'],
    ['as a curse', '오살할 놈의 기계'],
    ['as a comparison', '돼지 같은 년'],
    ['as contempt', '머리에 똥만 찼냐'],
    ['as praise that is none', '그 머리로 퍽이나 안내하겠다'],
    ['as harm to the robot', '니 대갈통을 깨 버릴까'],
    ['as a proposal', '너 나랑 잘래'],
    ['with a digit between', '시1발 뭐라는 거야'],
    ['at staff', '세금으로 놀고먹는 것들'],
    ['as a blow', '콱 쥐어박을까 보다'],
    ['in English', 'go f yourself'],
    ['in Chinese', '你脑子进水了吧'],
    ['in Japanese', 'てめえ、なめてんのか'],
  ])('%s', (_, said) => {
    expect(isBad(said)).toBe(true);
  });

  it.each([
    '시발점이 여기라던데요',
    '다시 발급해 주세요',
    '혹시 발급기가 어디예요',
    '병신년에 태어났어요',
    '아기 젖 먹일 데 있어요?',
    '도장을 가져가 버렸어요',
    '차를 폐차해 버리려고요',
    '진짜 짜증나네 등본 어디서 떼요',
    '열받아서 왔어요',
    '3층2번 창구요',
    '세금이 아깝지만 내러 왔어요',
    '차를 폐기처분하려고요',
    '저 놈 신고하려고요',
    '니가 뭐 하는 로봇이니',
    'I lost my ID card',
    '我要领护照',
    '頭が痛いです',
  ])('is none: %s', (said) => {
    expect(isBad(said)).toBe(false);
  });
});
