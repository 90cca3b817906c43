import { isMap, isNode, isScalar, type Document } from 'yaml';

/** Offset in the text of the entry at `path`; of the nearest parent when the entry is missing. */
export function locate(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const offset = offsetAt(document, path.slice(0, depth));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function offsetAt(document: Document, path: readonly PropertyKey[]): number | undefined {
  // The key says more than its value: a mistake in a long value begins where its name stands.
  return keyOffset(document, path) ?? nodeOffset(document.getIn(path, true));
}

function keyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (path.length === 0 || !isMap(parent)) return undefined;
  const name = String(path.at(-1));
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  return pair && nodeOffset(pair.key);
}

function nodeOffset(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
