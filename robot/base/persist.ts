import { RobotError } from '../error/robot-error.js';

const TRIES = 3;

/** Asks again when an answer was lost. A refusal or a closed line ends it at once. */
export async function persist<T>(request: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await request();
    } catch (error) {
      const lost = error instanceof RobotError && error.code === 'base.no-answer';
      if (!lost || left === 0) throw error;
    }
  }
}
