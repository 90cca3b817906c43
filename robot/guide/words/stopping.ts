import { phrase, text } from './phrase.js';

/* What the robot says when it stops, goes on, and goes home. */

export const STOPPED_FOR_VISITOR = phrase(
  '멈췄어요. 계속 안내할까요?',
  'I have stopped. Shall I go on?',
  '我已停下。要继续带路吗？',
  '止まりました。案内を続けましょうか？',
);

export const STOPPED_ON_RETURN = phrase(
  '멈췄어요. 무엇을 도와드릴까요?',
  'I have stopped. How can I help you?',
  '我已停下。请问需要什么帮助？',
  '止まりました。ご用件をお聞かせください。',
);

export const STOPPED_BY_STAFF = phrase(
  '직원이 저를 멈추게 했어요. 잠시만 기다려 주세요.',
  'A member of staff has stopped me. Please wait a moment.',
  '工作人员让我停下了，请稍候。',
  '職員の指示で停止しました。少々お待ちください。',
);

export const CANNOT_MOVE_NOW = phrase(
  '지금은 직원이 멈춰 두어서 모셔다 드릴 수 없어요.',
  'The staff have stopped me, so I cannot take you there right now.',
  '工作人员让我暂停，现在无法带您过去。',
  '職員の指示で停止中のため、今はご案内できません。',
);

export const GOING_ON = phrase(
  '네, 다시 출발할게요. 따라오세요.',
  'All right, let us go on. Please follow me.',
  '好的，我们继续出发。请跟我来。',
  'はい、再び出発します。ついてきてください。',
);

export const CALLED_BACK = phrase(
  '죄송해요, 직원이 불러서 제자리로 돌아가야 해요. 안내데스크에서 도와드릴 거예요.',
  'I am sorry, the staff have called me back. The information desk will help you.',
  '抱歉，工作人员让我回去。请到咨询台寻求帮助。',
  '申し訳ありません、職員に呼ばれたため戻ります。案内デスクでお尋ねください。',
);

export const BATTERY_EMPTY = phrase(
  '죄송해요, 배터리가 다 되어서 충전하러 가야 해요. 안내데스크에서 도와드릴 거예요.',
  'I am sorry, my battery is almost empty and I have to go and charge. The information desk will help you.',
  '抱歉，我的电量快用完了，需要去充电。请到咨询台寻求帮助。',
  '申し訳ありません、電池が残り少ないため充電に戻ります。総合案内でお尋ねください。',
);

export const GOING_HOME = phrase(
  '제자리로 돌아갈게요. 필요하면 저를 불러 주세요.',
  'I am going back to my place. Call me if you need me.',
  '我要回到原位了。需要时请叫我。',
  '元の場所に戻ります。必要なときはお声がけください。',
);

export const CANNOT_GO_HOME = phrase(
  '돌아가는 길이 막혀서 여기서 기다리고 있어요. 질문은 언제든 하셔도 돼요.',
  'My way back is blocked, so I am waiting here. You can still ask me anything.',
  '返回的路受阻，我在这里等候。您仍可随时向我提问。',
  '戻る道がふさがっているため、ここで待っています。ご質問はいつでもどうぞ。',
);

export const PLAN_CANCELLED = phrase(
  '안내를 취소했어요. 다른 도움이 필요하시면 말씀해 주세요.',
  'I have cancelled the guidance. Tell me if you need anything else.',
  '已取消带路。如需其他帮助请告诉我。',
  '案内を取り消しました。ほかにご用がありましたらお話しください。',
);

export const RESUME_CHOICE = text('계속 안내받기', 'Go on', '继续带路', '案内を続ける');
export const END_CHOICE = text('여기서 마치기', 'Finish here', '到此结束', 'ここで終わる');
export const RETRY_CHOICE = text('다시 가 보기', 'Try again', '再试一次', 'もう一度試す');
export const HOME_CHOICE = text(
  '제자리로 보내기',
  'Send it back to its place',
  '让它回原位',
  '元の場所に戻す',
);
