import type { Reading } from './decide.js';
import { indexEntries, type Entries } from './entries.js';
import { nearer } from './nearness.js';
import {
  OUT_OF_DOMAIN,
  NOT_HERE,
  type Lookup,
  type LookupKind,
  type LookupResult,
} from './result.js';
import type { Directory } from './schema.js';
import type { Score } from './scores.js';
import { STORY_UNITS } from './story.js';
import { understand, type Understanding } from './understand.js';
import { unitsOf } from './units.js';
import { wishesIn } from './wishes.js';

/** Builds the lookup of a directory, a fifth of a second; a question then takes a millisecond or two. */
export function createLookup(directory: Directory): Lookup {
  const entries = indexEntries(directory);
  return (text, options = {}) =>
    nearer(
      (given) => resultOf(directory, entries, understand(directory, entries, text, given)),
      options,
    );
}

export function resultOf(
  directory: Directory,
  entries: Entries,
  understood: Understanding,
): LookupResult {
  const { reading, language, nuance, wanted, aspect, lead, pointsBack, pointing } = understood;
  const both = bothWished(entries, understood);
  if (both) return { ...resultOf(directory, entries, both.first), also: both.second };
  const entry = reading.best ? entries.list[reading.best.entry] : undefined;
  const kind = entry?.kind ?? 'out-of-domain';
  const idOf = (score: Score): string => entries.list[score.entry]?.id ?? OUT_OF_DOMAIN;
  return {
    kind,
    service: reported(kind, entry?.id),
    place: placeOf(directory, kind, entry?.id, understood.normalized),
    elsewhere: kind === NOT_HERE ? (entry?.id ?? null) : null,
    confidence: pointsBack && kind === 'out-of-domain' ? 0 : rounded(confidenceOf(understood)),
    language,
    choices: reading.choices.map(idOf),
    runnerUp: reading.runnerUp
      ? { service: idOf(reading.runnerUp), confidence: rounded(reading.runnerUp.total) }
      : null,
    aspect,
    lead,
    nuance,
    wanted,
    also: secondWish(entries, understood, entry?.id),
    pointsBack,
    ...(pointing.rejects ? { rejects: true as const } : {}),
  };
}

function rounded(value: number): number {
  return Math.round(Math.min(1, value) * 100) / 100;
}

function reported(kind: LookupKind, id: string | undefined): string {
  if (kind === NOT_HERE) return NOT_HERE;
  return id ?? OUT_OF_DOMAIN;
}

/** In a longer story one of two things is only mentioned. */
const BOTH_UNITS = 60;

/** "전입신고도 하고 인감증명서도 떼야 돼요": two things named one after the other are no doubt between them. */
function bothWished(
  entries: Entries,
  understood: Understanding,
): { readonly first: Understanding; readonly second: string } | null {
  const { evidence, normalized, rule, reading } = understood;
  if (rule !== null || reading.choices.length !== 2) return null;
  if (unitsOf(normalized) > BOTH_UNITS) return null;
  const wishes = wishesIn(entries, evidence.spans, normalized.replaceAll(' ', ''));
  const [first, second] = wishes;
  const scoreOf = (id: string | undefined) =>
    reading.choices.find(({ entry }) => entries.list[entry]?.id === id);
  const best = scoreOf(first);
  if (wishes.length !== 2 || !best || second === undefined || !scoreOf(second)) return null;
  return { first: { ...understood, reading: { ...reading, best, choices: [] } }, second };
}

/** Another thing wished for in the same words. */
function secondWish(
  entries: Entries,
  { evidence, normalized, rule, reading }: Understanding,
  first: string | undefined,
): string | null {
  if (rule !== null || first === undefined || reading.best?.exact === 0) return null;
  const wishes = wishesIn(entries, evidence.spans, normalized.replaceAll(' ', ''));
  if (!wishes.includes(first)) return null;
  return wishes.find((id) => id !== first) ?? null;
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

/** What is answered with a word of doubt. */
const DOUBTFUL = 0.55;
/** A story is hardly about what so small a share of it names. */
const THIN_SHARE = 0.1;

function isThinFor(normalized: string, { exact, firm }: Score): boolean {
  const units = unitsOf(normalized);
  return units >= STORY_UNITS && (firm === 0 || exact < units * THIN_SHARE);
}

/** How sure the reading is: high when it was named, lower by how near the next one came. */
function confidenceOf({ reading, rule, normalized }: Understanding): number {
  const { best, choices, runnerUp }: Reading = reading;
  if (!best) return 0;
  if (rule !== null) return 1;
  const strength = best.exact > 0 ? Math.max(best.total, 0.7) : best.fuzzy;
  const lead = best.total - (runnerUp?.total ?? 0);
  const clear = Math.min(1, Math.max(0, lead) / 0.25);
  const isThin = isThinFor(normalized, best);
  const confidence = Math.min(strength * (0.75 + 0.25 * clear), isThin ? DOUBTFUL : 1);
  return Math.min(1, choices.length > 0 ? Math.min(confidence, 0.5) : confidence);
}
