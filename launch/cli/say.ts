import { writeFile } from 'node:fs/promises';
import { InvalidArgumentError, type Command } from 'commander';
import { createSpeech, RATE_HZ, spokenKorean, writeWav } from '../../robot/voice/index.js';
import { LANGUAGES, type Language } from '../../zone/wire/index.js';
import { LaunchError } from '../launch-error.js';

interface Options {
  output: string;
  language: Language;
  rate: number;
  voice?: string;
  json?: boolean;
}

export function addSay(program: Command): void {
  program
    .command('say')
    .description('speaks a text into a WAV file, as the robot would')
    .argument('<text>')
    .requiredOption('-o, --output <file>', 'the WAV file to write')
    .option('--language <language>', LANGUAGES.join(', '), language, 'ko')
    .option('--rate <times>', 'of the usual speed, 0.5 to 2', rate, 1)
    .option('--voice <folder>', 'an installed voice, see `models list` (default: espeak-ng)')
    .option('--json', 'print JSON')
    .action(say);
}

async function say(text: string, { output, language, rate, voice, json }: Options): Promise<void> {
  const synthesis = createSpeech(voice === undefined ? [] : [voice], (error) => {
    throw error;
  });
  try {
    const spoken = language === 'ko' ? spokenKorean(text) : text;
    const samples = await synthesis.speak(spoken, { language, pace: rate });
    if (samples.length === 0)
      throw new LaunchError('say.nothing', 'There is nothing in it to say.');
    await writeFile(output, writeWav(samples)).catch((cause: unknown) => {
      throw new LaunchError('say.unwritable', `Cannot write ${output}.`, { cause });
    });
    const duration = Math.round((samples.length / RATE_HZ) * 100) / 100;
    const told = { file: output, spoken, duration_s: duration, voice: synthesis.name };
    console.log(
      json ? JSON.stringify(told) : `${output}: ${spoken} (${duration} s, ${told.voice})`,
    );
  } finally {
    await synthesis.close();
  }
}

function language(text: string): Language {
  const found = LANGUAGES.find((one) => one === text);
  if (found === undefined) throw new InvalidArgumentError(`One of ${LANGUAGES.join(', ')}.`);
  return found;
}

function rate(text: string): number {
  const value = Number(text);
  if (!(value >= 0.5 && value <= 2)) throw new InvalidArgumentError('From 0.5 to 2.');
  return value;
}
