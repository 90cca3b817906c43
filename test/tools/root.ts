import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, seen from test/tools or from dist/test/tools. */
export const PROJECT_ROOT = fileURLToPath(
  new URL(import.meta.url.includes('/dist/test/tools/') ? '../../../' : '../../', import.meta.url),
);
