import { aspectOf } from './aspect.js';
import { content } from './chatter.js';
import { meantPart } from './contrast.js';
import { decide, type Reading } from './decide.js';
import { indexEntries, type Entries } from './entries.js';
import { unitsOf } from './exact-index.js';
import { detectLanguage } from './language.js';
import { byOrdinal } from './ordinal.js';
import { normalize } from './phrase.js';
import {
  NOT_HERE,
  OUT_OF_DOMAIN,
  type Lookup,
  type LookupKind,
  type LookupOptions,
  type LookupResult,
} from './result.js';
import type { Directory } from './schema.js';
import { scoresOf, type Score } from './scores.js';
import { LEAD_INTENT } from './talk.js';
import { placeByWindow } from './window-number.js';

/** People ask in a sentence or two; what comes after is cut before any work is done. */
const MAX_RAW_CHARACTERS = 4_000;
const MAX_CHARACTERS = 300;

/** Builds the lookup of a directory, about 0.2 s; a question then takes a millisecond or two. */
export function createLookup(directory: Directory): Lookup {
  const entries = indexEntries(directory);
  const lookup: Lookup = (text, options = {}) => {
    const raw = text.slice(0, MAX_RAW_CHARACTERS);
    const normalized = normalize(raw).slice(0, MAX_CHARACTERS);
    const language = detectLanguage(raw, options.language);
    return answerFrom({ directory, entries, normalized, language, options });
  };
  warmUp(lookup, directory);
  return lookup;
}

/** Asks for everything once, so that the first visitor does not wait for the compiler. */
function warmUp(lookup: Lookup, { services, places }: Directory): void {
  for (const { name } of [...services, ...places]) {
    lookup(name.ko);
    lookup(name.en);
  }
}

interface Question {
  readonly directory: Directory;
  readonly entries: Entries;
  readonly normalized: string;
  readonly language: LookupResult['language'];
  readonly options: LookupOptions;
}

function answerFrom(question: Question): LookupResult {
  const { directory, entries, normalized, options } = question;
  const picked = options.among ? byOrdinal(normalized, options.among) : null;
  if (picked !== null) return resultOf(question, certain(indexOf(entries, picked)), 1);
  const window = options.among ? null : placeByWindow(directory, normalized);
  if (window !== null) return resultOf(question, certain(indexOf(entries, window)), 1);
  const meant = meantPart(normalized);
  const reading = meant === null ? null : read(entries, meant, options);
  const whole = reading?.best ? reading : read(entries, normalized, options);
  return resultOf(question, whole, confidenceOf(whole));
}

function read(entries: Entries, normalized: string, { among }: LookupOptions): Reading {
  const scores = scoresOf(entries, normalized);
  const possible = among
    ? scores.filter(({ entry }) => {
        const { id, rank } = entries.list[entry] ?? { id: '', rank: null };
        return rank !== null || among.includes(id);
      })
    : scores;
  return decide(possible, entries.list, unitsOf(content(normalized)));
}

function indexOf({ list }: Entries, id: string): number {
  return list.findIndex((entry) => entry.id === id);
}

function certain(entry: number): Reading {
  const best: Score = { entry, exact: 1, shared: 0, order: 0, fuzzy: 1, total: 1 };
  return { best: entry < 0 ? null : best, choices: [], runnerUp: null };
}

function resultOf(question: Question, reading: Reading, confidence: number): LookupResult {
  const { directory, entries, normalized, language } = question;
  const entry = reading.best ? entries.list[reading.best.entry] : undefined;
  const kind = entry?.kind ?? 'out-of-domain';
  const idOf = (score: Score): string => entries.list[score.entry]?.id ?? OUT_OF_DOMAIN;
  return {
    kind,
    service: reported(kind, entry?.id),
    place: placeOf(directory, kind, entry?.id, normalized),
    elsewhere: kind === NOT_HERE ? (entry?.id ?? null) : null,
    confidence: Math.round(confidence * 100) / 100,
    language,
    choices: reading.choices.map(idOf),
    runnerUp: reading.runnerUp
      ? { service: idOf(reading.runnerUp), confidence: rounded(reading.runnerUp.total) }
      : null,
    aspect: aspectOf(normalized),
    lead: asksToBeLed(entries, normalized),
    nuance: null,
    wanted: null,
    also: null,
    pointsBack: false,
  };
}

function rounded(value: number): number {
  return Math.round(Math.min(1, value) * 100) / 100;
}

function reported(kind: LookupKind, id: string | undefined): string {
  if (kind === NOT_HERE) return NOT_HERE;
  return id ?? OUT_OF_DOMAIN;
}

const COUNTER_ASKED = /창구|counter|window desk|窗口|窓口/u;

/** The quickest way's place, or the counter when the visitor asked for one. */
function placeOf(
  { services }: Directory,
  kind: LookupKind,
  id: string | undefined,
  normalized: string,
): string | null {
  if (kind === 'place') return id ?? null;
  if (kind !== 'service') return null;
  const ways = services.find((service) => service.id === id)?.ways ?? [];
  const counter = COUNTER_ASKED.test(normalized) ? ways.at(-1) : undefined;
  return (counter ?? ways[0])?.place ?? null;
}

function asksToBeLed({ list, exact }: Entries, normalized: string): boolean {
  return exact
    .find(normalized)
    .some(({ claim }) => claim.entries.some((entry) => list[entry]?.id === LEAD_INTENT));
}

/** How sure the reading is: high when it was named, lower by how near the next one came. */
function confidenceOf({ best, choices, runnerUp }: Reading): number {
  if (!best) return 0;
  const strength = best.exact > 0 ? Math.max(best.total, 0.7) : best.fuzzy;
  const lead = best.total - (runnerUp?.total ?? 0);
  const clear = Math.min(1, Math.max(0, lead) / 0.25);
  const confidence = strength * (0.75 + 0.25 * clear);
  return Math.min(1, choices.length > 0 ? Math.min(confidence, 0.5) : confidence);
}
