import { attend } from './attending.js';
import type { Change } from './change.js';
import type { Moment } from './events.js';
import { give } from './giving.js';
import { unspoken } from './heard.js';
import type { Knowledge } from './knowledge.js';
import { NOW_THE_OTHER } from './words/talking.js';

/** Answers the second of two wishes; null when there is none. */
export function answerAlso(knowledge: Knowledge, change: Change, moment: Moment): Change | null {
  const { visit, language } = change.state;
  const result = visit.also === null ? undefined : knowledge.lookupById(visit.also, language);
  return result ? give(knowledge, attend(change), unspoken(result, NOW_THE_OTHER), moment) : null;
}
