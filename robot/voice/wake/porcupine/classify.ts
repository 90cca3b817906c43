import type { Trouble } from './troubles.js';

/** By the class of what porcupine-node 4.0 throws (`dist/errors.js`). */
const BY_CLASS: Readonly<Record<string, Trouble>> = {
  PorcupineKeyError: 'key-refused',
  PorcupineActivationRefusedError: 'key-refused',
  PorcupineActivationLimitReachedError: 'key-limit',
  PorcupineActivationThrottledError: 'key-unconfirmed',
  PorcupineActivationError: 'key-unconfirmed',
  PorcupineIOError: 'model',
};

/** It gives a bad key, a bad keyword and a strange machine the same classes: only its words differ. */
const BY_WORDS: readonly (readonly [RegExp, Trouble])[] = [
  [/AccessKey/u, 'key-refused'],
  [/\.ppn/u, 'keyword'],
  [/\.pv|parameters/u, 'model'],
  [/not supported|Unsupported CPU|libraryPath/u, 'unsupported'],
];

export interface Classified {
  readonly trouble: Trouble;
  /** What it says itself; empty about keys, for it repeats the key. */
  readonly detail: string;
}

/** What an error of the library, or of loading it, means. */
export function classify(error: unknown, accessKey: string): Classified {
  const said = error instanceof Error ? error.message : String(error);
  const trouble = troubleOf(error, said);
  const secret = trouble.startsWith('key') || accessKey === '';
  return { trouble, detail: secret ? '' : said.replaceAll(accessKey, '…') };
}

function troubleOf(error: unknown, said: string): Trouble {
  if (!(error instanceof Error)) return byWords(said);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ERR_MODULE_NOT_FOUND') return 'not-installed';
  if (code === 'ERR_DLOPEN_FAILED') return 'unsupported';
  return BY_CLASS[error.constructor.name] ?? byWords(said);
}

function byWords(said: string): Trouble {
  return BY_WORDS.find(([words]) => words.test(said))?.[1] ?? 'other';
}
