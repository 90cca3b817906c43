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
  /** Asks for the goal to be cancelled; `ended` follows with `canceled` once the wheels stand still. */
  cancel(goalId: string): void;
  onEvent(listener: (event: NavigationEvent) => void): void;
}

export type NavigationEvent =
  | {
      type: 'progress';
      goalId: string;
      /** metres and seconds still ahead, from NavigateToPose feedback */
      remainingM: number;
      remainingS: number;
    }
  | {
      type: 'ended';
      goalId: string;
      outcome: 'arrived' | 'canceled' | 'failed';
      /** Why, in English, for staff and logs; empty when arrived. */
      reason: string;
    };

/** Where the robot is, as it changes (at most 10 Hz). */
export interface Localization {
  pose(): Pose2D | undefined;
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
  say(utterance: Utterance, language: Language): void;
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
