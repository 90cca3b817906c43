import { NOT_HERE } from '../places/index.js';
import { answerFor, type FullAnswer } from './answering.js';
import type { CardChoice } from './card.js';
import { withPhase, type Change } from './change.js';
import { NONE_OF_THESE } from './choices.js';
import { countAskedBack, countCorrected } from './counting.js';
import { wayTo, withWay } from './directing.js';
import type { Moment } from './events.js';
import type { Heard } from './heard.js';
import { nameOfId, type Knowledge } from './knowledge.js';
import { accept } from './leading.js';
import type { Utterance } from './ports.js';
import { isSureToLead, readBack } from './reading-back.js';
import { answered, say, show } from './saying.js';
import type { Wish } from './state.js';
import { inPreferredWay } from './ways.js';
import { earlierThan, subjectOf, withVisit, type Visit } from './visit.js';
import { joined } from './words/phrase.js';
import { CANNOT_MOVE_NOW } from './words/stopping.js';
import { ONE_AFTER_THE_OTHER } from './words/talking.js';

/** Says and shows what the directory knows, with the offer to lead; sets off when that was asked. */
export function give(knowledge: Knowledge, change: Change, heard: Heard, moment: Moment): Change {
  const result = inPreferredWay(knowledge, change.state.visit.way, heard.result);
  const full = answerFor(knowledge, change.state, result, moment);
  if (result.choices.length > 0) return askBack(change, heard, full);
  const noted = countCorrected(remember(knowledge, change, heard, full), heard);
  const about = answered(noted, result.service, result.aspect);
  if (change.state.phase.name === 'stopped') {
    return say(show(about, { ...full.card, offer: null }), CANNOT_MOVE_NOW, 'sorry');
  }
  const { wish } = full;
  const isDeclined = change.state.visit.declined === subjectOf(result) && !result.lead;
  const shown = show(withOffer(about, isDeclined ? null : wish), {
    ...full.card,
    ...(isDeclined && { offer: null }),
    choices: [...full.card.choices, ...alsoChoice(knowledge, about)],
  });
  if (wish && result.lead) {
    return isSureToLead(knowledge, heard)
      ? accept(knowledge, shown, wish, moment)
      : readBack(knowledge, shown, wish);
  }
  const words = joined(...wordsOf(knowledge, about, heard, full, moment));
  return say(shown, words, result.service === NOT_HERE ? 'sorry' : 'speaking');
}

/** The answer, with what comes before it and the way there where that is what was asked. */
function wordsOf(
  knowledge: Knowledge,
  change: Change,
  { result, preface }: Heard,
  { utterance, card, wish }: FullAnswer,
  moment: Moment,
): Utterance[] {
  const hasTwo = result.also !== null && change.state.visit.also === result.also;
  const before = preface ?? (hasTwo ? ONE_AFTER_THE_OTHER : null);
  const asksWhere =
    result.aspect === 'where' || (result.kind === 'place' && result.aspect === null);
  const spot = asksWhere && wish ? card.spot : null;
  const way = spot === null ? null : wayTo(knowledge, spot, moment);
  const told = result.pointsBack ? [utterance, way] : withWay(utterance, way);
  return [before, ...told].filter((part) => part !== null);
}

function askBack(change: Change, heard: Heard, { card, utterance }: FullAnswer): Change {
  const { aspect, lead, also, service } = heard.result;
  const asking = withVisit(withOffer(change, null), { asking: { aspect, lead, also }, misses: 0 });
  const choices = [...card.choices, NONE_OF_THESE];
  const told = say(show(answered(asking, service, aspect), { ...card, choices }), utterance);
  return countAskedBack(told, heard);
}

/** Keeps what was talked of, so that "how much is it?" can be asked of it. */
function remember(
  knowledge: Knowledge,
  change: Change,
  { result }: Heard,
  { wish }: FullAnswer,
): Change {
  const { visit } = change.state;
  const patch: Partial<Visit> = { misses: 0, asking: null };
  if (result.kind === 'talk') return withVisit(change, patch);
  const about = subjectOf(result);
  const kept = visit.topic && subjectOf(visit.topic.reading) === about ? visit.topic.aspect : null;
  const topic = { reading: { ...result, lead: false }, aspect: result.aspect ?? kept };
  const to = wish ? { about, to: wish } : visit.wish;
  return withVisit(change, {
    ...patch,
    topic,
    earlier: earlierThan(about, visit),
    wish: to,
    also: alsoAfter(knowledge, visit.also, about, result.also),
  });
}

/** A second wish stays until it has had its turn. */
function alsoAfter(
  knowledge: Knowledge,
  kept: string | null,
  about: string,
  named: string | null,
): string | null {
  const also = named !== null && nameOfId(knowledge, named) ? named : kept;
  return also === about ? null : also;
}

function alsoChoice(knowledge: Knowledge, { state }: Change): CardChoice[] {
  const { also } = state.visit;
  const label = also === null ? undefined : nameOfId(knowledge, also);
  return also !== null && label ? [{ id: `ask:${also}`, label }] : [];
}

function withOffer(change: Change, offer: Wish | null): Change {
  const { phase } = change.state;
  return phase.name === 'stopped' ? change : withPhase(change, { name: 'talking', offer });
}
