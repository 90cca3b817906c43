import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { typescriptFiles } from './typescript.js';

/*
 * node dist/robot/graph/definitions/write-interfaces.js && npx prettier --write robot/graph
 * writes the interfaces after `used-types.ts` or a definition changed. Run it at the repository's root.
 */
for (const [name, text] of typescriptFiles()) {
  await writeFile(join('robot/graph', name), text);
}
