/** How much a text says, in Latin letters: syllables and Han characters say more than letters do. */
export function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) {
    if (/[\uac00-\ud7a3]/u.test(character)) units += 2.5;
    else if (/\p{Script=Han}/u.test(character)) units += 3;
    else if (/[\u3041-\u30ff]/u.test(character)) units += 1.5;
    else if (character !== ' ') units += 1;
  }
  return units;
}
