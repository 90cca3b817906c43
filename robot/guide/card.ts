import type { Localized } from '../../zone/wire/index.js';
import type { ScreenLine } from '../places/index.js';

/** What the screen shows beside the subtitles, in all languages so that switching needs no new answer. */
export interface Card {
  title: Localized | null;
  lines: readonly CardLine[];
  choices: readonly CardChoice[];
  /** Spot id of what the answer is about, to be shown on the plan; null when it is no place. */
  spot: string | null;
  /** The question answered with yes or no; null when nothing is offered. */
  offer: { question: Localized; yes: Localized; no: Localized } | null;
  /** An emergency: shown so that nobody overlooks it. */
  urgent: boolean;
}

export interface CardLine {
  kind: ScreenLine['kind'] | 'call' | 'staff';
  label: Localized;
  text: Localized;
}

/**
 * Something to tap. `id` is `ask:<directory id>`, `go:<place id>` with the current service,
 * `language:<code>`, or one of the words in `ACTIONS`.
 */
export interface CardChoice {
  id: string;
  label: Localized;
}

export const ACTIONS = ['resume', 'end', 'retry', 'switch', 'keep', 'staff', 'none'] as const;
export type Action = (typeof ACTIONS)[number];

export const EMPTY_CARD: Card = {
  title: null,
  lines: [],
  choices: [],
  spot: null,
  offer: null,
  urgent: false,
};
