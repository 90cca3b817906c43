import { unifyHan } from './variants.js';

const PEOPLE =
  '직원|공무원|담당자|담당|창구|저 ?년|저 ?놈|그 ?년|그 ?놈|저 ?새끼|그 ?새끼|새끼들|놈들|년들|너희|니들|느그|다 ?같이|다들|과장|팀장|책임자|구청장|구청|사람들|옆 ?사람|앞 ?사람';
const HARM =
  '죽여|죽이|죽인|죽자|죽는 ?거|찔러|찌르|쑤셔|그어 ?버|베어 ?버|칼로|칼 ?들|패 ?버|패 ?죽|두들겨|때려|족쳐|불 ?(?:질러|지를|싸질)|불태|가만 ?(?:안|두지|놔두지)|쏴 ?버|따라가서|찾아가서|죽을 ?줄 ?알|묻어 ?버|목을 ?(?:조|졸|따)';

/** Harm announced to people of the centre, which no robot may take for bad language. */
const THREATS = new RegExp(
  unifyHan(
    [
      `(?:${PEOPLE}).{0,24}(?:${HARM})`,
      `(?:${HARM}).{0,12}(?:${PEOPLE})`,
      '(?:휘발유|시너|신나|기름|라이터|석유|염산).{0,10}(?:뿌|붓|부어|들고|갖고|가지고|가져|확)',
      '(?:kill|stab|shoot|punch|hit|beat|hurt|burn|strangle|smash|slap) (?:up )?(?:that|this|the|those|these|your|you|him|her|them|every|all|one)(?: of)?(?: the)? ?(?:\\w+ )?(?:clerk|lady|guy|man|woman|staff|people|officer|officials?|employee|manager|everyone|everybody|all|here|bastards?|in the face)',
      '(?:kill|stab|shoot|punch|hit|beat|hurt) (?:him|her|them|somebody|someone|everyone|everybody)|burn (?:this|the) (?:place|building|office)|blow (?:this|it|the) .{0,12}up',
      '(?:砍|杀|捅|打|弄|烧|揍)(?:死|了|伤)?.{0,4}(?:你们|他们|那个|这个|职员|工作人员|窗口|她|他)|(?:拿|带)(?:着|了)?刀|放火|同归于尽|一起死',
      '(?:職員|あいつ|お前ら|おまえら|窓口|担当|あの(?:女|男)|役所).{0,12}(?:殺|刺|殴|ぶっ殺|ただじゃ|火をつけ|燃や)|火をつけてやる',
    ].join('|'),
  ),
  'iu',
);

/** Somebody says they will hurt people here: staff are called, whatever else is said. */
export function isThreat(normalized: string): boolean {
  return THREATS.test(normalized);
}
