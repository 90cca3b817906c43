import { describe, expect, it } from 'vitest';
import { yesOrNo } from './yes-no.js';

describe('yes and no in the words people use', () => {
  it.each([
    '네',
    '네, 같이 가요',
    '계속 가요',
    '맞아요',
    '继续带路',
    '네!',
    '네, 안내해 주세요',
    '응 그래',
    '데려다 줘',
    '좋아요',
    '가 보자',
    '그럼 같이 가 주세요',
    '예 좀 데려다주십시오',
    '그래 앞장서 봐',
    '좋아 따라갈게',
    '好，走吧',
    "Sure, let's go.",
    'Yes, please.',
    'ok',
    'take me there',
    '好的',
    '好的，请带路',
    'はい、お願いします',
    'お願いします',
    '아니, 그냥 가요',
    '그러면 고맙죠',
    '이제 가도 돼요',
    'sure, why not',
    'じゃあ行きましょう',
    '네 그렇게 해 주십시오',
    '그래 주시면 너무 좋죠',
    '아이고 고마워라 그럼 갑시다',
    '알겠어요 그럼 가 볼까요',
    '안 그래도 길을 몰라서 헤맸는데 잘됐네요',
    'That would be lovely, thank you',
    '那就麻烦你了',
    'じゃあ、お願いしようかな',
  ])('yes: %s', (words) => {
    expect(yesOrNo(words)).toBe('yes');
  });

  it.each([
    '아니요',
    '아니요, 괜찮아요',
    '괜찮아요',
    '됐어요',
    '아니 됐어요 혼자 갈게요',
    '네, 괜찮아요',
    '됐어 내가 찾아갈게',
    "No thanks, I'll go by myself.",
    '不用，我自己去',
    '一人で行きます',
    '아니 괜찮다니까',
    '아니요 지금 말고요',
    "No, that's all right",
    'No, thank you',
    '不用了，谢谢',
    'いいえ、結構です',
  ])('no: %s', (words) => {
    expect(yesOrNo(words)).toBe('no');
  });

  it.each([
    '네, 그런데 여권은요?',
    '여권',
    '아니 화장실이 어디냐고요',
    'no smoking area?',
    '그럼 여권은요?',
    '괜찮아요?',
    '어디 가요?',
    '谢谢',
    '네 잘 알겠습니다',
    '그럼 그건 얼마예요',
    '',
  ])('neither: %s', (words) => {
    expect(yesOrNo(words)).toBeUndefined();
  });
});
