import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The sources stand at the project's root, what is compiled of them under `dist`. */
const SOURCE = /\/(robot\/voice\/.*)$/u;

/**
 * The compiled program of a child process that stands beside the file that starts it, also when that
 * runs from the sources, as in tests.
 * @param from `import.meta.url`
 * @param program for example `process.js`
 */
export function childProgram(from: string, program: string): string {
  const beside = fileURLToPath(new URL(program, from));
  return existsSync(beside) ? beside : beside.replace(SOURCE, '/dist/$1');
}
