import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { checkDirectory } from './check.js';
import { locator, type Finding, type Locate, type Problem } from './problem.js';
import { readQuickly } from './quick-yaml.js';
import { findingsOf } from './schema-findings.js';
import { Directory } from './schema.js';

/** Far above any centre's directory; keeps a wrong file from eating the memory. */
const MAX_CHARACTERS = 4_000_000;

export type ParsedDirectory =
  | { readonly ok: true; readonly directory: Directory; readonly locate: Locate }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses places.yaml. Every mistake of one kind is reported in one go, in the order of the file:
 * first the YAML, then the schema, then what the entries say about each other.
 * @param file named in the problems, as staff know it
 */
export function parseDirectory(text: string, file: string): ParsedDirectory {
  if (text.length > MAX_CHARACTERS) return tooLong(file);
  const quick = readQuickly(text);
  if (quick !== undefined) {
    const parsed = Directory.safeParse(quick);
    if (parsed.success && checkDirectory(parsed.data).length === 0) {
      return { ok: true, directory: parsed.data, locate: locateLater(text) };
    }
  }
  return parseWithPlaces(text, file);
}

/** The parser that knows where everything stands: ten times slower, so only when it is needed. */
function parseWithPlaces(text: string, file: string): ParsedDirectory {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.map((e) => yamlProblem(e, lines, file)) };
  }
  const locate = locator(document, lines);
  const value = plainValue(document);
  if (!value.ok) return { ok: false, problems: [at(value.finding, locate, file)] };
  const parsed = Directory.safeParse(value.value);
  const findings = parsed.success
    ? checkDirectory(parsed.data)
    : findingsOf(parsed.error, value.value);
  if (parsed.success && findings.length === 0) {
    return { ok: true, directory: parsed.data, locate };
  }
  return { ok: false, problems: inFileOrder(findings.map((f) => at(f, locate, file))) };
}

/** Spots that the plan does not have; empty when all are known. */
export function checkSpots(
  directory: Directory,
  spotIds: Iterable<string>,
  source?: { readonly locate: Locate; readonly file: string },
): Problem[] {
  const known = new Set(spotIds);
  const locate = source?.locate ?? (() => ({ line: 1, column: 1 }));
  return directory.places.flatMap(({ id, spots }, p) =>
    spots.flatMap((spot, s) => {
      if (known.has(spot)) return [];
      const finding = {
        path: ['places', p, 'spots', s],
        message: `${id} stands at the spot "${spot}", which the plan does not have`,
        remedy: 'Use a spot of plan.yaml, or add the spot there.',
      };
      return [at(finding, locate, source?.file ?? 'places.yaml')];
    }),
  );
}

/** One line per problem, as printed: `places.yaml:12:7 message. Remedy`. */
export function problemText({ file, line, column, message, remedy }: Problem): string {
  return `${file}:${line}:${column} ${message}. ${remedy}`;
}

function locateLater(text: string): Locate {
  let locate: Locate | undefined;
  return (path) => {
    if (!locate) {
      const lines = new LineCounter();
      locate = locator(parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines);
    }
    return locate(path);
  };
}

type Plain =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly finding: Finding };

/** Reading aliases can fail after parsing: one to nowhere, or so many that they would explode. */
function plainValue(document: ReturnType<typeof parseDocument>): Plain {
  try {
    return { ok: true, value: document.toJS() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy = 'Write the value out instead of using YAML aliases (*name).';
    return { ok: false, finding: { path: [], message, remedy } };
  }
}

function yamlProblem(error: YAMLError, lines: LineCounter, file: string): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const remedy =
    error.code === 'DUPLICATE_KEY'
      ? 'Keep one of the two keys.'
      : 'Check the indentation, the quotes and the brackets of this line and the one above.';
  return {
    file,
    line: Math.max(line, 1),
    column: Math.max(col, 1),
    message: error.message,
    remedy,
  };
}

function tooLong(file: string): ParsedDirectory {
  const message = `the file has more than ${MAX_CHARACTERS} characters`;
  const remedy = 'Restore the directory of the centre from its last good version.';
  return { ok: false, problems: [{ file, line: 1, column: 1, message, remedy }] };
}

function at({ path, message, remedy }: Finding, locate: Locate, file: string): Problem {
  return { file, ...locate(path), message, remedy };
}

function inFileOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}
