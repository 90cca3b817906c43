import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../root.js';
import { sha256Of } from './hash.js';
import { modelFolder, readInstalled } from './installed.js';
import type { OwnModel, PublicModel } from './manifest.js';
import { sizeOf } from './receive.js';

const OWN_FOLDER = path.join(PROJECT_ROOT, 'models');
const SUMS = 'SHA256SUMS';

export interface Verified {
  readonly file: string;
  readonly state: 'right' | 'missing' | 'different' | 'unknown';
  /** As it is; null where there is none. */
  readonly sha256: string | null;
}

/** @returns nothing where it is not installed; a file without a known hash is `unknown` */
export async function verifyPublic(
  { name, files }: PublicModel,
  data: string,
): Promise<Verified[] | undefined> {
  const folder = modelFolder(data, name);
  const installed = await readInstalled(folder);
  if (!installed) return undefined;
  return Promise.all(
    files.map(({ path: file, sha256 }) => {
      const recorded = installed.files.find((one) => one.path === file)?.sha256;
      return compare(path.join(folder, file), sha256 ?? recorded);
    }),
  );
}

/** Against SHA256SUMS. @param root folder that holds it, `models/` of the project */
export async function verifyOwn({ path: own }: OwnModel, root = OWN_FOLDER): Promise<Verified[]> {
  const sums = await readSums(path.join(root, SUMS));
  const files = [...sums].filter(([file]) => file === own || file.startsWith(`${own}/`));
  if (files.length === 0) return [await compare(path.join(root, own), undefined)];
  return Promise.all(files.map(([file, sha256]) => compare(path.join(root, file), sha256)));
}

/** Bytes of what comes with the project. */
export async function sizeOfOwn({ path: own }: OwnModel, root = OWN_FOLDER): Promise<number> {
  const sums = await readSums(path.join(root, SUMS));
  const files = [...sums.keys()].filter((file) => file === own || file.startsWith(`${own}/`));
  const sizes = await Promise.all(files.map((file) => sizeOf(path.join(root, file))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** As `sha256sum` writes it. */
async function readSums(file: string): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)];
  return new Map(lines.map(([, sha256 = '', name = '']) => [name, sha256]));
}

async function compare(file: string, wanted: string | undefined): Promise<Verified> {
  if ((await sizeOf(file)) === 0) return { file, state: 'missing', sha256: null };
  const sha256 = await sha256Of(file).catch(() => null);
  if (wanted === undefined || sha256 === null) return { file, state: 'unknown', sha256 };
  return { file, state: sha256 === wanted ? 'right' : 'different', sha256 };
}
