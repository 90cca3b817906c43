import { RATE_HZ, type WakeModels } from '../../robot/voice/index.js';
import { examplesOf, joined } from './clips.js';
import { anyHall, disturb } from './disturb.js';
import type { Example } from './mlp.js';
import { chatter, NAMES, NEAR_MISSES } from './phrases.js';
import type { Rng } from './rng.js';
import { anyOf, SEEN, speak } from './speak.js';

const NEAR_MISS_WEIGHT = 2;

/** The name, alone or with what the visitor wants straight after it. */
export async function nameExamples(
  models: WakeModels,
  count: number,
  rng: Rng,
): Promise<Example[]> {
  return gathered(count, async () => {
    const who = anyOf(SEEN, rng);
    const name = await speak(rng.pick(NAMES), who);
    const before =
      rng.next() < 0.3 ? await speak(chatter(rng), anyOf(SEEN, rng)) : new Float32Array();
    const after = rng.next() < 0.5 ? await speak(chatter(rng), who) : new Float32Array();
    const lead = rng.between(1.2, 2);
    const clip = joined(
      [0, before],
      [lead, name],
      [rng.between(0.02, 0.4), after],
      [1, new Float32Array()],
    );
    const end = before.length / RATE_HZ + lead + name.length / RATE_HZ;
    return examplesOf(models, disturb(clip, anyHall(rng), rng), end);
  });
}

export async function nearMissExamples(
  models: WakeModels,
  count: number,
  rng: Rng,
): Promise<Example[]> {
  return gathered(count, async () => {
    const who = anyOf(SEEN, rng);
    const word = await speak(rng.pick(NEAR_MISSES), who);
    const after = rng.next() < 0.5 ? await speak(chatter(rng), who) : new Float32Array();
    const clip = joined(
      [rng.between(1.2, 2), word],
      [rng.between(0.02, 0.4), after],
      [0.8, new Float32Array()],
    );
    return examplesOf(models, disturb(clip, anyHall(rng), rng), undefined, NEAR_MISS_WEIGHT);
  });
}

export async function chatterExamples(
  models: WakeModels,
  count: number,
  rng: Rng,
): Promise<Example[]> {
  return gathered(count, async () => {
    const clip = joined(
      [rng.between(0.2, 1), await speak(chatter(rng), anyOf(SEEN, rng))],
      [0.5, new Float32Array()],
    );
    return examplesOf(models, disturb(clip, anyHall(rng), rng), undefined);
  });
}

async function gathered(count: number, make: () => Promise<Example[]>): Promise<Example[]> {
  const all: Example[] = [];
  for (let i = 0; i < count; i += 1) all.push(...(await make()));
  return all;
}
