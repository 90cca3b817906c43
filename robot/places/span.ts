/** Who a phrase stands for: one entry, or the choices of a shared word. */
export interface Claim {
  readonly entries: readonly number[];
  readonly shared: boolean;
}

/** Characters of the squeezed question, `end` not included. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** `word`: as written; `frame`: its pieces somewhere near each other; `heard`: nearly so by sound. */
export type FoundBy = 'word' | 'frame' | 'heard';

/** A phrase of the directory found in a question. */
export interface Span {
  readonly claim: Claim;
  readonly phrase: string;
  readonly by: FoundBy;
  readonly at: readonly Interval[];
  /** How much the phrase says, in Latin letters; see `unitsOf`. */
  readonly units: number;
}

export function endOf({ at }: Span): number {
  return Math.max(...at.map(({ end }) => end));
}

export function startOf({ at }: Span): number {
  return Math.min(...at.map(({ start }) => start));
}

/** The ones that say most; what lies inside another is left out. */
export function withoutContained(found: readonly Span[]): Span[] {
  const kept: Span[] = [];
  const mostFirst = [...found].sort((a, b) => b.units - a.units || startOf(a) - startOf(b));
  for (const span of mostFirst) {
    if (!kept.some((other) => isInside(span, other))) kept.push(span);
  }
  return kept;
}

/** Words that a frame joins mean what the frame means: "차" of "차 + 팔" is explained by it. */
function isInside(span: Span, other: Span): boolean {
  const isExplained =
    other.by === 'frame' && span.by !== 'frame' && other.claim.entries !== span.claim.entries;
  return span.at.every(({ start, end }) =>
    other.at.some((interval) =>
      isExplained
        ? interval.start < end && start < interval.end
        : interval.start <= start && end <= interval.end,
    ),
  );
}
