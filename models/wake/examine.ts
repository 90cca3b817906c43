import { createWakeWord, RATE_HZ, type Listener, type WakeWord } from '../../robot/voice/index.js';
import { joined } from './clips.js';
import { CLEAN, disturb, type Hall } from './disturb.js';
import { chatter, NAMES, NEAR_MISSES, UNSEEN_NEAR_MISSES } from './phrases.js';
import { Rng } from './rng.js';
import { anyOf, speak, UNSEEN } from './speak.js';

/** Silence before each word. */
const LEAD_S = 1.5;

export interface WakeReport {
  /** Shares of clips in which the name was heard. */
  readonly clean: number;
  readonly noisy: number;
  readonly nearMisses: number;
  /** Seconds from the end of the name until it was heard, clean: audio, and the time a look takes. */
  readonly delay: { readonly p50: number; readonly p95: number };
  readonly hours: number;
  readonly falseAccepts: number;
  /** Times an hour of other speech that the recogniser listened again. */
  readonly looksAnHour: number;
}

export interface ExamineOptions {
  readonly head: string;
  /** Listens again, as on the robot; absent: the head alone. */
  readonly listener?: Listener;
  readonly clips: number;
  /** Hours of other speech. */
  readonly hours: number;
  readonly seed?: number;
}

/** 10 dB and a room, as `bench voice` states it. */
const NOISY: Hall = { reverberation: 0.4, snr: 10, level: 0.4 };

/** Voices that training never heard, through the same code as on the robot. */
export async function examineWakeWord({
  head,
  listener,
  clips,
  hours,
  seed = 77,
}: ExamineOptions): Promise<WakeReport> {
  let looks = 0;
  const counted = listener && {
    recognise: (samples: Float32Array) => {
      looks += 1;
      return listener.recognise(samples);
    },
  };
  const wake = await createWakeWord(head, counted);
  const rng = new Rng(seed);
  const heard = async (texts: readonly string[], hall: Hall): Promise<number[]> => {
    const delays: number[] = [];
    for (let i = 0; i < clips; i += 1) {
      const word = await speak(rng.pick(texts), anyOf(UNSEEN, rng));
      wake.reset();
      const clip = joined([LEAD_S, word], [1, new Float32Array()]);
      const [first] = await accepts(wake, disturb(clip, hall, rng));
      if (first !== undefined) delays.push(first - LEAD_S - word.length / RATE_HZ);
    }
    return delays.sort((one, other) => one - other);
  };
  const clean = await heard(NAMES, CLEAN);
  const noisy = await heard(NAMES, NOISY);
  const nearMisses = await heard([...NEAR_MISSES, ...UNSEEN_NEAR_MISSES], CLEAN);
  wake.reset();
  looks = 0;
  let [samples, falseAccepts] = [0, 0];
  while (samples < hours * 3600 * RATE_HZ) {
    const clip = joined([0.3, await speak(chatter(rng), anyOf(UNSEEN, rng))]);
    falseAccepts += (await accepts(wake, disturb(clip, CLEAN, rng))).length;
    samples += clip.length;
  }
  const heardHours = samples / RATE_HZ / 3600;
  return {
    clean: clean.length / clips,
    noisy: noisy.length / clips,
    nearMisses: nearMisses.length / clips,
    delay: { p50: part(clean, 0.5), p95: part(clean, 0.95) },
    hours: heardHours,
    falseAccepts,
    looksAnHour: looks / heardHours,
  };
}

/** Seconds at which it woke: of audio, and what the last piece took to look at. */
async function accepts(wake: WakeWord, samples: Float32Array): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at + wake.chunk <= samples.length; at += wake.chunk) {
    const began = performance.now();
    const named = await wake.hear(samples.subarray(at, at + wake.chunk));
    const took = (performance.now() - began) / 1000;
    if (named) found.push((at + wake.chunk) / RATE_HZ + took);
  }
  return found;
}

function part(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * sorted.length)] ?? NaN;
}
