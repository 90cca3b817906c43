import type { RobotPresence } from '../../../wire/index.js';
import type { Tone } from '../ui/chip.js';
import type { IconName } from '../ui/icon.js';

export interface RobotLook {
  readonly tone: Tone;
  readonly icon: IconName;
}

const LOOKS = {
  docked: { tone: 'off', icon: 'dock' },
  waiting: { tone: 'good', icon: 'pause' },
  talking: { tone: 'active', icon: 'talk' },
  leading: { tone: 'active', icon: 'lead' },
  returning: { tone: 'reserved', icon: 'back' },
  stopped: { tone: 'bad', icon: 'stop' },
} as const;

/** Null while the robot is offline or has not said anything yet. */
export function robotLook(robot: RobotPresence): RobotLook | null {
  return robot.online && robot.state ? LOOKS[robot.state.activity] : null;
}
