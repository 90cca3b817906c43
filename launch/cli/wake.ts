import { existsSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { examineWakeWord, trainWakeWord } from '../../models/index.js';
import { hasEspeak } from '../../robot/voice/index.js';
import { LaunchError } from '../launch-error.js';
import { countSamples } from './wake-samples.js';
import { WAKE_HEAD } from '../voice-files.js';

interface TrainCommand {
  samples?: string;
  output: string;
  clips?: number;
}

interface ExamineCommand {
  wake: string;
  clips: number;
  hours: number;
  json?: boolean;
}

export function addWake(program: Command): void {
  const wake = program.command('wake').description('the name the robot answers to');
  wake
    .command('train')
    .description(
      'trains the wake word: synthetic voices, and recordings of people where there are any',
    )
    .option('--samples <folder>', 'name/*.wav, each ending with the name; other/*.wav without it')
    .option('-o, --output <file>', 'the head to write', WAKE_HEAD)
    .option(
      '--clips <count>',
      'how much synthetic speech (default 900, about half an hour)',
      positive,
    )
    .action(train);
  wake
    .command('samples')
    .description('how many recordings a folder holds for training, and how long they are')
    .argument('<folder>', 'with name/*.wav and other/*.wav')
    .option('--json', 'print JSON')
    .action(samples);
  wake
    .command('examine')
    .description('how well it is heard, on synthetic voices that training never met')
    .option('--wake <file>', 'the head', WAKE_HEAD)
    .option('--clips <count>', 'of each kind', positive, 200)
    .option('--hours <hours>', 'of other speech', positive, 0.5)
    .option('--json', 'print JSON')
    .action(examine);
}

async function train({ samples, output, clips }: TrainCommand): Promise<void> {
  needVoices();
  if (samples !== undefined && !existsSync(samples)) {
    throw new LaunchError('wake.no-samples', `There is no folder ${samples}.`);
  }
  await trainWakeWord({
    out: output,
    ...(samples === undefined ? {} : { samples }),
    ...(clips === undefined ? {} : { clips }),
    said: (line) => console.error(line),
  });
  console.log(`${output} is trained. Next: haengbok wake examine, then restart the robot.`);
}

async function samples(folder: string, { json }: { json?: boolean }): Promise<void> {
  const counts = await countSamples(folder);
  if (json) {
    console.log(JSON.stringify(counts));
    return;
  }
  for (const { kind, clips, minutes } of counts.kinds)
    console.log(`${kind.padEnd(6)} ${String(clips).padStart(6)} clips  ${minutes.toFixed(1)} min`);
  for (const file of counts.unreadable) console.log(`${file} is no WAV file that can be read`);
  console.log(
    'Listen to them before training: a clip in name/ may be a false alarm, and one in other/ may hold the name.',
  );
}

async function examine({ wake, clips, hours, json }: ExamineCommand): Promise<void> {
  needVoices();
  const report = await examineWakeWord({ head: wake, clips, hours });
  if (json) {
    console.log(JSON.stringify(report));
    return;
  }
  const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
  console.log(`heard, clean                 ${share(report.clean)}`);
  console.log(`heard, 10 dB and a room      ${share(report.noisy)}`);
  console.log(`near misses taken for it     ${share(report.nearMisses)}`);
  console.log(
    `false accepts                ${report.falseAccepts} in ${report.hours.toFixed(2)} h`,
  );
  console.log('These are machine voices: what people’s voices give is not known from this.');
}

function needVoices(): void {
  if (hasEspeak()) return;
  throw new LaunchError(
    'wake.no-espeak',
    'espeak-ng makes the voices: sudo apt-get install espeak-ng',
  );
}

function positive(text: string): number {
  const value = Number(text);
  if (value > 0) return value;
  throw new InvalidArgumentError('A number above 0.');
}
