import { normalize, type Directory } from '../../../robot/places/index.js';

const SIZES = [2, 3, 4] as const;
/** Less alike than this to everything is no business of the centre. */
const LEAST_COSINE = 0.2;

type Vector = ReadonlyMap<string, number>;

/**
 * The baseline: character n-grams weighted by TF-IDF, the nearest name or word of the directory by
 * cosine. What any search box would do; it knows no talk.
 */
export function createTfidf({ services, places, elsewhere }: Directory): (text: string) => string {
  const entries = [
    ...[...services, ...places].map((entry) => ({ entry, id: entry.id })),
    ...elsewhere.map((entry) => ({ entry, id: 'not-here' })),
  ];
  const phrases = entries.flatMap(({ entry: { name, words }, id }) =>
    [...Object.values(name), ...Object.values(words).flat()].map((text) => ({
      id,
      counts: countsOf(text),
    })),
  );
  const found = new Map<string, number>();
  for (const { counts } of phrases) {
    for (const gram of counts.keys()) found.set(gram, (found.get(gram) ?? 0) + 1);
  }
  const idf = (gram: string): number =>
    Math.log((1 + phrases.length) / (1 + (found.get(gram) ?? 0)));
  const vectors = phrases.map(({ id, counts }) => ({ id, vector: unit(counts, idf) }));
  return (text) => {
    const question = unit(countsOf(text), idf);
    let best = { id: 'out-of-domain', cosine: LEAST_COSINE };
    for (const { id, vector } of vectors) {
      const cosine = dot(vector, question);
      if (cosine > best.cosine) best = { id, cosine };
    }
    return best.id;
  };
}

function countsOf(text: string): Map<string, number> {
  const letters = normalize(text).replaceAll(' ', '');
  const counts = new Map<string, number>();
  for (const size of SIZES) {
    for (let at = 0; at + size <= letters.length; at += 1) {
      const gram = letters.slice(at, at + size);
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}

function unit(counts: Vector, idf: (gram: string) => number): Vector {
  const weighted = [...counts].map(([gram, count]) => [gram, count * idf(gram)] as const);
  const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
  return new Map(weighted.map(([gram, weight]) => [gram, weight / length]));
}

function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [gram, weight] of small) sum += weight * (large.get(gram) ?? 0);
  return sum;
}
