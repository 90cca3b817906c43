import type { Aspect, LookupResult } from '../places/index.js';
import { withState, type Change } from './change.js';
import { USUAL_MANNER, type Manner } from './manner.js';
import type { Wish } from './state.js';

/** What was last talked of: a service, a place, or something done elsewhere. */
export interface Topic {
  reading: LookupResult;
  /** What about it was asked last; a new thing keeps it ("그럼 여권은요?"). */
  aspect: Aspect | null;
}

/** What holds for whichever of the choices the visitor picks. */
export interface Asking {
  aspect: Aspect | null;
  lead: boolean;
  also: string | null;
}

/** What the robot keeps of one visitor, and forgets when they leave. No words of theirs. */
export interface Visit {
  topic: Topic | null;
  /** Subjects talked of before the topic, the latest first. */
  earlier: readonly string[];
  /** Where the last answer that led anywhere would lead; outlives a topic that leads nowhere. */
  wish: { about: string; to: Wish } | null;
  /** Set while a question back is open. */
  asking: Asking | null;
  /** The reading the visitor said no to, until they have said what they did mean. */
  rejected: LookupResult | null;
  /** A second thing they wished for, by id; its turn comes after the first. */
  also: string | null;
  /** The sort of way they would rather take; null until they say. */
  way: 'kiosk' | 'counter' | null;
  /** What they would not be led to; not offered again until they ask. */
  declined: string | null;
  manner: Manner;
  /** Times they were abusive. */
  abuses: number;
  /** Questions in a row that were not understood. */
  misses: number;
}

export const FRESH_VISIT: Visit = {
  topic: null,
  earlier: [],
  wish: null,
  asking: null,
  rejected: null,
  also: null,
  way: null,
  declined: null,
  manner: USUAL_MANNER,
  abuses: 0,
  misses: 0,
};

export function withVisit(change: Change, patch: Partial<Visit>): Change {
  return withState(change, { visit: { ...change.state.visit, ...patch } });
}

/** The visitor has left: whoever comes next starts afresh. */
export function forgetVisit(change: Change): Change {
  return withState(change, { visit: FRESH_VISIT });
}

/** What a reading is about, as the directory knows it. */
export function subjectOf({ service, elsewhere }: LookupResult): string {
  return elsewhere ?? service;
}

/** People come back to one of the last few things. */
const MOST_EARLIER = 4;

/** What was talked of before, once something new is. */
export function earlierThan(about: string, { topic, earlier }: Visit): readonly string[] {
  const before = topic === null ? earlier : [subjectOf(topic.reading), ...earlier];
  return [...new Set(before)].filter((id) => id !== about).slice(0, MOST_EARLIER);
}
