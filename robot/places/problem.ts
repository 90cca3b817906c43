import { isCollection, isPair, isScalar, type Document, type LineCounter, type Node } from 'yaml';

/** A mistake in places.yaml, told so that staff can correct it without a programmer. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A mistake at a path of the document, before its line is known. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
}

/** Where in the file a value of the directory was written. */
export type Locate = (path: readonly PropertyKey[]) => { line: number; column: number };

/** Finds the deepest node that exists on the path: a missing key is reported at its parent. */
export function locator(document: Document.Parsed, lines: LineCounter): Locate {
  return (path) => {
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const key of path) {
      const next = child(node, key);
      if (next === undefined) break;
      node = next.value;
      offset = next.offset ?? offset;
    }
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
}

function child(node: unknown, key: PropertyKey): { value: unknown; offset?: number } | undefined {
  if (!isCollection(node)) return undefined;
  for (const [index, item] of node.items.entries()) {
    if (isPair(item)) {
      if (!isScalar(item.key) || item.key.value !== key) continue;
      return { value: item.value, ...offsetOf(item.key) };
    }
    if (index === key) return { value: item, ...offsetOf(item) };
  }
  return undefined;
}

function offsetOf(node: unknown): { offset?: number } {
  const offset = startOf(node);
  return offset === undefined ? {} : { offset };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

/** A path as staff read it: `services[3].ways[0].place`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}
