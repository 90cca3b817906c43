import type { Language } from '../../zone/wire/index.js';
import type { LocalTime } from './local-time.js';
import type { LookupResult } from './result.js';
import type { Directory } from './schema.js';

/** A kiosk as the robot last heard of it. */
export interface KioskStatus {
  /** Spot id where it stands, for example `certificate-kiosk-1`. */
  readonly spot: string;
  readonly state: 'free' | 'busy' | 'out-of-service' | 'offline';
  /** Service ids it can serve now. */
  readonly services: readonly string[];
}

export interface AnswerContext {
  readonly now: LocalTime;
  /** Empty when nothing is known about the kiosks: the answer then says nothing about them. */
  readonly kiosks: readonly KioskStatus[];
  /** Place id the robot stands at with the visitor: it is not offered to lead there. */
  readonly here?: string;
}

export interface AnswerRequest {
  readonly directory: Directory;
  readonly result: LookupResult;
  /** Language to answer in: the visitor's choice, else `result.language`. */
  readonly language: Language;
  readonly context: AnswerContext;
}

/** One line of the robot's screen; `kind` picks the icon, `label` is already in the language. */
export interface ScreenLine {
  readonly kind: 'where' | 'fee' | 'time' | 'bring' | 'hours' | 'note';
  readonly label: string;
  readonly text: string;
}

/** Something to tap; `id` is a service, place or elsewhere id that `lookupById` understands. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface Answer {
  /** For the ear: at most three short sentences and the offer; one to a question about what was named. */
  readonly spoken: string;
  readonly screen: {
    readonly title: string;
    readonly lines: readonly ScreenLine[];
    /** Set when `spoken` asks back which one is meant. */
    readonly choices: readonly Choice[];
  };
  /** Where to lead the visitor; null when there is nowhere to lead. */
  readonly place: string | null;
  /** The spot to prefer there: a free kiosk when one is known, else null (any spot of the place). */
  readonly spot: string | null;
  /** True when `spoken` ends with the offer to lead there. */
  readonly offerToLead: boolean;
}
