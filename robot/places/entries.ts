import { LANGUAGES } from '../../zone/wire/index.js';
import { ExactIndex } from './exact-index.js';
import { FuzzyIndex, type Phrase } from './fuzzy-index.js';
import { normalize } from './phrase.js';
import type { LookupKind } from './result.js';
import type { Directory, Words } from './schema.js';
import { TALK_INTENTS, type TalkRank } from './talk.js';

/** Something a question can be about. */
export interface Entry {
  readonly id: string;
  readonly kind: LookupKind;
  /** Set for what the robot talks about itself. */
  readonly rank: TalkRank | null;
}

export interface Entries {
  readonly list: readonly Entry[];
  readonly exact: ExactIndex;
  readonly fuzzy: FuzzyIndex;
}

/** "토지대장 발급" is asked for as "토지대장". */
const NAME_VERB = / (발급|신청|문의)$/u;

/** Everything that can be asked for, indexed once for all questions. */
export function indexEntries(directory: Directory): Entries {
  const list: Entry[] = [];
  const phrases: Phrase[] = [];
  const exact = new ExactIndex();
  const add = (entry: Entry, texts: readonly string[]): void => {
    const index = list.push(entry) - 1;
    for (const text of texts.map(normalize)) {
      phrases.push({ entry: index, text });
      exact.add(text, { entries: [index], shared: false });
    }
  };
  for (const { id, name, words } of directory.services) {
    const names = [...Object.values(name), name.ko.replace(NAME_VERB, '')];
    add({ id, kind: 'service', rank: null }, [...names, ...allOf(words)]);
  }
  for (const { id, name, words } of directory.places) {
    add({ id, kind: 'place', rank: null }, [...Object.values(name), ...allOf(words)]);
  }
  for (const { id, name, words } of directory.elsewhere) {
    add({ id, kind: 'not-here', rank: null }, [...Object.values(name), ...allOf(words)]);
  }
  addShared(directory, list, exact);
  for (const { id, rank, words } of TALK_INTENTS) {
    add({ id, kind: id === 'out-of-domain' ? id : 'talk', rank }, allOf(words));
  }
  return { list, exact, fuzzy: new FuzzyIndex(phrases, list.length) };
}

function addShared(directory: Directory, list: readonly Entry[], exact: ExactIndex): void {
  for (const { words, choices } of directory.shared) {
    const entries = choices
      .map((id) => list.findIndex((entry) => entry.id === id))
      .filter((index) => index >= 0);
    for (const word of allOf(words)) exact.add(normalize(word), { entries, shared: true });
  }
}

function allOf(words: Words): string[] {
  return LANGUAGES.flatMap((language) => words[language]);
}
