import type { Entries } from './entries.js';
import { endOf, startOf } from './span.js';
import type { Weighed } from './roles.js';
import { unifyHan } from './variants.js';

/** Said between two things that are both wished for. */
const AND = new RegExp(
  unifyHan(
    '이랑|랑|하고|고|며|와|과|및|그리고|도|고요|또|다음에|후에|\\band\\b|also|plus|as well|和|还有|跟|以及|另外|也|再|と|も|それから|あと|ついでに',
  ),
  'u',
);

/** Ids of the things named one after the other as wishes, in the order said. */
export function wishesIn({ list }: Entries, spans: readonly Weighed[], squeezed: string): string[] {
  const named = spans
    .filter(({ claim, role }) => !claim.shared && role === 'wish' && isHere(list, claim.entries))
    .sort((a, b) => startOf(a) - startOf(b));
  const ids: string[] = [];
  for (const [i, span] of named.entries()) {
    const id = list[span.claim.entries[0] ?? -1]?.id;
    // The same thing may be named by pieces on both sides of this one.
    const before = named.slice(0, i).findLast((other) => endOf(other) <= startOf(span));
    if (id === undefined || ids.includes(id)) continue;
    const between = before && squeezed.slice(endOf(before), startOf(span));
    if (i > 0 && (between === undefined || !AND.test(between))) continue;
    ids.push(id);
  }
  return ids;
}

function isHere(list: Entries['list'], entries: readonly number[]): boolean {
  const kind = list[entries[0] ?? -1]?.kind;
  return kind === 'service' || kind === 'place';
}
