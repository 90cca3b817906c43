import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, maps/ and dist/, seen from dist/launch or from launch. */
export const PROJECT_ROOT = fileURLToPath(
  new URL(import.meta.url.includes('/dist/launch/') ? '../../' : '../', import.meta.url),
);
