import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { koreanTime } from '../../robot/local-time.js';
import { createAsk, favouredWords, type AskJson } from '../../robot/places/index.js';
import {
  createVoiceActivity,
  createWakeWord,
  Ear,
  RATE_HZ,
  readWav,
  startRecogniser,
  type EarEvent,
} from '../../robot/voice/index.js';
import { LaunchError } from '../launch-error.js';
import { loadDirectory } from './directory.js';
import { DEFAULT_SITE, siteFolder } from './site-folder.js';
import { DEMO_RECOGNISER, WAKE_HEAD } from '../voice-files.js';

interface Options {
  site: string;
  touch?: boolean;
  model: string;
  wake: string;
  json?: boolean;
}

type Heard = Exclude<EarEvent, { event: 'level' }>;
type Line = Heard | ({ t: number; event: 'answer' } & AskJson);

/** As a microphone gives it. */
const PIECE = RATE_HZ / 10;
/** Silence before the recording: the ear has been listening for a while when somebody calls. */
const LEAD_S = 1.5;
/** Silence after the recording, so that its last turn ends. */
const TAIL_S = 1;

export function addListen(program: Command): void {
  program
    .command('listen')
    .description('the voice path on a recording: name, turns, words, answers, with times')
    .argument('<file>', 'a WAV file')
    .option('--site <site>', 'name in maps/ or a folder', DEFAULT_SITE)
    .option('--touch', 'as if the screen was touched at the beginning; no name is needed')
    .option('--model <folder>', 'of the recogniser', DEMO_RECOGNISER)
    .option('--wake <file>', 'head of the wake word', WAKE_HEAD)
    .option('--json', 'one JSON object a line')
    .action(listen);
}

async function listen(file: string, options: Options): Promise<void> {
  const samples = readWav(
    await readFile(file).catch((cause: unknown) => {
      throw new LaunchError('listen.unreadable', `Cannot read ${file}.`, { cause });
    }),
  );
  const directory = await loadDirectory(siteFolder(options.site));
  const ask = createAsk(directory);
  const context = { now: koreanTime(new Date()), kiosks: [] };
  const recogniser = await startRecogniser(options.model, favouredWords(directory));
  try {
    const { name, note } = recogniser.model;
    if (!options.json) console.log(`recogniser ${name}. ${note}`.trim());
    const print = printer(options);
    const ear = new Ear({
      activity: await createVoiceActivity(),
      ...(existsSync(options.wake) ? { wake: await createWakeWord(options.wake, recogniser) } : {}),
      recogniser,
      onEvent: (event) => {
        if (event.event === 'level') return;
        const timed = ofRecording(event);
        print(timed);
        if (timed.event !== 'transcript' || timed.text === '') return;
        print({ t: timed.t, event: 'answer', ...ask(timed.text, context) });
      },
    });
    await hear(ear, new Float32Array(LEAD_S * RATE_HZ));
    if (options.touch) ear.wake();
    await hear(ear, samples);
    await hear(ear, new Float32Array(TAIL_S * RATE_HZ));
    await ear.settled();
    await ear.close();
  } finally {
    await recogniser.close();
  }
}

/** Waits for words where a visitor would wait for the answer. */
async function hear(ear: Ear, samples: Float32Array): Promise<void> {
  for (let at = 0; at < samples.length; at += PIECE) {
    await ear.push(samples.subarray(at, at + PIECE));
    if (ear.state === 'thinking') await ear.settled();
  }
}

/** With the times of the recording. */
function ofRecording(event: Heard): Heard {
  const t = Math.max(0, event.t - LEAD_S);
  if (event.event !== 'speech-end') return { ...event, t };
  return { ...event, t, from: Math.max(0, event.from - LEAD_S), to: event.to - LEAD_S };
}

function printer({ json }: Options): (line: Line) => void {
  if (json) return (line) => console.log(JSON.stringify(line));
  return (line) =>
    console.log(`${line.t.toFixed(2).padStart(7)} s  ${line.event.padEnd(13)} ${detail(line)}`);
}

function detail(line: Line): string {
  switch (line.event) {
    case 'partial':
      return line.text;
    case 'transcript':
      return `${line.text === '' ? '(nothing understood)' : line.text}  (${line.tookMs.toFixed(0)} ms)`;
    case 'speech-end':
      return `${line.from.toFixed(2)} to ${line.to.toFixed(2)} s`;
    case 'answer':
      return `${line.answer} (${line.service})`;
    case 'failed':
    case 'wake-lost':
      return line.message;
    default:
      return '';
  }
}
