import type { KioskPresence, Language } from '../../zone/wire/index.js';
import type { Aspect } from '../places/index.js';
import type { Card } from './card.js';
import type { Drive, NextDrive } from './drive.js';
import type { Utterance } from './ports.js';
import type { TargetReason } from './target.js';
import type { Visit } from './visit.js';

/** Something a visitor wants to be taken to: a place, and the service it is for. */
export interface Wish {
  /** Place id of the directory. */
  place: string;
  /** Service id; null when the place itself was asked for. */
  service: string | null;
  /** Spot the answer named, taken when it is still free; null for any. */
  spot: string | null;
}

/** A visitor being led somewhere. */
export interface Trip {
  /** Place id of the directory. */
  place: string;
  /** Service id; null when the place itself was asked for. */
  service: string | null;
  /** Spot id of the plan. */
  spot: string;
  /** Device id of the kiosk at the spot; null when there is none or none is known. */
  kiosk: string | null;
  /** True when the zone keeps that kiosk free for the visitor. */
  held: boolean;
  /** Kiosks already found taken or broken for this visitor, by device id. */
  refused: readonly string[];
}

/**
 * What yes and no answer: to be led somewhere, to have staff called, or to hear of the second thing
 * that was wished for.
 */
export type Offer = Wish | 'staff' | 'also';

/** `emergency`: somebody is ill, in danger or lost, and the robot stays where it was told so. */
export type StoppedBy = 'visitor' | 'staff' | 'trouble' | 'emergency';

export type Phase =
  /** Nobody is being served. */
  | { name: 'idle' }
  /** An answer is shown; `offer` waits for yes or no. */
  | { name: 'talking'; offer: Offer | null }
  /** The zone is asked to keep a kiosk free before the robot sets off. */
  | { name: 'preparing'; trip: Trip; reason: TargetReason; request: number }
  | LeadingPhase
  /** `offer`: somewhere else to go next; waits for yes or no. */
  | { name: 'arrived'; trip: Trip; offer: Offer | null }
  | { name: 'returning' }
  /** The wheels stand still until somebody says otherwise. */
  | { name: 'stopped'; by: StoppedBy; reason: string; trip: Trip | null };

export interface LeadingPhase {
  name: 'leading';
  trip: Trip;
  /** What was asked on the way, offered after arrival. */
  later: Wish | null;
  /** True while it asks whether to go to `later` at once; waits for yes or no. */
  switching: boolean;
  /** The kiosk request still to be answered after a change of kiosk on the way. */
  request: number | null;
  /** metres to go at the first progress; null before it. */
  startM: number | null;
  /** True once the words of the half way were said. */
  halfway: boolean;
}

export type Feeling = 'idle' | 'speaking' | 'happy' | 'thinking' | 'leading' | 'sorry';

/** What the last answer was about. */
export interface Answered {
  /** An id of the directory, a talk id, `not-here` or `out-of-domain`. */
  about: string;
  aspect: Aspect | null;
  /** True when it was the question whether to set off there. */
  readBack: boolean;
}

/** Everything the guide knows of the moment. Plain JSON: it can be logged, stored and replayed. */
export interface GuideState {
  language: Language;
  phase: Phase;
  /** True when the last drive ended on the dock, and at the start. */
  docked: boolean;
  /** The one goal navigation has. */
  drive: Drive | null;
  /** The goal to give when that one has ended. */
  next: NextDrive | null;
  /** Counts goals and kiosk requests, so that late answers are recognised. */
  goals: number;
  requests: number;
  /** Tries to reach the dock since it was last reached. */
  dockTries: number;
  /** Null while the zone is away. */
  kiosks: readonly KioskPresence[] | null;
  /** 0..1; null when unmeasured. */
  battery: number | null;
  card: Card;
  said: Utterance | null;
  /** What "say that again" repeats. */
  again: Utterance | null;
  /** Null before the first answer to a visitor. */
  answered: Answered | null;
  /** Counts what was said, repeats too. */
  saidCount: number;
  feeling: Feeling;
  /** What is kept of the visitor the robot serves. */
  visit: Visit;
  /** metres and seconds still ahead, while driving. */
  remaining: { metres: number; seconds: number } | null;
}
