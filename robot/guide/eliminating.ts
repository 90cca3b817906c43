/** What is not meant, and nothing after it but "the other one". */
const ALL_BUT =
  /^(?<drop>.+?) ?(?:말고요?|아니고요?|빼고요?|아닌 ?(?:거|것|쪽)\S*|아니에요|じゃない(?:ほう|方)\S*)(?: ?(?:다른|딴|나머지|그) ?(?:거|것|쪽|하나)?\S{0,3})?[.!\s]*$|^not (?:the )?(?<dropEn>.+?)(?: one)?,?(?: but)?(?: the other(?: one)?)?[.!\s]*$|^不(?:是|要)(?<dropZh>.+?)[,，]?(?:要)?(?:另一个|别的)?[。.!\s]*$/iu;

/** "증명서 말고 다른 거요" of two choices: the one that is left. Null when that is not one. */
export function eliminated(
  choices: readonly string[],
  text: string,
  chosen: (words: string) => string | null,
): string | null {
  const { drop, dropEn, dropZh } = ALL_BUT.exec(text.normalize('NFKC').trim())?.groups ?? {};
  const refused = drop ?? dropEn ?? dropZh;
  const not = refused === undefined ? null : chosen(refused);
  const [left, ...more] = choices.filter((id) => id !== not);
  return not !== null && left !== undefined && more.length === 0 ? left : null;
}
