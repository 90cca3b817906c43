import type { LookupResult } from '../places/index.js';
import { type Knowledge, nameOfId } from './knowledge.js';
import { subjectOf } from './visit.js';

/**
 * The directory's own words in a text, of the things it was read as: names, everyday words and shared
 * ones. Empty when the reading rests on likeness alone.
 */
export function wordsNamed(
  { directory }: Knowledge,
  read: LookupResult,
  text: string,
): readonly string[] {
  const ids = [subjectOf(read), ...read.choices];
  const { services, places, elsewhere, shared } = directory;
  const entries = [...services, ...places, ...elsewhere].filter(({ id }) => ids.includes(id));
  const common = shared.filter(({ choices }) => choices.some((id) => ids.includes(id)));
  const words = [
    ...entries.flatMap(({ name, words }) => [name, ...Object.values(words).flat()]),
    ...common.flatMap(({ words }) => Object.values(words).flat()),
  ].flatMap((word) => (typeof word === 'string' ? [word] : Object.values(word)));
  const said = squeezed(text);
  return words.filter((word) => said.includes(squeezed(word)));
}

/** "아까 신고": of one thing the name holds the everyday word that was said of several. */
export function isCalledSo(
  knowledge: Knowledge,
  id: string,
  { choices, language }: LookupResult,
): boolean {
  const name = nameOfId(knowledge, id)?.[language] ?? '';
  return knowledge.directory.shared.some(
    (group) =>
      choices.length > 0 &&
      choices.every((one) => group.choices.includes(one)) &&
      group.words[language].some((word) => name.includes(word)),
  );
}

/** The words of a name, as `squeezed` writes them. */
export function partsOfName(name: string): string[] {
  return name.split(/[\s·・()（）、,/]+/u).map(squeezed);
}

export function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
