import { createWakeWord, RATE_HZ, type WakeWord } from '../../robot/voice/index.js';
import { joined } from './clips.js';
import { CLEAN, disturb, type Hall } from './disturb.js';
import { chatter, NAMES, NEAR_MISSES, UNSEEN_NEAR_MISSES } from './phrases.js';
import { Rng } from './rng.js';
import { anyOf, speak, UNSEEN } from './speak.js';

export interface WakeReport {
  /** Shares of clips in which the name was heard. */
  readonly clean: number;
  readonly noisy: number;
  readonly nearMisses: number;
  readonly hours: number;
  readonly falseAccepts: number;
}

export interface ExamineOptions {
  readonly head: string;
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
  clips,
  hours,
  seed = 77,
}: ExamineOptions): Promise<WakeReport> {
  const wake = await createWakeWord(head);
  const rng = new Rng(seed);
  const heard = async (texts: readonly string[], hall: Hall): Promise<number> => {
    let count = 0;
    for (let i = 0; i < clips; i += 1) {
      const clip = joined(
        [1.5, await speak(rng.pick(texts), anyOf(UNSEEN, rng))],
        [1, new Float32Array()],
      );
      wake.reset();
      if ((await accepts(wake, disturb(clip, hall, rng))) > 0) count += 1;
    }
    return count / clips;
  };
  const clean = await heard(NAMES, CLEAN);
  const noisy = await heard(NAMES, NOISY);
  const nearMisses = await heard([...NEAR_MISSES, ...UNSEEN_NEAR_MISSES], CLEAN);
  wake.reset();
  let [samples, falseAccepts] = [0, 0];
  while (samples < hours * 3600 * RATE_HZ) {
    const clip = joined([0.3, await speak(chatter(rng), anyOf(UNSEEN, rng))]);
    falseAccepts += await accepts(wake, disturb(clip, CLEAN, rng));
    samples += clip.length;
  }
  return { clean, noisy, nearMisses, hours: samples / RATE_HZ / 3600, falseAccepts };
}

async function accepts(wake: WakeWord, samples: Float32Array): Promise<number> {
  let count = 0;
  for (let at = 0; at + wake.chunk <= samples.length; at += wake.chunk) {
    if (await wake.hear(samples.subarray(at, at + wake.chunk))) count += 1;
  }
  return count;
}
