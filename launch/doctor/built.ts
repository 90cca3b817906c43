import { existsSync } from 'node:fs';
import path from 'node:path';
import { programOf } from '../center/programs.js';
import type { ProcessEntry } from '../profile.js';
import { PROJECT_ROOT } from '../root.js';
import { bad, good, type Check } from './check.js';

/** Whether each kind of process and its page have been built. */
export function checkBuilt(kinds: readonly ProcessEntry['kind'][], root = PROJECT_ROOT): Check[] {
  return [...new Set(kinds)].map((kind) => {
    const { main, pages } = programOf(kind, root);
    const wanted = pages === null ? [main] : [main, path.join(pages, 'index.html')];
    const missing = wanted.filter((file) => !existsSync(file));
    return missing.length === 0
      ? good(`built ${kind}`, pages === null ? 'program is built' : 'program and page are built')
      : bad(`built ${kind}`, `missing: ${missing.join(', ')}`, 'Run `npm run build`.');
  });
}
