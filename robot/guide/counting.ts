import { withEffect, type Change } from './change.js';
import type { Heard } from './heard.js';
import type { CountedQuestion } from './ports.js';
import { subjectOf, withVisit } from './visit.js';

/** Notes a question that was not understood, or was asked back. */
export function counted(
  change: Change,
  kind: Exclude<CountedQuestion['kind'], 'corrected'>,
  { result, text }: Heard,
): Change {
  return withEffect(change, { type: 'count', counted: { kind, reading: result, text } });
}

/** Once the visitor has said what they meant instead, the wrong reading is counted with it. */
export function corrected(change: Change, { result, text, corrects }: Heard): Change {
  const wrong = corrects ?? change.state.visit.rejected;
  if (!wrong) return change;
  const told = withVisit(change, { rejected: null });
  const chosen = subjectOf(result);
  if (chosen === subjectOf(wrong)) return told;
  const correction = { kind: 'corrected', reading: wrong, chosen, text } as const;
  return withEffect(told, { type: 'count', counted: correction });
}
