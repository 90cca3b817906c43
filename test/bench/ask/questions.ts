import process from 'node:process';
import { createLookup, type Directory } from '../../../robot/places/index.js';
import { atLeast, atMost, reported, type Figure } from '../figure.js';
import { groupBy, isOutside, judge, share, type Judged } from './score.js';
import { readSet, setFolder, SETS, type Asked, type SetName } from './set.js';
import { createTfidf } from './tfidf.js';

const BOUNDS = { right: 0.95, outside: 0.95, askedBack: 0.12, wrongAndSure: 0.02, part: 0.88 };
/** `ASK_MISSES=1` prints what the development set gets wrong; what is held out stays unseen. */
const SHOWS_MISSES = process.env['ASK_MISSES'] !== undefined;

/** How well single questions are understood: bounds hold for the set that tuning never saw. */
export async function* measureQuestions(directory: Directory): AsyncGenerator<Figure> {
  const lookup = createLookup(directory);
  const tfidf = createTfidf(directory);
  for (const name of SETS) {
    const folder = setFolder(name);
    if (folder === undefined) continue;
    const asked = await readSet(folder);
    const judged = asked.map((one) => judge(one, lookup(one.question)));
    if (SHOWS_MISSES && name === 'development') printMisses(judged);
    yield* figuresOf(name, judged, baselineOf(asked, tfidf));
  }
}

function baselineOf(asked: readonly Asked[], tfidf: (text: string) => string): number {
  return share(asked, ({ expected, question }) => expected.includes(tfidf(question)));
}

function* figuresOf(
  set: SetName,
  judged: readonly Judged[],
  baseline: number,
): Generator<Figure, void, void> {
  const isBound = set === 'held-out';
  const name = (figure: string) => ({ bench: 'ask', figure: `${set}: ${figure}`, unit: 'ratio' });
  const least = (figure: string, value: number, bound: number): Figure =>
    isBound ? atLeast(name(figure), value, bound) : reported(name(figure), value);
  const most = (figure: string, value: number, bound: number): Figure =>
    isBound ? atMost(name(figure), value, bound) : reported(name(figure), value);
  const right = share(judged, ({ isRight }) => isRight);
  yield {
    ...least(`right of ${judged.length} questions`, right, BOUNDS.right),
    baseline: 'TF-IDF over the same directory',
    ratio: right / baseline,
  };
  yield most(
    'asked back',
    share(judged, ({ isAskedBack }) => isAskedBack),
    BOUNDS.askedBack,
  );
  const sure = share(judged, ({ isWrongAndSure }) => isWrongAndSure);
  yield most('wrong and sure', sure, BOUNDS.wrongAndSure);
  const outside = judged.filter(isOutside);
  yield least('right when not our business', rightOf(outside), BOUNDS.outside);
  for (const key of ['language', 'style'] as const) {
    for (const [part, some] of groupBy(judged, key)) {
      yield least(`right, ${key} ${part} (${some.length})`, rightOf(some), BOUNDS.part);
    }
  }
}

function rightOf(judged: readonly Judged[]): number {
  return share(judged, ({ isRight }) => isRight);
}

function printMisses(judged: readonly Judged[]): void {
  for (const { asked, result, isRight } of judged) {
    if (isRight) continue;
    const { service, choices, confidence } = result;
    const answer = choices.length > 0 ? `? ${choices.join(', ')}` : service;
    console.error(
      [asked.expected.join('|'), answer, confidence.toFixed(2), asked.style, asked.question].join(
        '\t',
      ),
    );
  }
}
