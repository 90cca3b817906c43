import { isAbuse, isSentAway } from './abuse.js';
import { asksForAdvice } from './advice.js';
import { aspectOf } from './aspect.js';
import { content } from './chatter.js';
import { contrastIn, type Contrast } from './contrast.js';
import { decide, type Reading } from './decide.js';
import { withoutDialect } from './dialect.js';
import { emergencyIn, type Named } from './emergency.js';
import type { Entries } from './entries.js';
import { detectLanguage } from './language.js';
import { mannerOf } from './manner.js';
import { withNearness, type NearOptions } from './nearness.js';
import { byOrdinal } from './ordinal.js';
import { normalize } from './phrase.js';
import { pointing, type Pointing } from './points-back.js';
import { withoutQuantity } from './quantity.js';
import { questionText } from './question-text.js';
import type { Aspect, LookupOptions, LookupResult, Nuance } from './result.js';
import type { Directory } from './schema.js';
import { evidenceOf, type Evidence, type Score } from './scores.js';
import type { Weighed } from './roles.js';
import { endOf } from './span.js';
import { isOnlyTold } from './story.js';
import { isThreat } from './threat.js';
import { LEAD_INTENT } from './talk.js';
import { unitsOf } from './units.js';
import { languageWish } from './wanted-language.js';
import { placeByWindow } from './window-number.js';

/** People ask in a sentence or two; what comes after is cut before any work is done. */
const MAX_RAW_CHARACTERS = 4_000;
/** Of a long story the beginning and the end are kept: people come to the point last. */
const MAX_CHARACTERS = 300;
const KEPT_BEGINNING = 100;
/** A phrase this long names something on its own. */
const NAMING_UNITS = 4;
/** A likeness below this does not make "거기 얼마예요" a question about something else. */
const POINTING_LIKENESS = 0.62;
/** Who swears while asking for these wants them all the same. */
const DEMANDS: ReadonlySet<string> = new Set(['call-staff', 'waiting-time', 'stop', 'follow-me']);
/** Short words that bad language is like: only said in so many words are they demands. */
const LIKENESSES: ReadonlySet<string> = new Set(['stop', 'follow-me']);
const SCENE = /^(?:에서|앞에|옆에|쪽에|안에)/u;
/** "아내가 외국인이라 영어로 말해 주세요": about how it speaks, whatever else is named. */
const SPOKEN_LANGUAGE =
  /(?:영어|중국어|일본어|한국어|한국말)로 ?(?:좀 ?)?(?:말해|말씀해|얘기해|설명해|대답해)|(?:speak|talk|explain) (?:to \w+ )?in (?:english|chinese|japanese|korean)/u;
/** What even the rudest say when they want something. */
const ASKS =
  /어디|어딨|어느|알려|말해|말하|가르쳐|찾|떼|뗄|뽑(?!아 ?(?:버|불|뿔))|신청|신고|하러|하려|얼마|내놔|where|which way|how do i|show me|need|want|哪|怎么|告诉|要|どこ|教え|くれ|ください|たい/u;
const RUDELY_NAMING_UNITS = 3;
/** In a longer story an opinion asked on the way is not the point. */
const ADVICE_UNITS = 80;
/** Instructions to the robot's voice are short. */
const SHORT_UNITS = 40;

/** Everything made of one question, on the way to its result. */
export interface Understanding {
  readonly normalized: string;
  readonly language: LookupResult['language'];
  readonly contrast: Contrast | null;
  /** What was decided from; null when something outweighed all words (an ordinal, an emergency). */
  readonly evidence: Evidence;
  readonly reading: Reading;
  /** Set when a rule and not a phrase decided. */
  readonly rule: Rule | null;
  readonly nuance: Nuance | null;
  readonly wanted: LookupResult['wanted'];
  readonly aspect: Aspect | null;
  readonly lead: boolean;
  readonly pointing: Pointing;
  readonly pointsBack: boolean;
}

export type Rule =
  'ordinal' | 'window' | 'emergency' | 'abuse' | 'advice' | 'language' | 'manner' | 'points-back';

export function understand(
  directory: Directory,
  entries: Entries,
  text: string,
  options: NearOptions,
): Understanding {
  const raw = text.slice(0, MAX_RAW_CHARACTERS);
  const { normalized, whole } = spelt(
    entries,
    shortened(withoutQuantity(withoutDialect(normalize(raw)))),
  );
  const language = detectLanguage(raw, options.language);
  const contrast = contrastIn(normalized);
  const evidence = setApart(entries, normalized, whole, contrast);
  const reading = read(entries, evidence, contrast?.keep ?? normalized, options);
  const aspect = aspectOf(normalized);
  const lead = whole.spans.some(({ claim }) =>
    claim.entries.some((entry) => entries.list[entry]?.id === LEAD_INTENT),
  );
  const plain: Understanding = {
    ...{ normalized, language, contrast, evidence, reading, aspect, lead },
    ...{ rule: null, nuance: null, wanted: null, pointsBack: false },
    pointing: pointing(normalized),
  };
  return ruled(directory, entries, plain, options);
}

/** The question as it is written, or with its words spelt right when only so they are known. */
function spelt(
  entries: Entries,
  written: string,
): { readonly normalized: string; readonly whole: Evidence } {
  const whole = evidenceOf(entries, questionText(written));
  const asWritten = { normalized: written, whole };
  if (whole.spans.some(isKnown)) return asWritten;
  const normalized = entries.respelling.correct(written);
  if (normalized === null) return asWritten;
  const corrected = evidenceOf(entries, questionText(normalized));
  return corrected.spans.some(isKnown) ? { normalized, whole: corrected } : asWritten;
}

function isKnown({ by, claim, weight }: Weighed): boolean {
  return by !== 'heard' && !claim.shared && weight >= NAMING_UNITS;
}

function shortened(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const ending = text.slice(text.length - (MAX_CHARACTERS - KEPT_BEGINNING));
  return `${text.slice(0, KEPT_BEGINNING)} ${ending}`;
}

/** Leaves out what the visitor does not mean; what is meant may still need the words around it. */
function setApart(
  entries: Entries,
  normalized: string,
  whole: Evidence,
  contrast: Contrast | null,
): Evidence {
  if (!contrast) return whole;
  const kept = evidenceOf(entries, questionText(contrast.keep));
  if (kept.spans.some(({ weight }) => weight >= NAMING_UNITS)) return kept;
  const dropped = evidenceOf(entries, questionText(contrast.drop));
  const isDropped = new Set(
    dropped.spans.filter(({ claim }) => !claim.shared).flatMap(({ claim }) => claim.entries),
  );
  if (isDropped.size === 0) return kept.scores.length > 0 ? kept : whole;
  const rest = evidenceOf(entries, questionText(normalized), isDropped);
  return rest.scores.length > 0 ? rest : kept;
}

function read(
  { list }: Entries,
  evidence: Evidence,
  said: string,
  { among, near }: NearOptions,
): Reading {
  const scores = near ? withNearness(evidence.scores, list, near) : evidence.scores;
  const possible = among
    ? scores.filter(({ entry }) => {
        const { id, rank } = list[entry] ?? { id: '', rank: null };
        return rank !== null || among.includes(id);
      })
    : scores;
  const reading = decide(possible, list, unitsOf(content(said)));
  const { best } = reading;
  const entry = best ? list[best.entry] : undefined;
  const isTalk = entry?.rank !== null && (best?.exact ?? 0) > 0 && entry?.id !== 'waiting-time';
  if (!best || isTalk || among || !isOnlyTold(said, best.exact)) return reading;
  return { best: null, choices: [], runnerUp: best };
}

/** What outweighs words: an answer by number, danger, abuse, the robot's own manner of speaking. */
function ruled(
  directory: Directory,
  entries: Entries,
  plain: Understanding,
  options: LookupOptions,
): Understanding {
  const { normalized, reading, evidence } = plain;
  const named = namedIn(entries, evidence, true);
  // Bad language sounds like many a word: then only what was said as written names a thing.
  const isSwearing = isAbuse(normalized) && !ASKS.test(normalized);
  const spans = isSwearing ? evidence.spans.filter(({ by }) => by !== 'heard') : evidence.spans;
  const isOwn = namedIn(entries, { ...evidence, spans }, false);
  const picked = options.among ? byOrdinal(normalized, options.among) : null;
  if (picked !== null) return certain(entries, plain, 'ordinal', picked);
  const isThreatened = isThreat(normalized);
  const danger = isThreatened ? 'danger' : emergencyIn(normalized, wished(entries, plain));
  if (danger) return { ...certain(entries, plain, 'emergency', 'call-staff'), nuance: danger };
  const window = options.among ? null : placeByWindow(directory, normalized);
  if (window !== null) return certain(entries, plain, 'window', window);
  const isToBeSpoken = SPOKEN_LANGUAGE.test(normalized);
  if (!options.among && unitsOf(normalized) < ADVICE_UNITS && asksForAdvice(normalized)) {
    return certain(entries, plain, 'advice', 'out-of-domain');
  }
  const isOffended = isSentAway(normalized) && !ASKS.test(normalized);
  if (isOwn && !isToBeSpoken && !isOffended) return plain;
  const talk = reading.best ? entries.list[reading.best.entry] : undefined;
  // A likeness to "stop" is no demand of somebody who swears.
  const isSaid = !LIKENESSES.has(talk?.id ?? '') || (reading.best?.exact ?? 0) > 0;
  const isDemand = talk !== undefined && isSaid && DEMANDS.has(talk.id) && !isSentAway(normalized);
  if (isAbuse(normalized) && !isDemand && !isAskedRudely(entries, plain)) {
    return { ...certain(entries, plain, 'abuse', 'out-of-domain'), nuance: 'abuse' };
  }
  if (named && !isToBeSpoken) return plain;
  const wish = languageWish(normalized, plain.language);
  if (wish) return { ...certain(entries, plain, 'language', 'change-language'), ...wish };
  const manner = mannerOf(normalized);
  const isShort = unitsOf(normalized) <= SHORT_UNITS;
  if (manner && isShort && (talk?.id === 'repeat' || talk?.rank !== 'first')) {
    return { ...certain(entries, plain, 'manner', 'repeat'), nuance: manner };
  }
  return pointed(entries, plain);
}

/** "꺼지고 화장실이나 알려 줘": however short the name, something is asked for. */
function isAskedRudely({ list }: Entries, { evidence, normalized }: Understanding): boolean {
  return (
    ASKS.test(normalized) &&
    evidence.spans.some(
      ({ claim, by, weight }) =>
        by !== 'heard' &&
        weight >= RUDELY_NAMING_UNITS &&
        claim.entries.some((entry) => list[entry]?.rank === null),
    )
  );
}

/** "거기 얼마예요?": says what about a thing, but not which. */
function pointed(entries: Entries, plain: Understanding): Understanding {
  const { reading, lead, pointing: points } = plain;
  const { best } = reading;
  const entry = best ? entries.list[best.entry] : undefined;
  const isLikely = best !== null && (best.exact > 0 || best.fuzzy >= POINTING_LIKENESS);
  const isTalk =
    entry !== undefined && entry.rank !== null && isLikely && (best.exact > 0 || !points.points);
  if (isTalk && entry.kind === 'out-of-domain') return plain;
  // "What papers do you need?" names papers, and none of them.
  const isNamed =
    best !== null && !isTalk && (best.exact > 0 || (best.shared > 0 && !points.isBare));
  const isPronoun = points.points || points.rejects;
  const isAlike =
    best !== null && entry?.rank === null && !isPronoun && best.fuzzy >= POINTING_LIKENESS;
  const says = points.isBare || lead || points.points || points.rejects;
  if (!says || isNamed || isAlike) return plain;
  if (isTalk) {
    const isAboutIt = entry.id === LEAD_INTENT || (entry.id === 'opening-hours' && !points.here);
    return { ...plain, pointsBack: isAboutIt || (points.rejects && entry.id === 'stop') };
  }
  return { ...certain(entries, plain, 'points-back', 'out-of-domain'), pointsBack: true };
}

/** "화장실에서 미끄러졌어요": a place where something happens is not what is wished for. */
function wished(entries: Entries, { evidence, normalized }: Understanding): Named {
  const squeezed = normalized.replaceAll(' ', '');
  const spans = evidence.spans.filter((span) => !SCENE.test(squeezed.slice(endOf(span))));
  if (!namedIn(entries, { ...evidence, spans }, true)) return null;
  const isService = ({ claim }: Weighed): boolean =>
    claim.entries.some((entry) => entries.list[entry]?.kind !== 'place');
  return spans.some((span) => span.weight >= NAMING_UNITS && isService(span)) ? 'service' : 'place';
}

/** @param orShared whether a word of several things counts too */
function namedIn({ list }: Entries, { spans }: Evidence, orShared: boolean): boolean {
  return spans.some(
    ({ claim, weight }) =>
      (orShared || !claim.shared) &&
      weight >= NAMING_UNITS &&
      claim.entries.some((entry) => list[entry]?.rank === null),
  );
}

function certain(entries: Entries, plain: Understanding, rule: Rule, id: string): Understanding {
  const entry = entries.list.findIndex((candidate) => candidate.id === id);
  const best: Score = { entry, exact: 1, firm: 1, shared: 0, order: 0, fuzzy: 1, total: 1 };
  return {
    ...plain,
    rule,
    reading: { best: entry < 0 ? null : best, choices: [], runnerUp: null },
  };
}
