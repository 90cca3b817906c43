/**
 * Something written and how it is said. The second gets the match and its groups; a group that is
 * missing comes as an empty string.
 */
export type Rule = readonly [RegExp, (...groups: string[]) => string];

export function applyRules(text: string, rules: readonly Rule[]): string {
  return rules.reduce(
    (now, [written, said]) =>
      now.replace(written, (...found: unknown[]) => {
        const groups = found.slice(
          0,
          found.findIndex((part) => typeof part === 'number'),
        );
        return said(...groups.map((group) => (typeof group === 'string' ? group : '')));
      }),
    text,
  );
}
