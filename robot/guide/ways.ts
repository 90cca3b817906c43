import type { Directory, LookupResult } from '../places/index.js';
import { type Knowledge, placeOf, serviceOf } from './knowledge.js';
import { meantIn } from './meant.js';
import { siblingsOf } from './related.js';
import { SURE, isUnknown, isVague, pointed } from './vague.js';
import { bestBy } from './words/leaving-open.js';
import { aspectAsked } from './words/aspect-asked.js';
import { asksToGo, wayWanted, withoutCounter, withoutLeading } from './words/pointing.js';
import { callsSomebody, refusesMachine } from './words/ways.js';

/** "아니 창구 말고 기계로 갈래요": the same service, the other way to it. */
export function wayInstead(
  knowledge: Knowledge,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): LookupResult | null {
  if (wayWanted(meantIn(text)) === null) return null;
  const way = otherWay(knowledge, topic, { read, text, points: false });
  const lead = read.lead || asksToGo(text);
  return way && pointed({ ...topic, ...way }, { ...read, lead, aspect: 'where' });
}

interface Said {
  readonly read: LookupResult;
  readonly text: string;
  readonly points: boolean;
}

/**
 * Of a service with two ways, the place the visitor would rather go to; where there is no machine for
 * it, the like of it that has one ("재산세" is paid at a machine as 지방세). Null when they do not say.
 */
export function otherWay(
  knowledge: Knowledge,
  topic: LookupResult,
  { read, text, points }: Said,
): Pick<LookupResult, 'service' | 'place'> | null {
  const { service } = topic;
  const ways = serviceOf(knowledge, service)?.ways ?? [];
  const isOfThese = read.kind === 'place' && ways.some(({ place }) => place === read.place);
  const wanted = wayWanted(meantIn(text)) ?? wayWanted(text);
  if (isOfThese && ways.length > 1) {
    return { service, place: (wanted && placeOfSort(knowledge, service, wanted)) ?? read.place };
  }
  const isOpen =
    points || isVague(read) || isWeakTalk(read, text) || isOnlyOfWays(knowledge, read, text);
  const best = isOpen ? bestBy(text) : null;
  if (best !== null && ways.length > 0) return { service, place: bestWay(ways, best) };
  if (ways.length === 0 || wanted === null || !isOpen) return null;
  const own = placeOfSort(knowledge, service, wanted);
  if (own !== null) return ways.length > 1 ? { service, place: own } : null;
  if (wanted === 'counter') return null;
  for (const sibling of siblingsOf(knowledge.directory, service)) {
    const place = placeOfSort(knowledge, sibling, wanted);
    if (place !== null) return { service: sibling, place };
  }
  return null;
}

/** What "창구로 갈래요" and "사람한테 할래요" look like, but for the way they name. */
const WEAK_TALK = ['follow-me', 'stop', 'call-staff'];

function isWeakTalk({ service, confidence }: LookupResult, text: string): boolean {
  if (service === 'call-staff') return confidence < SURE || !callsSomebody(text);
  return service === 'follow-me' || (WEAK_TALK.includes(service) && confidence < SURE);
}

/** "I'm not good with machines" is about no cash machine, "窓口に案内して" about no 案内デスク. */
function isOnlyOfWays(
  knowledge: Knowledge,
  { kind, language }: LookupResult,
  text: string,
): boolean {
  if (kind !== 'place') return false;
  const rest = withoutLeading(withoutCounter(text));
  return (
    refusesMachine(text) || (asksToGo(text) && isUnknown(knowledge.lookup(rest, { language })))
  );
}

/** The way this visitor has said they would rather take, of a service that has it. */
export function inPreferredWay(
  knowledge: Knowledge,
  way: 'kiosk' | 'counter' | null,
  read: LookupResult,
): LookupResult {
  const isDefault = serviceOf(knowledge, read.service)?.ways[0]?.place === read.place;
  if (way === null || !isDefault) return read;
  return { ...read, place: placeOfSort(knowledge, read.service, way) ?? read.place };
}

/** "창구로 할게요" holds for what is asked next, too; "창구는 얼마예요?" only asks. */
export function preferenceIn(text: string): 'kiosk' | 'counter' | null {
  if (refusesMachine(text)) return 'counter';
  return aspectAsked(text) !== null || /[?？]\s*$/u.test(text) ? null : wayWanted(meantIn(text));
}

/** Tells of a way that cannot be used, and names nothing to be done. */
export function tellsOnlyWay(read: LookupResult, text: string): boolean {
  return refusesMachine(text) && read.kind !== 'service' && read.choices.length === 0;
}

type Ways = Directory['services'][number]['ways'];

/** The cheapest or the quickest; the directory's first of equals. */
function bestWay(ways: Ways, by: 'fee' | 'minutes'): string | null {
  const cost = ({ fee, minutes }: Ways[number]): number =>
    by === 'minutes' ? minutes : typeof fee === 'number' ? fee : (fee?.from ?? Infinity);
  const [best] = [...ways].sort((a, b) => cost(a) - cost(b));
  return best?.place ?? null;
}

function placeOfSort(
  knowledge: Knowledge,
  service: string,
  wanted: 'kiosk' | 'counter',
): string | null {
  const ways = serviceOf(knowledge, service)?.ways ?? [];
  const way = ways.find(
    ({ place }) => (placeOf(knowledge, place)?.kind === 'kiosk') === (wanted === 'kiosk'),
  );
  return way?.place ?? null;
}

/** "기계로 내는 데로 가 주세요": the only machine among several places it may mean. */
export function onlyMachine(
  knowledge: Knowledge,
  read: LookupResult,
  text: string,
): LookupResult | undefined {
  if (read.choices.length === 0 || wayWanted(meantIn(text)) !== 'kiosk') return undefined;
  const machines = read.choices.filter((id) => placeOf(knowledge, id)?.kind === 'kiosk');
  const [only, ...more] = machines;
  const meant =
    only === undefined || more.length > 0 ? undefined : knowledge.lookupById(only, read.language);
  return meant && { ...meant, aspect: read.aspect, lead: read.lead };
}
