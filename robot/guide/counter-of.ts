import { OUT_OF_DOMAIN, type LookupResult } from '../places/index.js';
import { nameOfId, placeOf, serviceOf, type Knowledge } from './knowledge.js';
import { squeezed, wordsNamed } from './naming.js';
import { withoutCounter, withoutLeading } from './words/pointing.js';

/**
 * "전입신고 창구로 데려다 주세요" names the counter by what is done there: that service, at this counter,
 * so that what is asked next is asked of it. The reading as it was where the words name only the place.
 */
export function withItsService(
  knowledge: Knowledge,
  read: LookupResult,
  text: string,
): LookupResult {
  if (read.choices.length > 0) return settled(knowledge, read, text);
  const place = read.kind === 'place' ? placeOf(knowledge, read.service) : undefined;
  if (!place || place.kind === 'facility') return read;
  const said = withoutCounter(text);
  const found = knowledge.lookup(said, { language: read.language });
  if (found.service === OUT_OF_DOMAIN || found.choices.length > 0) return read;
  const ways = serviceOf(knowledge, found.service)?.ways ?? [];
  if (!ways.some((way) => way.place === place.id)) return read;
  const name = squeezed(nameOfId(knowledge, place.id)?.[read.language] ?? '');
  const named = wordsNamed(knowledge, found, said);
  if (!named.some((word) => !name.includes(squeezed(word)))) return read;
  return { ...found, place: place.id, aspect: read.aspect, lead: read.lead };
}

/** The one service among the choices that is left without the counter and the way there. */
function settled(knowledge: Knowledge, read: LookupResult, text: string): LookupResult {
  const said = withoutCounter(text);
  if (said === text.normalize('NFKC')) return read;
  const found = knowledge.lookup(withoutLeading(said), { language: read.language });
  const isOne = found.choices.length === 0 && found.kind === 'service';
  if (!isOne || !read.choices.includes(found.service)) return read;
  const ways = serviceOf(knowledge, found.service)?.ways ?? [];
  const way = ways.find(({ place }) => read.choices.includes(place));
  const { aspect, lead } = read;
  return { ...found, place: way?.place ?? found.place, aspect, lead };
}
