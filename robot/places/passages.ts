import { LANGUAGES } from '../../zone/wire/index.js';
import { isFrame } from './frame-index.js';
import type { Directory } from './schema.js';

/** Something a question can be compared with in meaning. */
export interface Passage {
  /** Of a service, a place or another office. */
  readonly id: string;
  readonly text: string;
}

/** A passage of many words is near to everything and like nothing. */
const MOST_CHARACTERS = 60;

/** What the directory has, language by language: the name and some of the words for it. */
export function passagesOf({ services, places, elsewhere }: Directory): Passage[] {
  return [...services, ...places, ...elsewhere].flatMap(({ id, name, words }) =>
    LANGUAGES.flatMap((language) => {
      const said = words[language].filter((word) => !isFrame(word));
      return packed([name[language], ...said]).map((text) => ({ id, text }));
    }),
  );
}

function packed(words: readonly string[]): string[] {
  const texts: string[] = [];
  for (const word of words) {
    const last = texts.at(-1);
    const longer = `${last ?? ''}, ${word}`;
    if (last === undefined || longer.length > MOST_CHARACTERS) texts.push(word);
    else texts[texts.length - 1] = longer;
  }
  return texts;
}
