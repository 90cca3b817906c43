import { type LookupResult, OUT_OF_DOMAIN } from '../places/index.js';

/** Less sure than this, what was talked of before counts for more than the words alone. */
export const SURE = 0.6;

/** Nothing was found, or several things, or one that only looks alike. */
export function isVague({ service, choices, confidence, nuance, kind }: LookupResult): boolean {
  if (nuance !== null || kind === 'talk') return false;
  return service === OUT_OF_DOMAIN || choices.length > 0 || confidence < SURE;
}

/** The thing talked of, with what is asked of it now. */
export function pointed(
  topic: LookupResult,
  { language, aspect, lead }: LookupResult,
): LookupResult {
  return { ...topic, language, aspect, lead, choices: [], also: null, pointsBack: true };
}

export function isUnknown({ service, nuance }: LookupResult): boolean {
  return service === OUT_OF_DOMAIN && nuance === null;
}
