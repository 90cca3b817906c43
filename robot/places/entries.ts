import { LANGUAGES } from '../../zone/wire/index.js';
import { FrameIndex, isFrame } from './frame-index.js';
import { FuzzyIndex, type Phrase } from './fuzzy-index.js';
import { HeardIndex } from './heard-index.js';
import { normalize } from './phrase.js';
import { Respelling } from './respelling.js';
import type { LookupKind } from './result.js';
import type { Directory, Words } from './schema.js';
import type { Claim } from './span.js';
import { TALK_INTENTS, type TalkRank } from './talk.js';
import { WordIndex } from './word-index.js';

/** Something a question can be about. */
export interface Entry {
  readonly id: string;
  readonly kind: LookupKind;
  /** Set for what the robot talks about itself. */
  readonly rank: TalkRank | null;
}

export interface Entries {
  readonly list: readonly Entry[];
  readonly words: WordIndex;
  readonly frames: FrameIndex;
  readonly heard: HeardIndex;
  readonly fuzzy: FuzzyIndex;
  readonly respelling: Respelling;
}

/** "토지대장 발급" is asked for as "토지대장". */
const NAME_VERB = / (발급|신청|문의)$/u;

/** Everything that can be asked for, indexed once for all questions. */
export function indexEntries(directory: Directory): Entries {
  const list: Entry[] = [];
  const phrases: Phrase[] = [];
  const words = new WordIndex();
  const frames = new FrameIndex();
  const heard = new HeardIndex();
  const addPhrase = (text: string, claim: Claim): void => {
    if (isFrame(text)) {
      frames.add(text, claim);
      return;
    }
    const phrase = normalize(text);
    words.add(phrase, claim);
    if (claim.shared) return;
    phrases.push({ entry: claim.entries[0] ?? 0, text: phrase });
    heard.add(phrase, isTalk(list, claim) ? null : claim);
  };
  const add = (entry: Entry, texts: readonly string[]): void => {
    const claim = { entries: [list.push(entry) - 1], shared: false };
    for (const text of new Set(texts)) addPhrase(text, claim);
  };
  for (const { id, name, words: said } of directory.services) {
    const names = [...Object.values(name), name.ko.replace(NAME_VERB, '')];
    add({ id, kind: 'service', rank: null }, [...names, ...allOf(said)]);
  }
  for (const { id, name, words: said } of directory.places) {
    add({ id, kind: 'place', rank: null }, [...Object.values(name), ...allOf(said)]);
  }
  for (const { id, name, words: said } of directory.elsewhere) {
    add({ id, kind: 'not-here', rank: null }, [...Object.values(name), ...allOf(said)]);
  }
  for (const { words: said, choices } of directory.shared) {
    const entries = choices
      .map((id) => list.findIndex((entry) => entry.id === id))
      .filter((index) => index >= 0);
    for (const word of allOf(said)) addPhrase(word, { entries, shared: true });
  }
  for (const { id, rank, words: said } of TALK_INTENTS) {
    add({ id, kind: id === 'out-of-domain' ? id : 'talk', rank }, allOf(said));
  }
  const fuzzy = new FuzzyIndex(phrases, list.length);
  return { list, words, frames, heard, fuzzy, respelling: new Respelling(directory) };
}

/** Small talk is short and sounds like much else. */
function isTalk(list: readonly Entry[], { entries }: Claim): boolean {
  return list[entries[0] ?? -1]?.rank !== null;
}

function allOf(words: Words): string[] {
  return LANGUAGES.flatMap((language) => words[language]);
}
