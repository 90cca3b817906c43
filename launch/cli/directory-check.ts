import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {
  createLookup,
  lintDirectory,
  parseDirectory,
  problemText,
  type Problem,
} from '../../robot/places/index.js';
import { LaunchError } from '../launch-error.js';
import { siteFolder } from './site-folder.js';

interface Found extends Problem {
  /** The robot refuses to start with an error; a warning only misleads. */
  readonly severity: 'error' | 'warning';
}

export async function checkWords(site: string, { json }: { json?: boolean }): Promise<void> {
  const file = path.join(siteFolder(site), 'places.yaml');
  const problems = problemsOf(await readText(file), file);
  const ok = problems.every(({ severity }) => severity !== 'error');
  if (!ok) process.exitCode = 1;
  if (json) {
    console.log(JSON.stringify({ ok, problems }));
    return;
  }
  for (const problem of problems) console.log(`${problem.severity} ${problemText(problem)}`);
  console.log(
    problems.length === 0 ? `${file}: every word leads where it belongs` : summary(problems),
  );
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new LaunchError('directory.unreadable', `Cannot read ${file}. Name another site.`, {
      cause,
    });
  });
}

function problemsOf(text: string, file: string): Found[] {
  const parsed = parseDirectory(text, file);
  if (!parsed.ok) return parsed.problems.map((problem) => ({ ...problem, severity: 'error' }));
  const { directory, locate } = parsed;
  return lintDirectory(directory, createLookup(directory))
    .map(({ path: at, message, remedy }) => ({
      ...{ severity: 'warning' as const, file, ...locate(at), message, remedy },
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function summary(problems: readonly Found[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `\n${errors} errors, ${problems.length - errors} warnings`;
}
