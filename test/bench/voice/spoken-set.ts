import { anyOf, disturb, Rng, speak, UNSEEN, type Hall } from '../../../models/index.js';
import { RATE_HZ } from '../../../robot/voice/index.js';
import { readQuestions, type Question } from '../ask/set.js';

/** A held-out question, spoken by a voice that no training heard. */
export interface SpokenQuestion {
  readonly question: Question;
  readonly samples: Float32Array;
}

const HANGUL = /^[가-힣\s,.?!]+$/u;
const LEAD_S = 0.4;

/** @param hall what the room does to them; a function for another room each time */
export async function spokenQuestions(
  count: number,
  hall: (rng: Rng) => Hall,
  seed: number,
): Promise<SpokenQuestion[]> {
  const rng = new Rng(seed);
  const questions = (await readQuestions('held-out')).filter(
    ({ language, style, text }) => language === 'ko' && STYLES.has(style) && HANGUL.test(text),
  );
  const found: SpokenQuestion[] = [];
  while (found.length < count) {
    const question = rng.pick(questions);
    const voice = await speak(question.text, { ...anyOf(UNSEEN, rng), speed: Math.round(rng.between(125, 190)) });
    const samples = new Float32Array(voice.length + 2 * LEAD_S * RATE_HZ);
    samples.set(voice, LEAD_S * RATE_HZ);
    found.push({ question, samples: disturb(samples, hall(rng), rng) });
  }
  return found;
}

/** As people would say it to a robot; the other styles are mistakes of writing and tests of judgement. */
const STYLES = new Set(['plain', 'everyday', 'life-event', 'aspect', 'bare', 'talk']);

/** Insertions, deletions and replacements of characters, spaces and marks aside. */
export function characterErrors(said: string, heard: string): { wrong: number; of: number } {
  const [a, b] = [said, heard].map((text) => Array.from(text.replace(/[\s,.?!]/gu, '')));
  if (!a || !b) return { wrong: 0, of: 0 };
  let row = b.map((_, j) => j + 1);
  row.unshift(0);
  a.forEach((x, i) => {
    const next = [i + 1];
    b.forEach((y, j) => {
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (x === y ? 0 : 1)),
      );
    });
    row = next;
  });
  return { wrong: row.at(-1) ?? 0, of: a.length };
}
