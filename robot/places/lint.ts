import { LANGUAGES } from '../../zone/wire/index.js';
import { isFrame, piecesOf } from './frame-index.js';
import { isNear, nearness } from './near-words.js';
import type { Finding } from './problem.js';
import type { Lookup } from './result.js';
import type { Directory } from './schema.js';

/** What would mislead visitors although the directory is valid; `parseDirectory` finds what is not. */
export function lintDirectory(directory: Directory, lookup: Lookup): Finding[] {
  const words = wordsOf(directory);
  return [...wordless(directory), ...alike(words), ...misunderstood(words, lookup)];
}

interface Word {
  readonly text: string;
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

const SECTIONS = ['places', 'services', 'elsewhere'] as const;

function wordsOf(directory: Directory): Word[] {
  return SECTIONS.flatMap((section) =>
    directory[section].flatMap(({ id, name, words }, i) =>
      LANGUAGES.flatMap((language) => [
        { text: name[language], id, path: [section, i, 'name', language] },
        ...words[language].map((text, w) => ({
          ...{ text, id },
          path: [section, i, 'words', language, w],
        })),
      ]),
    ),
  );
}

/** A name that is blank, or a language in which nothing but the name is known. */
function wordless(directory: Directory): Finding[] {
  return SECTIONS.flatMap((section) =>
    directory[section].flatMap(({ id, words }, i) =>
      LANGUAGES.filter((language) => words[language].length === 0).map((language) => ({
        path: [section, i, 'words', language],
        message: `${id} has no words in "${language}": it is found by its name alone`,
        remedy: 'Add what people call it in that language.',
      })),
    ),
  );
}

/** Words of two entries that sound the same, or are one letter of Hangul apart. */
function alike(words: readonly Word[]): Finding[] {
  const plain = words.filter(({ text }) => !isFrame(text));
  const seen = new Map<string, Word[]>();
  const findings: Finding[] = [];
  for (const word of plain) {
    const rivals = new Set<string>();
    for (const key of nearness(word.text)) {
      const others = seen.get(key) ?? [];
      for (const other of others) {
        if (other.id === word.id || rivals.has(other.id) || !isNear(word.text, other.text))
          continue;
        rivals.add(other.id);
        findings.push({
          path: word.path,
          message: `"${word.text}" of ${word.id} is easily taken for "${other.text}" of ${other.id}`,
          remedy: 'Use a longer phrase for one of them, or list the word under "shared" with both.',
        });
      }
      seen.set(key, [...others, word]);
    }
  }
  return findings;
}

/** Words with which the robot itself arrives elsewhere: they lie inside another's, or talk wins. */
function misunderstood(words: readonly Word[], lookup: Lookup): Finding[] {
  return words.flatMap(({ text, id, path }) => {
    const said = isFrame(text)
      ? piecesOf(text)
          .map(([first]) => first)
          .join(' ')
      : text;
    const { service, elsewhere, choices } = lookup(said);
    if ([service, elsewhere, ...choices].includes(id)) return [];
    const taken = choices.length > 0 ? choices.join(' or ') : (elsewhere ?? service);
    return [
      {
        path,
        message: `"${said}" of ${id} is understood as ${taken}`,
        remedy: `Say it more fully, add it to ${id} as a longer phrase, or remove it.`,
      },
    ];
  });
}
