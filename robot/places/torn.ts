import type { Entry } from './entries.js';
import { isEastAsian } from './phrase.js';
import type { Span } from './span.js';

/**
 * Leaves out frames of which a piece is only a part of a longer word that says more, or that is
 * another subject: "地下" in "地下鉄". English has spaces, and compounds nest less.
 */
export function withoutTorn(
  frames: readonly Span[],
  words: readonly Span[],
  list: readonly Entry[],
): Span[] {
  const stronger = words.filter(({ phrase }) => isEastAsian(phrase));
  return frames.filter((frame) => !stronger.some((word) => tears(word, frame, list)));
}

function tears(word: Span, frame: Span, list: readonly Entry[]): boolean {
  const [entry = -1] = word.claim.entries;
  if (frame.claim.entries.includes(entry)) return false;
  const isOther = list[entry]?.kind === 'out-of-domain';
  if (!isOther && frame.units >= word.units) return false;
  const holds = (piece: Span['at'][number]): boolean =>
    word.at.some(
      ({ start, end }) =>
        end - start === word.phrase.length &&
        start <= piece.start &&
        piece.end <= end &&
        piece.end - piece.start < end - start,
    );
  return frame.at.some(holds) && !frame.at.every(holds);
}
