import { RobotConfig, wakeWithAbsolutePaths } from '../../robot/config.js';
import { checkPorcupine } from '../../robot/voice/index.js';
import { filesOf, processConfig, type Layout } from '../center/process-config.js';
import { attempt, type Check } from './check.js';

/** Whether Porcupine has its key and files, where a robot is to use it; the key is shown to nobody. */
export async function checkWake(layout: Layout): Promise<Check[]> {
  const entries = layout.profile.processes.filter(({ kind }) => kind === 'robot');
  const checks = entries.map(async (entry) => {
    const parsed = RobotConfig.safeParse(processConfig(layout, entry));
    const wake = parsed.data?.voice?.wake;
    if (!wake) return [];
    const found = wakeWithAbsolutePaths(wake, filesOf(layout, entry.id).folder);
    if (typeof found === 'string') return [];
    const remedy = `Correct voice.wake of ${entry.id} in the profile, or what it names.`;
    return [
      await attempt(
        `wake word ${entry.id}`,
        () => {
          checkPorcupine(found.porcupine);
          return 'Porcupine has its key and its files; Picovoice is asked at the start';
        },
        remedy,
      ),
    ];
  });
  return (await Promise.all(checks)).flat();
}
