import type { LookupResult } from '../places/index.js';
import type { Utterance } from './ports.js';

/** Words of a visitor, and what they are taken to mean. */
export interface Heard {
  readonly result: LookupResult;
  /** As typed or heard; empty when it was tapped. Never kept in the state. */
  readonly text: string;
  /** The reading these words correct; null when they correct none. */
  readonly corrects: LookupResult | null;
  /** Said before the answer; null for the answer alone. */
  readonly preface: Utterance | null;
}

/** A reading that no words led to: it was tapped, or its turn has come. */
export function unspoken(result: LookupResult, preface: Utterance | null = null): Heard {
  return { result, text: '', corrects: null, preface };
}
