import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  headOf,
  openWakeModels,
  RATE_HZ,
  readWav,
  type HeadFile,
  type WakeModels,
} from '../../robot/voice/index.js';
import { examplesOf, joined } from './clips.js';
import { chatterExamples, nameExamples, nearMissExamples } from './data.js';
import { anyHall, disturb } from './disturb.js';
import { train, type Example } from './mlp.js';
import { NAMES, NEAR_MISSES } from './phrases.js';
import { Rng } from './rng.js';

export interface TrainOptions {
  /** Where the head is written. */
  readonly out: string;
  /** Folder of recordings made on the robot: `name/*.wav` each ends with the name, `other/*.wav` never holds it. */
  readonly samples?: string;
  /** Clips of other sentences, default 900; 2.5 times as many of the name, 1.5 times of what sounds like it. */
  readonly clips?: number;
  readonly said: (line: string) => void;
}

const CLIPS = 900;
const ROUNDS = 8;
/** Of the easy negatives, so many for each positive. */
const EASY = 4;
/** What the first head takes for the name, or nearly. */
const HARD = 0.05;
const HARD_WEIGHT = 4;
/** A person's recording counts for so many of a machine's, in so many halls. */
const RECORDED_WEIGHT = 3;
const RECORDED_HALLS = 6;
const THRESHOLD = 0.35;
/** Where a recogniser listens again; chosen on seen voices made larger and smaller (card.md). */
const SECOND = { sure: 0.55, perhaps: 0.08, others: [...NEAR_MISSES] };

/** Trains the wake word's head: synthetic speech, what the hall does to it, then once more on what it mistook. */
export async function trainWakeWord({
  out,
  samples,
  clips = CLIPS,
  said,
}: TrainOptions): Promise<void> {
  const models = await openWakeModels();
  const rng = new Rng(20_261_125);
  said('speaking the names, what sounds like them, and other sentences');
  const names = await nameExamples(models, Math.round(2.5 * clips), rng);
  const others = [
    ...(await nearMissExamples(models, Math.round(1.5 * clips), rng)),
    ...(await chatterExamples(models, clips, rng)),
  ];
  const recorded = samples === undefined ? [] : await recordings(models, samples, rng);
  const all = [...names, ...others, ...recorded];
  const positive = all.filter(({ name }) => name);
  const negative = all.filter(({ name }) => !name);
  said(`${positive.length} windows of the name, ${negative.length} of something else`);
  const share = (EASY * positive.length) / negative.length;
  const easy = negative.filter(() => rng.next() < share);
  const first = train([...positive, ...easy], ROUNDS, rng, said);
  const scores = headOf(fileOf(first));
  const hard = negative.filter(({ window }) => scores.score(window) > HARD);
  said(`${hard.length} windows were mistaken, or nearly`);
  const mined = hard.map((example) => ({ ...example, weight: HARD_WEIGHT * example.weight }));
  const second = train([...positive, ...easy, ...mined], ROUNDS, rng, said);
  writeFileSync(out, `${JSON.stringify(fileOf(second), null, 2)}\n`);
}

function fileOf(weights: ReturnType<typeof train>): HeadFile {
  const name = 'haengbok-wake-ko';
  return { name, words: [...NAMES], threshold: THRESHOLD, second: SECOND, ...weights };
}

async function recordings(models: WakeModels, folder: string, rng: Rng): Promise<Example[]> {
  const found: Example[] = [];
  for (const kind of ['name', 'other'] as const) {
    const dir = join(folder, kind);
    const files = (await readdir(dir).catch(() => [])).filter((file) => file.endsWith('.wav'));
    for (const file of files) {
      const wave = readWav(await readFile(join(dir, file)));
      const lead = 1.5;
      const clip = joined([lead, wave], [0.8, new Float32Array()]);
      const end = kind === 'name' ? lead + wave.length / RATE_HZ : undefined;
      for (let hall = 0; hall < RECORDED_HALLS; hall += 1) {
        found.push(
          ...(await examplesOf(models, disturb(clip, anyHall(rng), rng), end, RECORDED_WEIGHT)),
        );
      }
    }
  }
  return found;
}
