import { LineCounter, parseDocument, type Document } from 'yaml';
import { RobotError } from '../../error/robot-error.js';
import { findInconsistencies } from './consistency.js';
import { locate } from './locate.js';
import type { Problem } from './problem.js';
import { Plan } from './schema.js';

/** A plan and the way back to the lines it was read from. */
export interface ParsedPlan {
  readonly plan: Plan;
  /** `file:line:column` of an entry, for messages. */
  at(path: readonly PropertyKey[]): string;
}

/**
 * @param file named in messages; nothing is read from it
 * @throws RobotError `plan.invalid-yaml`, `plan.invalid`: every mistake on a line of its own, as
 * `file:line:column  what to do`
 */
export function parsePlan(text: string, file: string): ParsedPlan {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    throw new RobotError(
      'plan.invalid-yaml',
      document.errors
        .map((error) => `${place(error.pos[0])}  ${error.message}; mend the YAML there`)
        .join('\n'),
    );
  }
  const at = (path: readonly PropertyKey[]) => place(locate(document, path));
  const plan = checked(document, at);
  return { plan, at };
}

function checked(document: Document, at: ParsedPlan['at']): Plan {
  const result = Plan.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (!result.success) throw invalid(result.error.issues.flatMap(problemsOf), at);
  const inconsistencies = findInconsistencies(result.data);
  if (inconsistencies.length > 0) throw invalid(inconsistencies, at);
  return result.data;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
}

function problemsOf(issue: Issue): Problem[] {
  if (issue.code !== 'unrecognized_keys' || !('keys' in issue)) return [issue];
  const keys = issue.keys as readonly string[];
  return keys.map((key) => ({
    path: [...issue.path, key],
    message: `"${key}" is not known here; check its spelling or remove it`,
  }));
}

function invalid(problems: readonly Problem[], at: ParsedPlan['at']): RobotError {
  const lines = problems.map(({ path, message }) => {
    const name = path.map(String).join('.');
    return `${at(path)}  ${name === '' ? '' : `${name}: `}${message}`;
  });
  return new RobotError('plan.invalid', lines.join('\n'));
}
