import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { LANGUAGES } from '../../../zone/wire/index.js';
import { PROJECT_ROOT } from '../../tools/root.js';

/** How a conversation must stand after its last turn; the keys that are given all hold. */
const Ends = z
  .strictObject({
    /** What the last answer was about: a service, a place, a talk id, `not-here`, `out-of-domain`. */
    service: z.array(z.string()).min(1),
    aspect: z.enum(['fee', 'bring', 'hours', 'where', 'how-long']),
    /** Places it has set off to, or reads back to set off to. */
    leads: z.array(z.string()).min(1),
    /** All of these are among what it asks back. */
    asks: z.array(z.string()).min(1),
  })
  .partial();

const Dialogue = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  style: z.string(),
  turns: z.array(z.string().min(1)).min(2).max(8),
  ends: Ends,
});
export type Dialogue = z.infer<typeof Dialogue>;

/** `development` may be looked at while tuning, `held-out` may not. */
export type SetName = 'development' | 'held-out';

/** The conversations of a set; undefined where this checkout has none. */
export async function readDialogues(set: SetName): Promise<readonly Dialogue[] | undefined> {
  const file = path.join(PROJECT_ROOT, 'test', 'bench', 'ask', set, 'dialogues.yaml');
  if (!existsSync(file)) return undefined;
  return z
    .array(Dialogue)
    .min(1)
    .parse(parse(await readFile(file, 'utf8')));
}
