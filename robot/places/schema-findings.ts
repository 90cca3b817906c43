import type { z } from 'zod';
import { pathText, type Finding } from './problem.js';

type Issue = z.core.$ZodIssue;

/** Says a schema violation in words for the person who edits the file. */
export function findingsOf(error: z.ZodError, value: unknown): Finding[] {
  return error.issues.flatMap((issue) => findingOf(issue, value));
}

function findingOf(issue: Issue, value: unknown): Finding[] {
  const { path } = issue;
  const where = path.length > 0 ? pathText(path) : 'the file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `${where} has an unknown key "${key}"`,
      remedy: 'Remove the key or correct its spelling.',
    }));
  }
  if (isMissing(path, value)) {
    return [{ path, message: `${where} is missing`, remedy: missingRemedy(path) }];
  }
  return [{ path, message: `${where}: ${issue.message}`, remedy: remedyOf(issue) }];
}

function isMissing(path: readonly PropertyKey[], value: unknown): boolean {
  if (path.length === 0) return value === undefined || value === null;
  return at(path, value) === undefined;
}

function at(path: readonly PropertyKey[], value: unknown): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[key];
  }
  return current;
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  ko: 'Korean',
  en: 'English',
  zh: 'Chinese',
  ja: 'Japanese',
};

function missingRemedy(path: readonly PropertyKey[]): string {
  const key = String(path.at(-1) ?? '');
  const language = LANGUAGE_NAMES[key];
  if (language !== undefined) return `Add the ${language} text under "${key}:".`;
  return path.length === 0
    ? 'Restore the file: it must hold the directory of the centre.'
    : `Add "${key}:"; write null where there is nothing to say.`;
}

function remedyOf(issue: Issue): string {
  const key = String(issue.path.at(-1) ?? '');
  if (['open', 'close', 'from', 'to'].includes(key) && issue.code === 'invalid_format') {
    return "Write the time as 'HH:MM' in quotes, for example '09:00'.";
  }
  if (['day', 'checked'].includes(key)) {
    return "Write the day as 'YYYY-MM-DD' in quotes, for example '2026-10-09'.";
  }
  if (['id', 'place', 'site'].includes(key) || issue.path.includes('spots')) {
    return 'Ids are lower-case letters, digits and dashes, beginning with a letter.';
  }
  if (key === 'fee') {
    return 'Write won as a whole number, { from: 300, to: 500 }, 0 for free, or null for "ask there".';
  }
  if (issue.code === 'invalid_value') {
    return `Use one of: ${issue.values.map(String).join(', ')}.`;
  }
  return 'Correct the value; compare with a similar entry of the file.';
}
