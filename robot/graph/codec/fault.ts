/** A value that does not fit its field. The path grows outwards while the fault is passed up. */
export class Fault extends Error {
  readonly path: (string | number)[] = [];

  constructor(readonly what: string) {
    super(what);
    this.name = 'Fault';
  }

  /** `pose.covariance: length of the array must be 36`; without a path the text alone. */
  describe(): string {
    const where = this.path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
      .join('')
      .replace(/^\./, '');
    return where === '' ? this.what : `${where}: ${this.what}`;
  }
}

/** Runs `copy` and notes `step` on a fault it throws. */
export function under<T>(step: string | number, copy: (value: unknown) => T, value: unknown): T {
  try {
    return copy(value);
  } catch (error) {
    if (error instanceof Fault) error.path.unshift(step);
    throw error;
  }
}

/** What somebody passed, in a few words for a message. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'bigint' ? `${value.toString()}n` : `a ${typeof value}`;
}
