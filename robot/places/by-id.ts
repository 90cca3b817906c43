import type { Language } from '../../zone/wire/index.js';
import { NOT_HERE, TALK_IDS, type LookupResult } from './result.js';
import type { Directory } from './schema.js';

/** The reading of something tapped on a screen; undefined when the directory has no such id. */
export function lookupById(
  directory: Directory,
  id: string,
  language: Language,
): LookupResult | undefined {
  const base = {
    service: id,
    place: null,
    elsewhere: null,
    confidence: 1,
    language,
    choices: [],
    runnerUp: null,
    nuance: null,
    wanted: null,
    also: null,
    pointsBack: false,
    aspect: null,
    lead: false,
  } as const;
  const service = directory.services.find((entry) => entry.id === id);
  if (service) return { ...base, kind: 'service', place: service.ways[0]?.place ?? null };
  if (directory.places.some((entry) => entry.id === id))
    return { ...base, kind: 'place', place: id };
  if (directory.elsewhere.some((entry) => entry.id === id)) {
    return { ...base, kind: 'not-here', service: NOT_HERE, elsewhere: id };
  }
  return TALK_IDS.some((talk) => talk === id) ? { ...base, kind: 'talk' } : undefined;
}
