import type { Directory } from './schema.js';

/** Frames ("아이 + 태어") are no words anybody says. */
const FRAME = /[+|]/u;

/** Korean names and words of the directory: what a recogniser should rather hear than what sounds like it. */
export function favouredWords({ services, places, elsewhere, shared }: Directory): string[] {
  const named = [...services, ...places, ...elsewhere];
  const words = [
    ...named.flatMap(({ name, words: said }) => [name.ko, ...said.ko]),
    ...shared.flatMap(({ words: said }) => said.ko),
  ];
  return [...new Set(words)].filter((word) => !FRAME.test(word));
}
