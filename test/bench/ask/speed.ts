import { createAsk, type Directory } from '../../../robot/places/index.js';
import { atMost, percentile, reported, type Figure } from '../figure.js';

const BOUND_P99_MS = 10;
const NOW = { day: '2026-11-24', weekday: 'tue', minutes: 10 * 60 } as const;
const WARM_UP = 500;

/** How people wrap what they want; the last is a long one that rambles. */
const FRAMES = [
  (words: string) => words,
  (words: string) => `${words} 어디서 해요?`,
  (words: string) => `저기요 ${words} 때문에 왔는데요`,
  (words: string) => `where do I go for ${words}, please?`,
  (words: string) =>
    `제가 어제 전화를 드렸더니 오늘 와 보라고 하셔서 왔는데 다른 게 아니고 ${words} 그거 어떻게 하는 건지 여쭤 보려고요`,
];

/** Every name and plain word of the directory, in every frame, answered one after the other. */
export function* measureSpeed(directory: Directory): Generator<Figure, void, void> {
  const answer = createAsk(directory);
  const questions = questionsOf(directory);
  for (const question of questions.slice(0, WARM_UP)) answer(question, { now: NOW, kiosks: [] });
  const times = questions.map((question) => {
    const start = performance.now();
    answer(question, { now: NOW, kiosks: [] });
    return performance.now() - start;
  });
  const name = (figure: string) => ({ bench: 'ask', figure, unit: 'ms' });
  yield reported(name(`p50 of ${questions.length} questions`), percentile(times, 50));
  yield atMost(name('p99'), percentile(times, 99), BOUND_P99_MS);
}

function questionsOf({ services, places, elsewhere }: Directory): string[] {
  return [...services, ...places, ...elsewhere]
    .flatMap(({ name, words }) => [...Object.values(name), ...Object.values(words).flat()])
    .filter((words) => !words.includes('+'))
    .flatMap((words) => FRAMES.map((frame) => frame(words)));
}
