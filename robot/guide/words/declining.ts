/*
 * Words that would not be led, whatever else they say: "안내는 됐고 몇 시까지 하는지만요", "no need to
 * walk me". What else they say is a question of its own.
 */

/** Asked to lead in the shape of a no: "안내해 주시면 안 될까요?" */
const ASKS_AFTER_ALL =
  /(면|서) ?안 ?(되|돼|될)|않을래|못 ?찾|없(을까|나요|어요)\s*[?？]|[?？]\s*$/u;

const LED =
  '(?:데려다|데려가|데리고|모셔다|모시|안내(?! ?(?:데스크|소|판))|따라 ?(?:오|올|와|가|갈)|같이 ?(?:가|와)|앞장|길 ?안내)';
const LEFT =
  '(?:필요(?:는|가|도|까진|까지는?)? ?없|안 ?(?:해|하|가|와|줘|주|받)|됐|괜찮|마(?:세요|요|라|시)|말(?:고|아)|않아도|사양|(?:게|건|거) ?아니|아니(?:고|라|에))';
const BY_MYSELF =
  '(?:혼자(?:서)?|알아서|우리끼리|저희끼리|(?:제|내)가(?: ?직접)?|직접) ?(?:가|갈|찾|할|해 ?볼)(?! ?(?:못|수 ?없))\\S*|길(?:은|을|이)? ?(?:다 ?)?(?:알아|압니다|아니까|알거든)\\S*';

const DECLINES = [
  /(?:아직|이따가?|있다가?|나중에|다음에) ?(?:요 ?)?(?:\S+ ){0,2}?(?:갈|가려|안 ?가|안 ?갈)(?!까)\S*(?: 거\S*)?/u,
  /같이 ?(?:안|못) ?(?:가|와|따라)\S*(?: ?(?:주|와|가)\S*)?(?: ?(?:돼|됩|되|괜찮)\S*)?/u,
  new RegExp(
    `(?:안|못) ?(?:데려다|모셔다|따라|안내|같이) ?\\S*(?: ?(?:주|줘|와|오|가)\\S*)?(?: ?(?:도|셔도|아도|줘도) ?\\S*)?(?: ?(?:돼|됩|되|괜찮)\\S*)?`,
    'u',
  ),
  new RegExp(
    `${LED}\\S*(?: ?\\S+){0,3}? ?${LEFT}\\S*(?: ?(?:주|가|와|오)\\S*도 ?\\S+)?(?: ?(?:돼|됩|되|괜찮)\\S*)?`,
    'u',
  ),
  new RegExp(BY_MYSELF, 'u'),
  /(?:(?:there'?s |there is )?no need|(?:you )?(?:don'?t|do not|needn'?t)(?: (?:need|have) to)?|without)(?: for you)?(?: to)? (?:walk|tak|lead|guid|show|escort|com|accompan)\w*(?: (?:me|us|with|along|the way|there)){0,3}|(?:by myself|on my own)|(?:i|we) (?:already )?(?:know|can find|'?ll find) (?:the way|it|my way)(?: myself)?/iu,
  /(?:不用|不需要|不必|别)(?:你|您|麻烦)?(?:带|陪|领|送)(?:我们?|路)?(?:过?去)?|(?:我|我们)?(?:可以|能|会)?自己(?:去|过去|走|找)|(?:认识|认得|知道)路/u,
  /案内(?:は|なら|して)?(?:いら|要ら|いりません|不要|大丈夫|結構|しなくて)[^、。,.]*|(?:一人|ひとり|自分)で(?:行|探|大丈夫)[^、。,.]*|(?:連れて|ついて)(?:行|い|来|こ)なく[^、。,.]*/u,
] as const;

/** What is left beside words that would not be led; null when they say no such thing. */
export function besideDeclining(text: string): string | null {
  const said = text.normalize('NFKC').trim();
  for (const pattern of DECLINES) {
    const found = pattern.exec(said);
    if (!found) continue;
    const clause = said.slice(found.index).split(/(?<=[?？.,!。、，])/u)[0] ?? '';
    if (ASKS_AFTER_ALL.test(clause)) return null;
    const after = said.slice(found.index + found[0].length).replace(/^[\s.,!。、，]+/u, '');
    return `${said.slice(0, found.index)} ${after}`.replace(/^[\s.,!。、，]+/u, '').trim();
  }
  return null;
}
