import { attend } from './attending.js';
import { EMPTY_CARD, type CardChoice } from './card.js';
import type { Change } from './change.js';
import { NONE_OF_THESE, openChoices } from './choices.js';
import { nameOfId, serviceOf, type Knowledge } from './knowledge.js';
import { siblingsOf } from './related.js';
import { answered, say, show } from './saying.js';
import { stop } from './stopping.js';
import { subjectOf, withVisit } from './visit.js';
import { joined } from './words/phrase.js';
import { didYouMean } from './words/refusing.js';
import { MISTAKEN, WHAT_INSTEAD } from './words/rejecting.js';

const MOST_CHOICES = 3;

/**
 * "아니 그거 말고": what was understood was wrong. Names what else it may have been, or asks again.
 * On the way the wheels stop first.
 */
export function refused(knowledge: Knowledge, change: Change): Change {
  const { phase, visit } = change.state;
  if (phase.name === 'leading') return stop(change);
  const wrong = visit.topic?.reading ?? null;
  const choices = othersThan(knowledge, change);
  const noted = withVisit(answered(attend(change), 'refused'), {
    topic: null,
    wish: null,
    rejected: wrong,
    asking:
      choices.length > 0 ? { aspect: visit.topic?.aspect ?? null, lead: false, also: null } : null,
  });
  if (choices.length === 0) return say(show(noted, EMPTY_CARD), WHAT_INSTEAD, 'sorry');
  const question = didYouMean(choices.map(({ label }) => label));
  const card = { ...EMPTY_CARD, title: question.screen, choices: [...choices, NONE_OF_THESE] };
  return say(show(noted, card), joined(MISTAKEN, question), 'sorry');
}

/** The other choices and the runner-up, then what shares an everyday word with the wrong one. */
function othersThan(knowledge: Knowledge, { state }: Change): CardChoice[] {
  if (openChoices(state).length > 0) return [];
  const wrong = state.visit.topic?.reading;
  if (!wrong) return [];
  const subject = subjectOf(wrong);
  const others = new Set([
    ...wrong.choices,
    ...(wrong.runnerUp ? [wrong.runnerUp.service] : []),
    ...siblingsOf(knowledge.directory, subject),
  ]);
  others.delete(subject);
  for (const { place } of serviceOf(knowledge, subject)?.ways ?? []) others.delete(place);
  return [...others].slice(0, MOST_CHOICES).flatMap((id) => {
    const label = nameOfId(knowledge, id);
    return label ? [{ id: `ask:${id}`, label }] : [];
  });
}
