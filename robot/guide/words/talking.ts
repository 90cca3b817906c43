import { phrase, text } from './phrase.js';

/* What the robot says while it stands with a visitor. */

export const WELCOME = phrase(
  '안녕하세요! 무엇을 도와드릴까요?',
  'Hello! How can I help you?',
  '您好！请问需要什么帮助？',
  'こんにちは！ご用件をお聞かせください。',
);

export const NOT_UNDERSTOOD = phrase(
  '죄송해요, 잘 알아듣지 못했어요. 서류 이름이나 장소를 짧게 말씀해 주세요.',
  'Sorry, I did not understand. Please give me the name of the paper or the place in a few words.',
  '抱歉，我没有听懂。请简短地告诉我材料名称或地点。',
  'すみません、よく分かりませんでした。書類の名前や場所を短くお話しください。',
);

export const STILL_NOT_UNDERSTOOD = phrase(
  '죄송해요, 제가 도와드리기 어려운 질문 같아요. 직원을 불러 드릴까요?',
  'Sorry, I do not think I can help with this. Shall I call a member of staff?',
  '抱歉，这个问题我可能帮不上忙。需要我为您叫工作人员吗？',
  'すみません、私ではお答えできないようです。職員をお呼びしましょうか？',
);

export const DECLINED = phrase(
  '네, 알겠어요. 더 궁금한 것이 있으면 말씀해 주세요.',
  'All right. Please ask me if you need anything else.',
  '好的。如果还有其他问题，请随时问我。',
  '承知しました。ほかにご用がありましたらお声がけください。',
);

export const DISMISSED = phrase(
  '네, 그만할게요. 필요하면 다시 불러 주세요.',
  'All right, I will leave it there. Call me again whenever you need me.',
  '好的，先到这里。需要时请再叫我。',
  'はい、ここまでにします。必要なときはまたお声がけください。',
);

export const NOTHING_TO_REPEAT = phrase(
  '아직 드린 말씀이 없어요. 무엇을 도와드릴까요?',
  'I have not said anything yet. How can I help you?',
  '我还没有说什么。请问需要什么帮助？',
  'まだ何もお話ししていません。ご用件をお聞かせください。',
);

export const STAFF_COMING = phrase(
  '직원을 불렀어요. 잠시만 기다려 주세요.',
  'I have called a member of staff. Please wait a moment.',
  '已为您呼叫工作人员，请稍候。',
  '職員をお呼びしました。少々お待ちください。',
);

export const STAFF_CALLING = phrase(
  '직원에게 연락하고 있어요.',
  'I am calling a member of staff.',
  '正在联系工作人员。',
  '職員に連絡しています。',
);

export const STAFF_NOT_REACHED = phrase(
  '죄송해요, 지금 직원에게 연락이 닿지 않아요. 안내데스크로 가시면 도와드릴 거예요.',
  'Sorry, I cannot reach the staff at the moment. The information desk can help you.',
  '抱歉，目前联系不上工作人员。请到咨询台寻求帮助。',
  '申し訳ありません、職員に連絡がつきません。案内デスクでお尋ねください。',
);

export const OFFER_QUESTION = text(
  '제가 모셔다 드릴까요?',
  'Shall I take you there?',
  '需要我带您过去吗？',
  'ご案内しましょうか？',
);
export const OFFER_YES = text(
  '네, 안내해 주세요',
  'Yes, please',
  '好的，请带路',
  'はい、お願いします',
);
export const OFFER_NO = text(
  '아니요, 괜찮아요',
  'No, thank you',
  '不用了，谢谢',
  'いいえ、結構です',
);
/** Yes and no to having staff called. */
export const STAFF_QUESTION = text(
  '직원을 불러 드릴까요?',
  'Shall I call a member of staff?',
  '需要我为您叫工作人员吗？',
  '職員をお呼びしましょうか？',
);
export const STAFF_YES = text('네, 불러 주세요', 'Yes, please', '好的，请叫', 'はい、お願いします');
export const CALL_STAFF_CHOICE = text('직원 부르기', 'Call staff', '呼叫工作人员', '職員を呼ぶ');

/** To "I see": nothing was asked. */
export const NOTED = phrase(
  '네, 더 궁금한 것이 있으면 말씀해 주세요.',
  'All right. Ask me if there is anything else.',
  '好的，还有其他问题请随时问我。',
  'はい、ほかにご質問がありましたらどうぞ。',
);

export const NOTHING_TO_POINT_AT = phrase(
  '어떤 서류나 업무를 말씀하시는지 먼저 알려 주세요.',
  'Please tell me first which document or service you mean.',
  '请先告诉我您指的是哪种证明或业务。',
  'どの書類やご用件のことか、先にお聞かせください。',
);

/** Before the answer to the first of two wishes. */
export const ONE_AFTER_THE_OTHER = phrase(
  '네, 하나씩 알려 드릴게요.',
  'Certainly, one after the other.',
  '好的，我逐一为您说明。',
  'はい、順番にご案内します。',
);

/** Before the answer to the second. */
export const NOW_THE_OTHER = phrase(
  '네, 그럼 다음 것을 알려 드릴게요.',
  'All right, then the other matter.',
  '好的，那我说下一项。',
  'はい、では次のご用件です。',
);

export const ABUSED = phrase(
  '불편을 드렸다면 죄송해요. 직원을 불러 드릴까요?',
  'I am sorry if I have upset you. Shall I call a member of staff?',
  '如果让您不满意，非常抱歉。需要我为您叫工作人员吗？',
  'ご不快にさせてしまいましたら申し訳ありません。職員をお呼びしましょうか？',
);

export const ABUSED_AGAIN = phrase(
  '직원이 더 잘 도와드릴 수 있을 것 같아 불렀어요. 잠시만 기다려 주세요.',
  'The staff can help you better, so I have called them. Please wait a moment.',
  '工作人员能更好地帮助您，我已呼叫他们，请稍候。',
  '職員のほうがお力になれると思い、呼びました。少々お待ちください。',
);

/** While it leads somebody. */
export const ABUSED_ON_THE_WAY = phrase(
  '불편을 드렸다면 죄송해요. 계속 안내할게요.',
  'I am sorry if I have upset you. I will keep going.',
  '如果让您不满意，非常抱歉。我继续带路。',
  'ご不快にさせてしまいましたら申し訳ありません。案内を続けます。',
);
