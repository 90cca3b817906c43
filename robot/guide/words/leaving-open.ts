/* Words that leave the choice to the robot, and words that choose a way by what is good about it. */

const ANY =
  /아무 ?(거|것|데|곳|쪽|나)|상관 ?없|알아서 ?(해|골라|정해|하)|골라 ?(줘|주)|추천|편한 ?대로|(뭐|어디|어느 ?(거|것|쪽))(든|든지|라도)|좋을 ?대로|\b(any(thing|where| one| of them)?|either( one)?|whichever|you (choose|decide|pick)|up to you|don'?t mind|doesn'?t matter)\b|随便|都(行|可以|好)|你(决定|选|推荐)|无所谓|どれでも|どちらでも|どっちでも|何でも|なんでも|おまかせ|お任せ|任せ/iu;

/** "아무거나요": whatever the robot would take. */
export function leavesItOpen(text: string): boolean {
  return ANY.test(text.normalize('NFKC'));
}

const CHOOSES = String.raw` ?(?:되는 ?|하는 ?|끝나는 ?)?(?:걸로|것으로|거로|쪽으로|데로|곳으로|걸|거|것|쪽|데)(?:요|이요|로요|으로요|할게요|할래요|갈게요|갈래요|가요|갑시다|부탁)?`;
const QUICK = new RegExp(
  `(?:빠른|빨리|금방|가까운|편한|쉬운|간단한)${CHOOSES}|\\bthe (?:quick|fast|near|close)(?:er|est)? (?:one|way)|(?:快|近)(?:一?点)?的|(?:早い|近い|速い)(?:ほう|方)`,
  'iu',
);
const CHEAP = new RegExp(
  `(?:싼|싸게|저렴한|저렴하게|무료인|공짜인)${CHOOSES}|\\bthe cheap(?:er|est)? (?:one|way)|便宜(?:一?点)?的|安い(?:ほう|方)`,
  'iu',
);
const ASKS = /[?？]|어디|어느|어떤|뭐|무슨|which|where|哪|どこ|どちら|どっち|どれ/iu;

/** "싼 걸로 할게요"; null for "which is cheaper?". */
export function bestBy(text: string): 'fee' | 'minutes' | null {
  const said = text.normalize('NFKC');
  if (ASKS.test(said)) return null;
  if (CHEAP.test(said)) return 'fee';
  return QUICK.test(said) ? 'minutes' : null;
}
