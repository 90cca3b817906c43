import { LANGUAGES, type Language, type Localized, type Pose2D } from '../../zone/wire/index.js';
import type { Answer, LookupResult } from '../places/index.js';
import type { Card, CardLine } from './card.js';
import type { Moment } from './events.js';
import { kioskStatuses, placeOf, serviceOf, type Knowledge } from './knowledge.js';
import type { Utterance } from './ports.js';
import type { GuideState, Wish } from './state.js';
import { nearest, placeHere } from './target.js';
import { OFFER_NO, OFFER_QUESTION, OFFER_YES } from './words/talking.js';
import { text, the } from './words/phrase.js';

/** An answer of the directory in all languages. */
export interface FullAnswer {
  utterance: Utterance;
  /** With the offer in it when there is one. */
  card: Card;
  /** What to offer; null when there is nowhere to lead. */
  wish: Wish | null;
}

type Answers = Readonly<Record<Language, Answer>>;

export function answerFor(
  knowledge: Knowledge,
  state: GuideState,
  result: LookupResult,
  { now, pose }: Moment,
): FullAnswer {
  const here = placeHere(knowledge, pose);
  const context = { now, kiosks: kioskStatuses(state.kiosks), ...(here && { here }) };
  const compose = (language: Language): Answer =>
    knowledge.compose({ directory: knowledge.directory, result, language, context });
  const answers = { ko: compose('ko'), en: compose('en'), zh: compose('zh'), ja: compose('ja') };
  const wish = wishOf(result, answers.ko);
  const card = cardOf(answers, wish !== null);
  return {
    utterance: utteranceOf(answers),
    card: {
      ...card,
      choices: [...card.choices, ...otherWays(knowledge, wish)],
      spot: spotOf(knowledge, answers.ko, pose),
    },
    wish,
  };
}

function wishOf(result: LookupResult, answer: Answer): Wish | null {
  if (!answer.offerToLead || answer.place === null) return null;
  const service = result.kind === 'service' ? result.service : null;
  return { place: answer.place, service, spot: answer.spot };
}

/** Where the place is, whether or not it is open now: the spot the answer names, else the nearest. */
function spotOf(knowledge: Knowledge, answer: Answer, pose: Pose2D | undefined): string | null {
  if (answer.spot !== null || answer.place === null) return answer.spot;
  const spots = placeOf(knowledge, answer.place)?.spots ?? [];
  return nearest(knowledge, spots, pose) ?? null;
}

function utteranceOf(answers: Answers): Utterance {
  return {
    spoken: eachText(answers, ({ spoken }) => spoken),
    screen: eachText(answers, ({ screen }) => screen.title),
  };
}

function cardOf(answers: Answers, offered: boolean): Card {
  const { screen } = answers.ko;
  return {
    title: eachText(answers, (answer) => answer.screen.title),
    lines: screen.lines.map((line, index) => lineOf(answers, line.kind, index)),
    choices: screen.choices.map(({ id }, index) => ({
      id: `ask:${id}`,
      label: eachText(answers, (answer) => answer.screen.choices[index]?.label ?? id),
    })),
    spot: null,
    urgent: false,
    offer: offered ? { question: OFFER_QUESTION, yes: OFFER_YES, no: OFFER_NO } : null,
  };
}

function lineOf(answers: Answers, kind: CardLine['kind'], index: number): CardLine {
  return {
    kind,
    label: eachText(answers, ({ screen }) => screen.lines[index]?.label ?? ''),
    text: eachText(answers, ({ screen }) => screen.lines[index]?.text ?? ''),
  };
}

function eachText(answers: Answers, pick: (answer: Answer) => string): Localized {
  const [ko, en, zh, ja] = LANGUAGES.map((language) => pick(answers[language]) || ' ');
  return { ko: ko ?? ' ', en: en ?? ' ', zh: zh ?? ' ', ja: ja ?? ' ' };
}

/** For a visitor who would rather go to the counter than to the machine, or the other way round. */
function otherWays(knowledge: Knowledge, wish: Wish | null): Card['choices'] {
  if (!wish?.service) return [];
  const ways = serviceOf(knowledge, wish.service)?.ways ?? [];
  return ways.flatMap(({ place: id }) => {
    const place = id === wish.place ? undefined : placeOf(knowledge, id);
    if (!place) return [];
    const { ko, en, zh, ja } = place.name;
    const label = text(`${ko} 안내받기`, `Take me to ${the(en)}`, `带我去${zh}`, `${ja}へ案内`);
    return [{ id: `go:${id}`, label }];
  });
}
