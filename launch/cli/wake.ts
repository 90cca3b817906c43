import { existsSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { examineWakeWord, trainWakeWord, type WakeReport } from '../../models/index.js';
import { favouredWords } from '../../robot/places/index.js';
import { hasEspeak, startRecogniser, type Recogniser } from '../../robot/voice/index.js';
import { LaunchError } from '../launch-error.js';
import { loadDirectory } from './directory.js';
import { DEFAULT_SITE, siteFolder } from './site-folder.js';
import { countSamples } from './wake-samples.js';
import { DEMO_RECOGNISER, WAKE_HEAD } from '../voice-files.js';

interface TrainCommand {
  samples?: string;
  output: string;
  clips?: number;
}

interface ExamineCommand {
  wake: string;
  model: string | false;
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
    .option('--model <folder>', 'of the recogniser, which listens again', DEMO_RECOGNISER)
    .option('--no-model', 'the head alone')
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

async function examine({ wake, model, clips, hours, json }: ExamineCommand): Promise<void> {
  needVoices();
  const listener = model === false ? undefined : await listenerOf(model);
  try {
    const options = { head: wake, clips, hours, ...(listener ? { listener } : {}) };
    const report = await examineWakeWord(options);
    console.log(json ? JSON.stringify(report) : textOf(report));
  } finally {
    await listener?.close();
  }
}

/** As the robot starts it. */
async function listenerOf(model: string): Promise<Recogniser> {
  const directory = await loadDirectory(siteFolder(DEFAULT_SITE));
  return startRecogniser(model, favouredWords(directory));
}

function textOf(report: WakeReport): string {
  const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const { p50, p95 } = report.delay;
  return [
    `heard, clean                 ${share(report.clean)}`,
    `heard, 10 dB and a room      ${share(report.noisy)}`,
    `near misses taken for it     ${share(report.nearMisses)}`,
    `after the name, p50 and p95  ${p50.toFixed(2)} and ${p95.toFixed(2)} s`,
    `false accepts                ${report.falseAccepts} in ${report.hours.toFixed(2)} h`,
    `recogniser listened again    ${report.looksAnHour.toFixed(0)} times an hour`,
    'These are machine voices: what people’s voices give is not known from this.',
  ].join('\n');
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
