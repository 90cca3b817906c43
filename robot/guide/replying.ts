import { OUT_OF_DOMAIN } from '../places/index.js';
import { abused } from './abuse.js';
import { attend } from './attending.js';
import type { Change } from './change.js';
import type { Moment } from './events.js';
import { give } from './giving.js';
import type { Heard } from './heard.js';
import type { Knowledge } from './knowledge.js';
import { notUnderstood } from './not-understood.js';
import { askedOnTheWay } from './on-the-way.js';
import { talk } from './talking.js';

/** What follows from a reading of the visitor's words, or from a choice they tapped. */
export function reply(knowledge: Knowledge, change: Change, heard: Heard, moment: Moment): Change {
  const { result } = heard;
  if (result.kind === 'talk') return talk(knowledge, change, heard, moment);
  if (result.nuance === 'abuse') return abused(standing(change));
  if (change.state.phase.name === 'leading') {
    return askedOnTheWay(knowledge, change, heard, moment);
  }
  if (result.service === OUT_OF_DOMAIN) return notUnderstood(attend(change), heard);
  return give(knowledge, attend(change), heard, moment);
}

function standing(change: Change): Change {
  return change.state.phase.name === 'leading' ? change : attend(change);
}
