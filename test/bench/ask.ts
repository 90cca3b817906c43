import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createAsk, parseDirectory, type Directory } from '../../robot/places/index.js';
import { atMost, percentile, reported, type Benchmark } from './figure.js';

const DIRECTORY = fileURLToPath(new URL('../../../maps/ok-center/places.yaml', import.meta.url));
const BOUND_P99_MS = 10;
const NOW = { day: '2026-11-24', weekday: 'tue', minutes: 10 * 60 } as const;

/** How people wrap what they want; the last is a long one that rambles. */
const FRAMES = [
  (words: string) => words,
  (words: string) => `${words} 어디서 해요?`,
  (words: string) => `저기요 ${words} 때문에 왔는데요`,
  (words: string) => `where do I go for ${words}, please?`,
  (words: string) =>
    `제가 어제 전화를 드렸더니 오늘 와 보라고 하셔서 왔는데 다른 게 아니고 ${words} 그거 어떻게 하는 건지 여쭤 보려고요`,
];

/** Every name and everyday word of the directory, in every frame, answered one after the other. */
export const ask: Benchmark = async function* () {
  const parsed = parseDirectory(await readFile(DIRECTORY, 'utf8'), DIRECTORY);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const began = performance.now();
  const answer = createAsk(parsed.directory);
  const ready = performance.now() - began;
  const questions = questionsOf(parsed.directory);
  for (const question of questions.slice(0, 500)) answer(question, { now: NOW, kiosks: [] });
  const times = questions.map((question) => {
    const start = performance.now();
    answer(question, { now: NOW, kiosks: [] });
    return performance.now() - start;
  });
  const name = (figure: string) => ({ bench: 'ask', figure, unit: 'ms' });
  yield reported(name('index built'), ready);
  yield reported(name(`p50 of ${questions.length} questions`), percentile(times, 50));
  yield atMost(name('p99'), percentile(times, 99), BOUND_P99_MS);
};

function questionsOf({ services, places, elsewhere }: Directory): string[] {
  return [...services, ...places, ...elsewhere]
    .flatMap(({ name, words }) => [...Object.values(name), ...Object.values(words).flat()])
    .flatMap((words) => FRAMES.map((frame) => frame(words)));
}
