/*
 * Words that take note of an answer and ask for nothing: "아 그래요?", "I see". They end no offer and
 * are no question that was not understood.
 */
const TAKEN_NOTE =
  /^((아|어|음|오|잘|네|예|응|그|oh|ah|ok|okay|哦|啊|嗯|好|あ|はい|ええ)\s*)*(아하|그래요|그래|그렇군요|그렇구나|그렇구먼|그렇네요|그런가요|그렇습니까|그렇나|알겠어요|알겠습니다|알았어요|알았습니다|알았어|이해했어요|이해했습니다|몰랐네요|i see|got it|i understand|understood|right|alright|all right|i didn'?t know that|知道了|明白了|明白|原来如此|这样啊|了解了?|是这样|そうですか|そうなんですね|なるほど|わかりました|分かりました|了解です|そっか)$/u;

/** "글쎄요", "let me think": still there, and nothing to answer. */
const HESITATES =
  /^((아|어|음+|오|저|흠+|글쎄|그|hm+|um+|uh+|well|嗯|那个|えっと|えーと|うーん|あの)\s*)*(글쎄(요|다|올시다)?|뭐더라|뭐였더라|뭐였지|뭐라더라|(잠깐|잠시)?만? ?생각 ?좀 ?(해 ?볼게요?|해 ?보고요?|하고요?)|고민(되네요?|돼요|이네요?| ?중(이에요|입니다)?)|음+|흠+|h+m+|u+m+|let me (think|see)|i'?m not sure|not sure|让我想想|我想想|考えます|ちょっと考え(ます|させて(ください)?)|どうしよう(かな)?)$/u;

export function isAcknowledgement(text: string): boolean {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.,!?~、。…]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return TAKEN_NOTE.test(words) || HESITATES.test(words);
}

const THANKS =
  /(고마워요?|고맙습니다|고맙네요?|고맙다|고맙구만|감사해요|감사합니다|수고해요?|수고하세요|\bthanks|\bthank you|谢谢你?|ありがとう(ございます|ございました)?)[\s.,!~。！]*$/iu;

/** "아유 똑똑하네 고맙다": whatever the praise, it is thanks. */
export function endsWithThanks(text: string): boolean {
  return THANKS.test(text.normalize('NFKC').trim());
}

const CALLS =
  /^((저기|여기|여보세|이봐|있잖아)(요|여)?|여보세요|실례(합니다|해요|할게요)|excuse me|hey there|请问|打扰一下|すみません|あの)+$/u;

/** "저기요": somebody wants to be heard before they say what for. */
export function callsAttention(text: string): boolean {
  return CALLS.test(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[.,!?~、。…]+/gu, ' ')
      .trim(),
  );
}
