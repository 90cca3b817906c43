import type {
  Ack,
  KioskPresence,
  Language,
  Pose2D,
  RobotCommand,
  StaffCall,
} from '../../zone/wire/index.js';
import type { LocalTime, Nearness } from '../places/index.js';
import type { TimerName } from './effects.js';
import type { NavigationEvent } from './ports.js';

/** Everything that can happen to the guide. */
export type GuideEvent =
  /** `language`: null when the words themselves tell; `near`: where meaning was looked at. */
  | { type: 'asked'; text: string; language: Language | null; near?: Nearness }
  | { type: 'chose'; id: string }
  | { type: 'offer-answered'; yes: boolean }
  | { type: 'stop' }
  | { type: 'repeat' }
  | { type: 'language'; language: Language }
  | { type: 'staff-wanted' }
  | { type: 'staff-called'; reason: StaffCall['reason']; ack: Ack }
  | { type: 'kiosks'; kiosks: readonly KioskPresence[] | null }
  | { type: 'hold-answered'; request: number; ack: Ack }
  | { type: 'navigation'; event: NavigationEvent }
  | { type: 'elapsed'; timer: TimerName }
  | { type: 'command'; command: RobotCommand['command'] }
  /** 0..1, as in sensor_msgs/BatteryState. */
  | { type: 'battery'; level: number };

/** What the robot perceives at the moment of an event. */
export interface Moment {
  now: LocalTime;
  /** Map frame; undefined before the robot knows where it is. */
  pose: Pose2D | undefined;
}
