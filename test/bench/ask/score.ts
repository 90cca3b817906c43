import type { LookupResult } from '../../../robot/places/index.js';
import type { Asked } from './set.js';

/** From this confidence on the robot answers without a word of doubt. */
export const SURE = 0.6;

export interface Judged {
  readonly asked: Asked;
  readonly result: Pick<LookupResult, 'service' | 'choices' | 'confidence'>;
  /** At once, or among the choices of a question back. */
  readonly isRight: boolean;
  readonly isAskedBack: boolean;
  /** Wrong, not asked back, and said with confidence. */
  readonly isWrongAndSure: boolean;
}

export function judge(asked: Asked, result: Judged['result']): Judged {
  const { service, choices, confidence } = result;
  const isAskedBack = choices.length > 0;
  const isRight = asked.expected.some((id) =>
    isAskedBack ? choices.includes(id) : id === service,
  );
  const isWrongAndSure = !isRight && !isAskedBack && confidence >= SURE;
  return { asked, result, isRight, isAskedBack, isWrongAndSure };
}

/** The share of some, 0..1; 1 of none. */
export function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 1 : all.filter(is).length / all.length;
}

/** Asked for what is not done here, or is no business of a civil-service centre. */
export function isOutside({ asked }: Judged): boolean {
  return asked.expected.some((id) => id === 'not-here' || id === 'out-of-domain');
}

/** The judged by a key of their question, in the order met. */
export function groupBy(
  judged: readonly Judged[],
  key: 'style' | 'language',
): ReadonlyMap<string, readonly Judged[]> {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) {
    const name = one.asked[key];
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}
