import { isUnsure, type LookupResult, type NearOptions, OUT_OF_DOMAIN } from '../places/index.js';
import { withItsService } from './counter-of.js';
import type { Knowledge } from './knowledge.js';
import type { GuideState } from './state.js';
import { isUnknown } from './vague.js';
import { callsAttention, endsWithThanks } from './words/acknowledge.js';
import { withoutDismissal, withoutFirst, withoutOpening } from './words/pointing.js';

/** The words by themselves, whatever was said before. */
export function freely(knowledge: Knowledge, said: string, options: NearOptions): LookupResult {
  const text = withoutDismissal(said);
  const plain = read(knowledge, text, options);
  const found = [withoutOpening, (all: string) => withoutFirst(withoutOpening(all))].reduce(
    (known, shorter) => firstKnown(known, () => read(knowledge, shorter(text), options)),
    plain,
  );
  if (!isUnknown(found)) return found;
  const talk = endsWithThanks(text) ? 'thanks' : callsAttention(text) ? 'greeting' : null;
  return (talk !== null && knowledge.lookupById(talk, found.language)) || found;
}

/** Once more with the meaning, where the words alone leave it open. */
export function lookedAt(
  knowledge: Knowledge,
  free: LookupResult,
  text: string,
  options: NearOptions,
): LookupResult {
  return options.near && isUnsure(free) ? freely(knowledge, text, options) : free;
}

export function read(knowledge: Knowledge, text: string, options: NearOptions): LookupResult {
  return withItsService(knowledge, knowledge.lookup(text, options), text);
}

/** The first unless it found nothing; words that only point have found what they need. */
export function firstKnown(one: LookupResult, other: () => LookupResult): LookupResult {
  return isUnknown(one) && !one.pointsBack ? other() : one;
}

/**
 * In the middle of a conversation, small talk that only sounds alike is none: "계약서는 있어요" is near
 * "그만 있어요". On the way even a guessed stop stops.
 */
export function unlessGuessed({ visit, drive }: GuideState, read: LookupResult): LookupResult {
  const isGuess = GUESSED.includes(read.service) && read.confidence < SURE_OF_TALK;
  const isTalking = visit.topic !== null || visit.asking !== null;
  if (!isTalking || drive !== null || !isGuess || read.pointsBack) return read;
  return { ...read, kind: OUT_OF_DOMAIN, service: OUT_OF_DOMAIN, confidence: 0 };
}

const GUESSED = ['stop', 'follow-me', 'opening-hours', 'waiting-time', 'robot-self', 'greeting'];
/** What the directory's own small talk is heard with when it is said in so many words. */
const SURE_OF_TALK = 0.7;
