import type { Nuance } from '../places/index.js';
import type { Change } from './change.js';
import { inManner, type MannerWish } from './manner.js';
import type { Utterance } from './ports.js';
import { say } from './saying.js';
import { withVisit } from './visit.js';
import { joined } from './words/phrase.js';
import { AT_BOUND, LOUDER, SLOWER, SOFTER } from './words/repeating.js';
import { NOTHING_TO_REPEAT } from './words/talking.js';

/** Says the last words again: slower, louder or softer from now on when that was asked. */
export function repeat(change: Change, nuance: Nuance | null = null): Change {
  const wish = WISHES.find((one) => one === nuance);
  const { again, feeling } = change.state;
  if (!wish) return again ? say(change, again, feeling) : say(change, NOTHING_TO_REPEAT);
  const { manner } = change.state.visit;
  const wished = inManner(manner, wish);
  const isSame = wished.rate === manner.rate && wished.volume === manner.volume;
  const before = isSame ? AT_BOUND : PREFIX[wish];
  const told = withVisit(change, { manner: wished });
  return say(told, again ? joined(before, again) : before, feeling, again);
}

const WISHES: readonly MannerWish[] = ['slower', 'louder', 'softer'];
const PREFIX: Readonly<Record<MannerWish, Utterance>> = {
  slower: SLOWER,
  louder: LOUDER,
  softer: SOFTER,
};
