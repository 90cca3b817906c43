import { kioskAndCounter, type WayTo } from './named.js';
import type { Picked } from './pick-way.js';
import type { Sentences } from './sentences.js';

/** Fees are told unasked where there is one to pay or to compare; "there is no fee" only on request. */
export function worthSaying(ways: readonly WayTo[]): boolean {
  return ways.some(({ way: { fee } }) => fee !== 0 && fee !== null);
}

interface Fees {
  readonly say: Sentences;
  readonly ways: readonly WayTo[];
  readonly picked: Picked;
}

/** The fee, or both where the kiosk and the counter ask for different ones. */
export function feeSentence({ say, ways, picked }: Fees): string {
  const both = kioskAndCounter(ways);
  const kiosk = both?.kiosk.way.fee ?? null;
  const counter = both?.counter.way.fee ?? null;
  const differ = JSON.stringify(kiosk) !== JSON.stringify(counter);
  if (!both || kiosk === null || counter === null || !differ) return say.fee(picked.to.way.fee);
  return say.fees(
    { place: both.kiosk.named, fee: kiosk },
    { place: both.counter.named, fee: counter },
  );
}
