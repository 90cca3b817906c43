import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * What a page was last built from: the files and the hash of their contents.
 * @typedef {{ inputs: string[], hash: string }} Stamp
 */

/** True when nothing the page was built from has changed. @param {string} file @param {string} root */
export function isFresh(file, root) {
  if (!existsSync(file)) return false;
  /** @type {Stamp} */
  const stamp = JSON.parse(readFileSync(file, 'utf8'));
  return hashOf(root, stamp.inputs) === stamp.hash;
}

/**
 * @param {string} file
 * @param {string} root repository root
 * @param {Iterable<string>} inputs absolute paths
 */
export function writeStamp(file, root, inputs) {
  const names = [...new Set([...inputs].map((path) => relative(root, path)))].sort();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ inputs: names, hash: hashOf(root, names) }));
}

/** Every file below a folder. @param {string} folder @returns {string[]} */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string} root @param {string[]} names */
function hashOf(root, names) {
  const hash = createHash('sha256');
  for (const name of names) {
    const path = join(root, name);
    hash.update(name).update(existsSync(path) ? readFileSync(path) : 'missing');
  }
  return hash.digest('hex');
}
