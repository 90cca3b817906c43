import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  anyOf,
  CLEAN,
  disturb,
  examineWakeWord,
  Rng,
  speak,
  UNSEEN,
  type Hall,
} from '../../models/index.js';
import { koreanTime } from '../../robot/local-time.js';
import {
  createAsk,
  favouredWords,
  parseDirectory,
  type AskJson,
  type Directory,
} from '../../robot/places/index.js';
import {
  createEspeak,
  createVoiceActivity,
  createWakeWord,
  Ear,
  FRAME,
  hasEspeak,
  RATE_HZ,
  spokenKorean,
  startRecogniser,
  type EarEvent,
  type Recogniser,
} from '../../robot/voice/index.js';
import { hasSocat } from './base/rig.js';
import { atLeast, atMost, percentile, reported, type Benchmark, type Figure } from './figure.js';
import { projectFile } from './project-file.js';
import { characterErrors, spokenQuestions, type SpokenQuestion } from './voice/spoken-set.js';

const WAKE_CLIPS = 200;
const OTHER_SPEECH_HOURS = 3;
const FIRST_ROUNDS = 20;
const ROUNDS = 100;
const SENTENCES = 200;
const ANSWERS = 60;

const BESIDE = fileURLToPath(new URL('base/beside.js', import.meta.url));

const NOISY = (rng: Rng): Hall => ({
  reverberation: rng.between(0.1, 0.4),
  snr: rng.between(12, 25),
  level: 0.5,
});

/** What it hears and how it is heard, on voices and sentences that no training met. */
export const voice: Benchmark = async function* () {
  if (!hasEspeak()) {
    yield reported(named('voices to measure with (install espeak-ng)', 'count'), 0);
    return;
  }
  const directory = await readDirectory();
  const demo = projectFile('models/recogniser/demo');
  const recogniser = await startRecogniser(demo, favouredWords(directory));
  try {
    const quiet = await spokenQuestions(SENTENCES, () => CLEAN, 11);
    yield atMost(
      named(`character errors, ${SENTENCES} unseen sentences, unseen voices`, 'ratio'),
      await errors(recogniser, quiet),
      0.1,
    );
    const ask = asking(directory);
    const noisy = await spokenQuestions(SENTENCES, NOISY, 12);
    yield* places(recogniser, noisy, ask);
    yield* answers(recogniser, noisy, ask);
    yield* besideTheBase(latency(recogniser, quiet.slice(0, 60), ask));
    yield* wake(recogniser);
  } finally {
    await recogniser.close();
  }
};

type Ask = (text: string) => AskJson;

async function readDirectory(): Promise<Directory> {
  const file = projectFile('maps/ok-center/places.yaml');
  const parsed = parseDirectory(await readFile(file, 'utf8'), file);
  if (!parsed.ok) throw new Error('the directory needs correction');
  return parsed.directory;
}

function asking(directory: Directory): Ask {
  const ask = createAsk(directory);
  // A weekday morning: the counters are open.
  const context = { now: koreanTime(new Date('2026-11-25T10:00:00+09:00')), kiosks: [] };
  return (text) => ask(text, context);
}

/** As the robot hears its name: the recogniser listens again where the head is in doubt. */
async function* wake(listener: Recogniser): AsyncGenerator<Figure> {
  const head = projectFile('models/wake/head.json');
  if (!existsSync(head)) return;
  yield atMost(
    named('wake word and voice activity, share of real time', 'ratio'),
    await realTimeFactor(head, listener),
    0.04,
  );
  const [clips, hours] = [WAKE_CLIPS, OTHER_SPEECH_HOURS];
  const report = await examineWakeWord({ head, listener, clips, hours });
  yield atLeast(named('wake word heard, clean', 'ratio'), report.clean, 0.95);
  yield atLeast(named('wake word heard, 10 dB and a room', 'ratio'), report.noisy, 0.85);
  yield atMost(named('near misses taken for it', 'ratio'), report.nearMisses, 0.05);
  yield reported(named('end of the name to awake p50', 's'), report.delay.p50);
  yield reported(named('end of the name to awake p95', 's'), report.delay.p95);
  const anHour = report.falseAccepts / report.hours;
  yield atMost(
    named(`false accepts an hour, ${report.hours.toFixed(1)} h of other speech`, 'count'),
    anHour,
    0.5,
  );
}

/**
 * Seconds for a second of audio, on one thread, as after hours of listening: the middle of many
 * rounds, the first ones left out. Looks of the recogniser are waited for.
 */
async function realTimeFactor(head: string, listener: Recogniser): Promise<number> {
  const rng = new Rng(5);
  const word = await createWakeWord(head, listener);
  const activity = await createVoiceActivity();
  const samples = disturb(
    await speak('오늘은 여권 때문에 왔는데 사진이 필요하대요', anyOf(UNSEEN, rng)),
    CLEAN,
    rng,
  );
  const shares: number[] = [];
  for (let round = 0; round < FIRST_ROUNDS + ROUNDS; round += 1) {
    const began = performance.now();
    for (let at = 0; at + word.chunk <= samples.length; at += word.chunk)
      await word.hear(samples.subarray(at, at + word.chunk));
    for (let at = 0; at + FRAME <= samples.length; at += FRAME)
      await activity.look(samples.subarray(at, at + FRAME));
    const seconds = (performance.now() - began) / 1000;
    if (round >= FIRST_ROUNDS) shares.push(seconds / (samples.length / RATE_HZ));
  }
  return percentile(shares, 50);
}

async function errors(recogniser: Recogniser, set: readonly SpokenQuestion[]): Promise<number> {
  let [wrong, of] = [0, 0];
  for (const { question, samples } of set) {
    const found = characterErrors(question.question, await recogniser.recognise(samples));
    wrong += found.wrong;
    of += found.of;
  }
  return wrong / of;
}

/** A question back with the right choice counts, as for written questions. */
async function* places(
  recogniser: Recogniser,
  set: readonly SpokenQuestion[],
  ask: Ask,
): AsyncGenerator<Figure> {
  let right = 0;
  for (const { question, samples } of set) {
    const { service, choices } = ask(await recogniser.recognise(samples));
    const found = [service, ...choices];
    if (question.expected.some((id) => found.includes(id))) right += 1;
  }
  yield atLeast(
    named(`spoken question to the right place, ${set.length} with noise`, 'ratio'),
    right / set.length,
    0.9,
  );
}

async function* answers(
  recogniser: Recogniser,
  set: readonly SpokenQuestion[],
  ask: Ask,
): AsyncGenerator<Figure> {
  const synthesis = createEspeak();
  let [wrong, of] = [0, 0];
  for (const { question } of set.slice(0, ANSWERS)) {
    const text = spokenKorean(ask(question.question).answer);
    const samples = await synthesis.speak(text, { language: 'ko', pace: 1 });
    const found = characterErrors(text, await recogniser.recognise(samples));
    wrong += found.wrong;
    of += found.of;
  }
  yield atMost(
    named(`character errors of ${ANSWERS} answers heard back`, 'ratio'),
    wrong / of,
    0.15,
  );
}

/** In real time, as a microphone gives it: from the last voiced sample to the first sample of the answer. */
async function* latency(
  recogniser: Recogniser,
  set: readonly SpokenQuestion[],
  ask: Ask,
): AsyncGenerator<Figure> {
  const took: number[] = [];
  const synthesis = createEspeak();
  const activity = await createVoiceActivity();
  for (const { samples } of set) {
    activity.reset();
    const transcript = heardIn(activity, recogniser, samples);
    const { text, afterMs } = await transcript;
    const began = performance.now();
    const [first = ''] = spokenKorean(ask(text).answer).split(/(?<=[.?!])\s/u);
    await synthesis.speak(first, { language: 'ko', pace: 1 });
    if (!Number.isNaN(afterMs)) took.push(afterMs + performance.now() - began);
  }
  yield atMost(
    named(`end of speech to first sound p50, ${took.length} questions`, 'ms'),
    percentile(took, 50),
    600,
  );
  yield atMost(named('end of speech to first sound p95', 'ms'), percentile(took, 95), 1000);
}

/** The wheels' loop runs meanwhile, in its own process, and must not feel it. */
async function* besideTheBase(figures: AsyncGenerator<Figure>): AsyncGenerator<Figure> {
  if (!hasSocat()) {
    yield* figures;
    yield reported(named('pty pairs to run the base loop beside it (install socat)', 'count'), 0);
    return;
  }
  const base = fork(BESIDE);
  try {
    await once(base, 'message');
    yield* figures;
    base.send('end');
    const [jitter] = (await once(base, 'message')) as [number];
    yield atMost(named('50 Hz jitter of the base p99 meanwhile', 'ms'), jitter, 5);
  } finally {
    base.kill();
  }
}

const PIECE_S = 0.032;

async function heardIn(
  activity: Awaited<ReturnType<typeof createVoiceActivity>>,
  recogniser: Recogniser,
  samples: Float32Array,
): Promise<{ text: string; afterMs: number }> {
  let heard: Extract<EarEvent, { event: 'transcript' }> | undefined;
  let at = NaN;
  const ear = new Ear({
    activity,
    recogniser,
    onEvent: (event) => {
      if (event.event !== 'transcript' || heard) return;
      heard = event;
      at = performance.now();
    },
  });
  ear.wake();
  const voicedS = lastVoiced(samples) / RATE_HZ;
  const whole = new Float32Array(samples.length + 1.5 * RATE_HZ);
  whole.set(samples);
  const piece = PIECE_S * RATE_HZ;
  const began = performance.now();
  for (let i = 0; i * piece < whole.length && !heard; i += 1) {
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, began + (i + 1) * PIECE_S * 1000 - performance.now())),
    );
    await ear.push(whole.subarray(i * piece, (i + 1) * piece));
  }
  await ear.settled();
  return { text: heard?.text ?? '', afterMs: at - began - voicedS * 1000 };
}

function lastVoiced(samples: Float32Array): number {
  let last = samples.length - 1;
  while (last > 0 && Math.abs(samples[last] ?? 0) < 0.01) last -= 1;
  return last;
}

function named(figure: string, unit: string): { bench: string; figure: string; unit: string } {
  return { bench: 'voice', figure, unit };
}
