import type { RecogniserModel } from './model.js';

const HANGUL = /^[\uac00-\ud7a3]+(?: [\uac00-\ud7a3]+)*$/u;
/** Shorter words are part of too many others. */
const LEAST_SYLLABLES = 2;
const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
const FIRST_FINAL = 0x11a7;
const SPACE = '\u2581';

/** Favoured words as the model spells them; none for one that cannot be told. */
export function hotwordsOf(model: RecogniserModel, words: readonly string[]): string[] {
  if (model.kind !== 'transducer' || model.favours === undefined) return [];
  const hangul = words.filter(
    (word) => HANGUL.test(word) && word.replaceAll(' ', '').length >= LEAST_SYLLABLES,
  );
  return [...new Set(hangul)].map(model.favours === 'characters' ? spaced : halfSyllables);
}

function spaced(word: string): string {
  return word.replaceAll(' ', SPACE);
}

/** As `models/recogniser/tokens.py` writes them: an open syllable, then its final. */
function halfSyllables(word: string): string {
  const halves = Array.from(spaced(word), (character) => {
    if (character === SPACE) return character;
    const number = character.charCodeAt(0) - FIRST_SYLLABLE;
    const final = number % FINALS;
    const open = String.fromCharCode(FIRST_SYLLABLE + number - final);
    return final === 0 ? open : open + String.fromCharCode(FIRST_FINAL + final);
  });
  return halves.join('');
}
