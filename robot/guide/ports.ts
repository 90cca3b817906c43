import type {
  Ack,
  KioskHold,
  KioskPresence,
  Language,
  Localized,
  Point2D,
  Pose2D,
  RobotCommand,
  RobotState,
  StaffCall,
} from '../../zone/wire/index.js';
import type { Nearness } from '../places/index.js';
import type { Manner } from './manner.js';

/** Where questions that went wrong are counted; see `robot/tally`. */
export type { QuestionTally } from '../places/index.js';

/**
 * What the guide needs of navigation: one goal at a time, ended exactly once.
 * Implemented by `robot/navigation` on Nav2's actions.
 */
export interface Navigator {
  /**
   * Starts driving; a goal under way is cancelled first. Events arrive on `onEvent` until `ended`.
   * @param target metres and radians in the map frame
   */
  start(goalId: string, target: Pose2D): void;
  /**
   * Drives home and onto the charging contacts: `arrived` only once the battery is seen to charge.
   * Otherwise as `start`.
   * @param dock pose of the robot on the contacts, metres and radians in the map frame
   */
  dock(goalId: string, dock: Pose2D): void;
  /** Asks for the goal to be cancelled; `ended` follows with `canceled` once the wheels stand still. */
  cancel(goalId: string): void;
  /** Halts on the way: `paused` follows once the wheels stand still, or `ended` when they do not. */
  pause(goalId: string): void;
  /** Goes on to the same target: `resumed` follows once Nav2 has taken the goal, or `ended`. */
  resume(goalId: string): void;
  onEvent(listener: (event: NavigationEvent) => void): void;
}

/**
 * Why a drive has failed:
 * - `blocked`: there is no way, or it stayed obstructed
 * - `lost`: the robot does not know where it is
 * - `stopped`: a person stopped it, by the emergency stop or by driving it by hand
 * - `fault`: something is broken, misconfigured or not running
 */
export type FailureCause = 'blocked' | 'lost' | 'stopped' | 'fault';

export type NavigationEvent =
  | {
      type: 'progress';
      goalId: string;
      /** metres and seconds still ahead, from NavigateToPose feedback */
      remainingM: number;
      remainingS: number;
    }
  | { type: 'paused'; goalId: string }
  | { type: 'resumed'; goalId: string }
  | {
      type: 'ended';
      goalId: string;
      outcome: 'arrived' | 'canceled';
      /** Why, in English, for logs; empty when arrived. */
      reason: string;
    }
  | {
      type: 'ended';
      goalId: string;
      outcome: 'failed';
      /** Why, in English, for staff and logs. */
      reason: string;
      cause: FailureCause;
    };

/**
 * Forbids driving, for as long as anybody does. A goal under way, paused or waiting is given up at
 * once and ends as `failed` when the wheels are seen still, or with the news that they are not; new
 * goals are refused. The first reason given is the one told. Nothing drives on after the last
 * `permit`: whoever wants to go on gives a goal anew.
 */
export interface DriveLock {
  /** @param by who forbids, for example `localization`; doing so again replaces its reason */
  inhibit(by: string, reason: string, options?: InhibitOptions): void;
  /** Takes this one's inhibition back; unknown names are ignored. */
  permit(by: string): void;
}

export interface InhibitOptions {
  /** Default `stopped`. */
  cause?: FailureCause;
  /** Somebody else moves the wheels: goals end without waiting for a standstill. Default false. */
  handDriven?: boolean;
}

/** Where the robot is, as it changes (at most 10 Hz). */
export interface Localization {
  pose(): Pose2D | undefined;
}

/** Tells the localizer where the robot is. Implemented by `robot/localization` on `initialpose`. */
export interface Locator {
  /** @param pose metres and radians in the map frame */
  setPose(pose: Pose2D): void;
}

/** What is shown and said to a visitor: a short text for the ear and a longer one for the screen. */
export interface Utterance {
  spoken: Localized;
  screen: Localized;
}

/**
 * What the guide needs of the centre. Every call settles; none throws, also while the zone is away.
 * Implemented by `robot/zone-link` on Socket.IO.
 */
export interface Zone {
  /** Called with the kiosks of the centre whenever they change, and with null while the zone is away. */
  onKiosks(listener: (kiosks: readonly KioskPresence[] | null) => void): void;
  /** A console's command; what the listener returns goes back to the console. */
  onCommand(listener: (command: RobotCommand['command']) => Ack): void;
  /** Asks for a kiosk to be kept free. Refused with `offline` while the zone is away. */
  hold(hold: KioskHold): Promise<Ack>;
  /** Calls a member of staff. Refused with `offline` while the zone is away. */
  callStaff(call: StaffCall): Promise<Ack>;
  /** Tells the zone what the robot does; dropped while the zone is away, the last one is sent on its return. */
  report(state: RobotState): void;
}

/** Where the robot's words go: today the subtitles of its face, later a loudspeaker as well. */
export interface Speaker {
  /** @param manner how fast and how loud this visitor wants it */
  say(utterance: Utterance, language: Language, manner: Manner): void;
}

/**
 * What a question is near to in meaning. Settles within a third of a second, with null when there is
 * no telling; never rejects. Implemented by `robot/understanding`.
 */
export interface Meaning {
  near(question: string): Promise<Nearness | null>;
}

/** One-shot timers, so that tests own the time. Starting a running name starts it anew. */
export interface Timers {
  start(name: string, seconds: number, onElapsed: () => void): void;
  stop(name: string): void;
}

/** The way still ahead of the robot. Implemented by `robot/navigation` on Nav2's `plan` topic. */
export interface Route {
  /** metres in the map frame, from the robot to the goal; empty when not driving */
  path(): readonly Point2D[];
}
