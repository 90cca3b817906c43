import type { Entry } from './entries.js';
import type { Score } from './scores.js';

/** What a question is taken to mean; `choices` is set when it is better asked back. */
export interface Reading {
  readonly best: Score | null;
  readonly choices: readonly Score[];
  readonly runnerUp: Score | null;
}

/** Without a phrase found word for word, the likeness must be at least this to count as meant. */
const CLEARLY_ALIKE = 0.55;
/** … and at least this to be worth asking back. */
const SOMEWHAT_ALIKE = 0.45;
/** Small talk is short and looks like much else; it must be at least this alike. */
const TALK_ALIKE = 0.62;
/** Two readings closer than this are both possible. */
const CLOSE = 0.1;
/** A shared word is settled by the rest of the question when one choice leads by this. */
const SETTLED_LIKENESS = 0.12;
/** Talk is preferred to a service that only looks alike, unless it does so strongly. */
const STRONGLY_ALIKE = 0.75;
/** When a shared word leaves no more than this of the question, nothing settles which one is meant. */
const UNTOLD_UNITS = 2.5;
/** "결혼" and "신고" are both shared; together they mean one thing. */
const MEANT_BY_TWO = 1.5;
/** Something named in so many units beats a shared word, unless that says so much more. */
const NAMING_UNITS = 4;
const MUCH_MORE = 6.5;
const MOST_CHOICES = 3;

const NOTHING: Reading = { best: null, choices: [], runnerUp: null };

/**
 * Weighs talk, services, places and other offices against each other. `scores`: the best first;
 * `questionUnits`: how much the question says without chatter, see `unitsOf`.
 */
export function decide(
  scores: readonly Score[],
  entries: readonly Entry[],
  questionUnits: number,
): Reading {
  const rankOf = (score: Score) => entries[score.entry]?.rank ?? null;
  const domain = scores.filter((score) => rankOf(score) === null);
  const talk = scores.filter((score) => rankOf(score) !== null && score.exact > 0);
  const named = domain.find(({ exact }) => exact > 0);
  const first = talk
    .filter((score) => rankOf(score) === 'first')
    .sort((a, b) => b.exact - a.exact)[0];
  const other = talk.find(({ entry }) => entries[entry]?.kind === 'out-of-domain');
  const isOther =
    other !== undefined &&
    first !== undefined &&
    entries[first.entry]?.kind === 'talk' &&
    other.firm >= first.exact;
  const isTold = isStory(named, first, questionUnits);
  if (first && !isOther && !isTold && !outweighs(named, first, entries)) {
    return sure(first, domain[0]);
  }
  const last = isOther ? other : talk[0];
  if (last && isElsewhereInLife(last, domain[0], entries, questionUnits)) {
    return sure(last, domain[0]);
  }
  if (last && !named && !isAboutDomain(domain[0], last, entries)) return sure(last, domain[0]);
  if (isSmallTalk(scores, domain[0], entries)) return sure(scores[0] ?? null, domain[0]);
  const reading = decideDomain(domain, questionUnits);
  if (reading.best) return reading;
  const alike = scores[0];
  const least = alike && rankOf(alike) !== null ? TALK_ALIKE : CLEARLY_ALIKE;
  return alike && alike.fuzzy >= least ? sure(alike, scores[1]) : NOTHING;
}

/** In a story anything is mentioned; a short question has one subject. */
const STORY_UNITS = 60;
/** Another subject has to say this much more than the shared word or the short one beside it. */
const OUTWEIGHS = 1.2;

/** "자동차 타이어 바람", "드라마에서 출생의 비밀": another subject that only borrows a word. */
function isElsewhereInLife(
  talk: Score,
  best: Score | undefined,
  entries: readonly Entry[],
  questionUnits: number,
): boolean {
  if (entries[talk.entry]?.kind !== 'out-of-domain' || questionUnits > STORY_UNITS) return false;
  if (!best || best.exact === 0) return talk.exact >= (best?.shared ?? 0);
  return best.firm === 0 ? talk.exact >= best.exact : talk.firm > best.exact * OUTWEIGHS;
}

/** A clerk or the rain is mentioned in many a story that is about something else by far. */
function isStory(named: Score | undefined, first: Score | undefined, units: number): boolean {
  return units > STORY_UNITS && named !== undefined && named.firm > (first?.exact ?? 0);
}

/** "취소" within "여권 신청 취소" is about the passport; "줄이 길어요?" is about the queue always. */
function outweighs(named: Score | undefined, talk: Score, entries: readonly Entry[]): boolean {
  const id = entries[talk.entry]?.id;
  if (id === 'call-staff') return (named?.firm ?? 0) > talk.exact * OUTWEIGHS;
  return id === 'stop' && named !== undefined;
}

/** Whether a shared word or a strong likeness beats small talk; questions about hours keep theirs. */
function isAboutDomain(
  best: Score | undefined,
  talk: Score,
  entries: readonly Entry[],
): best is Score {
  if (!best) return false;
  if (best.shared > 0) return entries[talk.entry]?.id !== 'opening-hours';
  return best.fuzzy >= STRONGLY_ALIKE && best.fuzzy > talk.fuzzy;
}

/** Nothing was named, and it looks more like small talk than like anything of the directory. */
function isSmallTalk(
  [alike]: readonly Score[],
  best: Score | undefined,
  entries: readonly Entry[],
): boolean {
  if (!alike || entries[alike.entry]?.rank === null || alike.fuzzy < TALK_ALIKE) return false;
  return !best || (best.exact + best.shared === 0 && best.fuzzy + CLOSE < alike.fuzzy);
}

function decideDomain(scores: readonly Score[], questionUnits: number): Reading {
  const [best, second] = scores;
  if (!best) return NOTHING;
  if (best.exact === 0 && best.shared > 0) {
    const named = scores.find(({ exact }) => exact >= NAMING_UNITS);
    const isNamed = named !== undefined && best.shared - named.exact < MUCH_MORE;
    return isNamed ? sure(named, best) : decideShared(scores, best, questionUnits);
  }
  if (best.exact === 0 && best.fuzzy < SOMEWHAT_ALIKE) return NOTHING;
  const close = scores.filter(
    (score) => best.total - score.total < CLOSE && isPossible(score, best),
  );
  if (close.length > 1)
    return { best, choices: close.slice(0, MOST_CHOICES), runnerUp: second ?? null };
  if (best.exact === 0 && best.fuzzy < CLEARLY_ALIKE) return askBack(scores, best);
  return sure(best, second);
}

/** Only what was itself named, or looks as alike, competes with something named. */
function isPossible(score: Score, best: Score): boolean {
  return best.exact > 0 ? score.exact + score.shared > 0 : score.fuzzy >= SOMEWHAT_ALIKE;
}

function decideShared(scores: readonly Score[], best: Score, questionUnits: number): Reading {
  const choices = scores
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.order - b.order);
  const [most = best, rest] = choices;
  if (rest && most.shared >= rest.shared * MEANT_BY_TWO) return sure(most, rest);
  const isBare = best.shared >= questionUnits - UNTOLD_UNITS;
  if (isBare) return asked(choices);
  const byLikeness = [...choices].sort((a, b) => b.fuzzy - a.fuzzy);
  const [likeliest = best, next] = byLikeness;
  const told = scores.find(({ shared, fuzzy }) => shared === 0 && fuzzy >= CLEARLY_ALIKE);
  if (told && told.fuzzy - likeliest.fuzzy >= SETTLED_LIKENESS) return sure(told, likeliest);
  const isSettled =
    likeliest.fuzzy >= CLEARLY_ALIKE && likeliest.fuzzy - (next?.fuzzy ?? 0) >= SETTLED_LIKENESS;
  if (isSettled) return sure(likeliest, next);
  const offered = new Set(byLikeness.slice(0, MOST_CHOICES));
  return { ...asked(choices.filter((choice) => offered.has(choice))), best: likeliest };
}

function asked(choices: readonly Score[]): Reading {
  if (choices.length < 2) return sure(choices[0] ?? null, undefined);
  return {
    best: choices[0] ?? null,
    choices: choices.slice(0, MOST_CHOICES),
    runnerUp: choices[1] ?? null,
  };
}

function askBack(scores: readonly Score[], best: Score): Reading {
  const choices = scores.slice(0, MOST_CHOICES).filter(({ fuzzy }) => fuzzy >= best.fuzzy - 0.12);
  return choices.length > 1
    ? { best, choices, runnerUp: choices[1] ?? null }
    : sure(best, scores[1]);
}

function sure(best: Score | null, runnerUp: Score | undefined): Reading {
  return { best, choices: [], runnerUp: runnerUp ?? null };
}
