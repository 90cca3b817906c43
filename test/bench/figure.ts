/** One measured figure: a line of `haengbok bench --json`. */
export interface Figure {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  /** For example `ms`, `s`, `ratio`, `count`. */
  readonly unit: string;
  /** For example `<= 8`; null for a figure that is only reported. */
  readonly bound: string | null;
  readonly ok: boolean;
  /** What it is compared with in the same run, and value / baseline. */
  readonly baseline?: string;
  readonly ratio?: number;
}

export interface BenchOptions {
  /** Folder of a sentence-embedding model, for `ask`. */
  readonly understanding?: string;
}

export type Benchmark = (options?: BenchOptions) => AsyncGenerator<Figure, void, void>;

/** The p-th percentile (0..100) by nearest rank. @throws RangeError when there are no values */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('percentile of no values');
  return value;
}

/** @throws RangeError when there are no values */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('mean of no values');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

type Name = Pick<Figure, 'bench' | 'figure' | 'unit'>;

export function atMost(name: Name, value: number, bound: number): Figure {
  return { ...name, value, bound: `<= ${bound}`, ok: value <= bound };
}

export function atLeast(name: Name, value: number, bound: number): Figure {
  return { ...name, value, bound: `>= ${bound}`, ok: value >= bound };
}

export function reported(name: Name, value: number): Figure {
  return { ...name, value, bound: null, ok: true };
}
