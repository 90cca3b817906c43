import path from 'node:path';
import process from 'node:process';
import { PROJECT_ROOT } from '../root.js';

/** Stores, tokens and logs: `--data`, else $HAENGBOK_DATA, else `data/` in the project. */
export function dataFolder(option: string | undefined): string {
  return path.resolve(option ?? process.env['HAENGBOK_DATA'] ?? path.join(PROJECT_ROOT, 'data'));
}
