import { CORE_SCHEMA, load } from 'js-yaml';

/** Aliases can be built to explode when they are walked; the careful parser counts them. */
const ALIAS = /(?:^|[\s[{,])\*[\w-]/mu;

/** The plain value of a YAML text, or undefined when it takes the careful parser to say what it is. */
export function readQuickly(text: string): unknown {
  if (ALIAS.test(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}
