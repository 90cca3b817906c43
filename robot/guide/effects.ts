import type { KioskHold, Language, StaffCall } from '../../zone/wire/index.js';
import type { UnservedQuestion } from '../places/index.js';
import type { Purpose } from './drive.js';
import type { Manner } from './manner.js';
import type { Utterance } from './ports.js';

/**
 * - `silence`: nobody has said or tapped anything
 * - `thanks`: the wait after arrival
 * - `retry-dock`: another try to reach the dock
 * - `cancel-overdue`: navigation has not confirmed a cancel
 */
export const TIMERS = ['silence', 'thanks', 'retry-dock', 'cancel-overdue'] as const;
export type TimerName = (typeof TIMERS)[number];

/** What the runner does for the reducer. */
export type Effect =
  | { type: 'drive'; goalId: string; spot: string; purpose: Purpose }
  | { type: 'cancel'; goalId: string }
  /** The robot stands at this spot of the plan, whatever the localizer says. */
  | { type: 'set-pose'; spot: string }
  | { type: 'say'; utterance: Utterance; language: Language; manner: Manner }
  | { type: 'hold'; request: number; hold: KioskHold }
  | { type: 'call-staff'; call: StaffCall }
  /** For the count of questions that went wrong; holds the visitor's words. */
  | { type: 'count'; question: UnservedQuestion }
  | { type: 'start-timer'; name: TimerName; seconds: number }
  | { type: 'stop-timer'; name: TimerName };
