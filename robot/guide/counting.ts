import { withEffect, type Change } from './change.js';
import type { Heard } from './heard.js';
import { subjectOf, withVisit } from './visit.js';

/*
 * Questions that went wrong go out as an effect, with the words: the state keeps none. So a question
 * asked back is counted when it is asked, before anybody has chosen, and a correction with the words
 * that corrected.
 */

export function countNotUnderstood(change: Change, { text }: Heard): Change {
  return withEffect(change, { type: 'count', question: { what: 'not-understood', text } });
}

export function countAskedBack(change: Change, { text }: Heard): Change {
  const question = { what: 'asked-back', text, chosen: null } as const;
  return withEffect(change, { type: 'count', question });
}

/** Once the visitor has said what they meant instead, the wrong reading is counted with it. */
export function countCorrected(change: Change, { result, text, corrects }: Heard): Change {
  const wrong = corrects ?? change.state.visit.rejected;
  if (!wrong) return change;
  const told = withVisit(change, { rejected: null });
  const [answered, chosen] = [subjectOf(wrong), subjectOf(result)];
  if (chosen === answered) return told;
  const question = { what: 'corrected', text, answered, chosen } as const;
  return withEffect(told, { type: 'count', question });
}
