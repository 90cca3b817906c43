import {
  createLookup,
  isUnsure,
  type Directory,
  type LookupResult,
  type Nearness,
} from '../../../robot/places/index.js';
import { startUnderstanding } from '../../../robot/understanding/index.js';
import { percentile, reported, type Figure } from '../figure.js';
import { judge, share, type Judged } from './score.js';
import { readSet, setFolder, SETS, type SetName } from './set.js';

/** The quality is measured here, also on a slow computer; the time is a figure of its own. */
const PATIENCE_MS = 60_000;

interface Pair {
  readonly alone: Judged;
  readonly near: Judged;
  /** Milliseconds; null where words were enough and meaning was not looked at. */
  readonly took: number | null;
}

type Near = (question: string) => Promise<Nearness | null>;

/**
 * What a sentence-embedding model adds: each figure beside that without it. Nothing is bound, as the
 * model is optional.
 * @param most questions of each set, from its beginning
 */
export async function* measureMeaning(
  directory: Directory,
  folder: string,
  sets: readonly SetName[] = SETS,
  most = Infinity,
): AsyncGenerator<Figure> {
  const began = performance.now();
  const understanding = startUnderstanding({ folder, directory, limit: PATIENCE_MS });
  try {
    const { passages } = await understanding.ready;
    const name = { bench: 'ask', figure: `meaning: ${passages} passages ready`, unit: 'ms' };
    yield reported(name, performance.now() - began);
    const lookup = createLookup(directory);
    for (const set of sets) {
      const found = setFolder(set);
      if (found === undefined) continue;
      const pairs: Pair[] = [];
      for (const asked of (await readSet(found)).slice(0, most)) {
        const alone = lookup(asked.question);
        const looked = await look(alone, asked.question, {
          lookup,
          near: (text) => understanding.near(text),
        });
        const near = judge(asked, looked.result);
        pairs.push({ alone: judge(asked, alone), near, took: looked.took });
      }
      yield* figuresOf(set, pairs);
    }
  } finally {
    await understanding.close();
  }
}

async function look(
  alone: LookupResult,
  question: string,
  { lookup, near }: { lookup: ReturnType<typeof createLookup>; near: Near },
): Promise<{ result: LookupResult; took: number | null }> {
  if (!isUnsure(alone)) return { result: alone, took: null };
  const began = performance.now();
  const found = await near(question);
  const took = performance.now() - began;
  return { result: found ? lookup(question, { near: found }) : alone, took };
}

function* figuresOf(set: string, pairs: readonly Pair[]): Generator<Figure, void, void> {
  const figures: readonly [string, (judged: Judged) => boolean][] = [
    ['right', ({ isRight }) => isRight],
    ['asked back', ({ isAskedBack }) => isAskedBack],
    ['wrong and sure', ({ isWrongAndSure }) => isWrongAndSure],
    ['wrong, not asked back', ({ isRight, isAskedBack }) => !isRight && !isAskedBack],
    ['right at once', ({ isRight, isAskedBack }) => isRight && !isAskedBack],
  ];
  const name = (figure: string, unit: string) => ({
    ...{ bench: 'ask', unit },
    figure: `${set} with meaning: ${figure}`,
  });
  for (const [figure, is] of figures) {
    const [without, withIt] = [
      share(pairs, ({ alone }) => is(alone)),
      share(pairs, ({ near }) => is(near)),
    ];
    const ratio = without === 0 ? 1 : withIt / without;
    yield { ...reported(name(figure, 'ratio'), withIt), baseline: 'words alone', ratio };
  }
  const better = pairs.filter(({ alone, near }) => near.isRight && !alone.isRight).length;
  const worse = pairs.filter(({ alone, near }) => !near.isRight && alone.isRight).length;
  yield reported(name('set right', 'count'), better);
  yield reported(name('set wrong', 'count'), worse);
  const times = pairs.flatMap(({ took }) => (took === null ? [] : [took]));
  yield reported(name('questions looked at', 'count'), times.length);
  if (times.length > 0) yield reported(name('p95 of looking', 'ms'), percentile(times, 95));
}
