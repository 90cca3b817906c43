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
    ['as a thing called to', '이 답답한 것아'],
    ['as an upstart', '조그만 게 까불고 있어'],
    ['by comparison', 'my toaster is smarter than you'],
    ['as a slur', '짱깨들 천지네 여기'],
    ['as a question of health', '장애인이냐 왜 이렇게 굼떠'],
    ['at those in power', '대통령이나 여기나 다 도둑놈들이야'],
    ['as the harm announced', '확 마 디비뿔라'],
    ['as courting', '나랑 애인 하자'],
    ['as cost, in Chinese', '你们政府就是吃干饭的'],
    ['as rank, in Japanese', '何様のつもりだ'],
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
    '분실한 게 어디서 나왔어요',
    '어머니 고소하려고요',
    '목욕탕 가려고요',
    '아버지가 치매야',
    '이거 한 번만 더 하면 되나요',
    '공무원이 무능해서 민원 넣고 싶어요',
    'my kitchen is better than before',
    '需要带什么东西',
    '我日本人',
    '気持ち悪いです',
    '車をスクラップにしました',
    '초상 치르고 왔어요',
    'データが消えてしまいました',
    'I lost my ID card',
    '我要领护照',
    '頭が痛いです',
  ])('is none: %s', (said) => {
    expect(isBad(said)).toBe(false);
  });
});
