import { content } from '../places/chatter.js';
import { normalize } from '../places/phrase.js';
import type { Language } from '../../zone/wire/index.js';
import type { Knowledge } from './knowledge.js';

/**
 * "집 있는 사람이 내는 거요" of several taxes: the one of whose own words most are said. Half of what the
 * directory has for a story is enough, as the question has said the other half. Null when two are as near.
 */
export function describedAmong(
  knowledge: Knowledge,
  among: readonly string[],
  text: string,
  language: Language,
): string | null {
  const said = content(normalize(text)).split(' ');
  const own = among.map((id) => piecesOf(knowledge, id, language));
  const counts = own.map((pieces, index) => {
    const others = own.filter((_, at) => at !== index);
    const telling = [...pieces].filter((piece) => !others.some((other) => other.has(piece)));
    const told = said.filter((word) => telling.some((piece) => holds(word, piece, language)));
    return told.reduce((sum, word) => sum + (VERB.test(word) ? 1 : 2), 0);
  });
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  return most > 0 && first === counts.lastIndexOf(most) ? (among[first] ?? null) : null;
}

/** Words and the sides of frames, each alternative by itself. */
function piecesOf(
  { directory: { services, places, elsewhere } }: Knowledge,
  id: string,
  language: Language,
): ReadonlySet<string> {
  const entry = [...services, ...places, ...elsewhere].find((one) => one.id === id);
  const phrases = entry?.words[language] ?? [];
  const sides = phrases.flatMap((phrase) => phrase.split(/[+|]/u)).map((side) => normalize(side));
  return new Set(sides.filter((side) => side !== ''));
}

/** What is done with a thing says less than what it is: all taxes are paid. */
const VERB = /(?:는|던|고|서|러|려고|면|다|까)$/u;

const PARTICLE = /^(?:이|가|을|를|도|에|에서|로|의|한테|랑|하고)$/u;

function holds(word: string, piece: string, language: Language): boolean {
  switch (language) {
    case 'ko':
      return piece.length > 1
        ? word.startsWith(piece)
        : word === piece || (word.startsWith(piece) && PARTICLE.test(word.slice(piece.length)));
    case 'en':
      return word === piece;
    case 'zh':
    case 'ja':
      return piece.length > 1 && word.includes(piece);
  }
}
