import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The sources stand at the project's root, what is compiled of them under `dist`. */
const SOURCE = /\/(robot\/(?:voice|understanding)\/.*)$/u;

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

/** Tells a child process to end, and waits until it has. */
export function endChild(child: ChildProcess | undefined): Promise<void> {
  if (!child?.connected) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.disconnect();
  });
}
