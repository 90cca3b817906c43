/* Words that go back to something talked of before the last thing, or on to what is still to come. */

const EARLIER =
  /^다시 [가-힣]{1,8}로(요)?$|아까(?!부터)|좀 ?전에|방금 ?전|전에 ?(말|물|얘기|얘길|했)|원래 ?(하려|말|물|얘기|가려)|(으로|로|얘기|이야기)? ?(다시 )?돌아가(서|면|자|죠|요)|\b(earlier|before that|back to|as i (said|asked)|you (said|mentioned))\b|刚才|刚刚|之前(说|问|那)|回到|さっき|先ほど|さきほど|話(を|は)?戻/iu;
const FIRST =
  /(앞(에|에서)?|먼저) ?(말|얘기|물어|여쭤|한 ?거)|(맨 ?)?(처음|첨)(에|에는|엔)? ?(말|물|얘기|그|한|하려|거)|first (thing|one) i (said|asked)|最(初|开始|先)(说|问|に|の|那)/iu;
const NEXT =
  /(그 ?)?다음(은|엔|에는|으로는?|으로|번)? ?(뭐|거|것|건|일|차례|순서|할|가)|나머지|남은 ?(거|것|건|일|하나)|또 ?하나|(다른|딴) ?(하나|한 ?가지)|두 ?번째(로)? ?(할|일|용무)|\bthe other (thing|matter)\b|\bthe rest\b|what('?s| is) next|\bnext (one|thing)\b|下一个|接下来|另一(个|件)|剩下|もう(一つ|ひとつ)|残り|次(は|の|に)/iu;

/** `earlier`: what came before; `first`: what came first; `next`: what was wished for and waits. */
export type Return = 'earlier' | 'first' | 'next';

/** Which way the words turn from what is talked of; null when they do not. */
export function returnIn(text: string): Return | null {
  const said = text.normalize('NFKC');
  if (FIRST.test(said)) return 'first';
  if (EARLIER.test(said)) return 'earlier';
  return NEXT.test(said) ? 'next' : null;
}

const AGAIN = /^다시 |(으)?로(요)?$/;
const TURNS = new RegExp([FIRST, EARLIER, NEXT].map(({ source }) => source).join('|'), 'giu');
const ASKED_BEFORE =
  /(말|얘기|이야기|물어)(씀)?(했|하셨|한|하던|본|봤|드린|드렸)\S{0,3}|물어본|물은|그거|그것|그건|거기|\b(that|it|there|i asked( about)?)\b|那个|それ|あれ|そこ/giu;

/** What the words say beside the turning. */
export function withoutReturn(text: string): string {
  const said = goesBack(text) ? text.replace(new RegExp(AGAIN.source, 'g'), ' ') : text;
  return said.normalize('NFKC').replace(TURNS, ' ').replace(ASKED_BEFORE, ' ').trim();
}

/** "다시 여권으로": on the way, to that place. */
export function goesBack(text: string): boolean {
  return /^다시 .*로(요|가)?$|\bback to\b/iu.test(text.normalize('NFKC').trim());
}
