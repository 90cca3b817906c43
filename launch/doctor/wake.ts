import { wakeWithAbsolutePaths, type RobotConfig } from '../../robot/config.js';
import { checkPorcupine, createWakeWord } from '../../robot/voice/index.js';
import { attempt, good, type Check } from './check.js';

type WakeSettings = NonNullable<RobotConfig['voice']>['wake'];

/**
 * Whether what hears the robot's name is whole; the key of Porcupine is shown to nobody.
 * @param base what relative paths in its settings start from
 */
export async function checkWake(id: string, wake: WakeSettings, base: string): Promise<Check> {
  const name = `wake word ${id}`;
  if (wake === null) return good(name, 'none: a touch wakes it');
  const found = wakeWithAbsolutePaths(wake, base);
  return attempt(
    name,
    async () => {
      if (typeof found === 'string') {
        (await createWakeWord(found)).close();
        return `${found} loads`;
      }
      checkPorcupine(found.porcupine);
      return 'Porcupine has its key and its files; Picovoice is asked at the start';
    },
    `Correct voice.wake in the settings of ${id}; null: a touch alone wakes it.`,
  );
}
