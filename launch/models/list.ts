import path from 'node:path';
import { modelFolder, readInstalled } from './installed.js';
import type { Manifest, PublicModel } from './manifest.js';
import { partOf, sizeOf } from './receive.js';
import { sizeOfOwn } from './verify.js';

/** One model, as `models list --json` prints it. */
export interface Listed {
  readonly name: string;
  readonly purpose: string;
  readonly languages: readonly string[];
  readonly licence: string;
  /** What the licence asks, where it restricts use; else empty. */
  readonly terms: string;
  readonly note: string;
  readonly page: string | null;
  /** Bytes. */
  readonly size: number;
  readonly state: 'included' | 'installed' | 'partial' | 'absent';
  /** Where it is installed, else null. */
  readonly folder: string | null;
}

export async function listModels(manifest: Manifest, data: string): Promise<Listed[]> {
  const own = manifest.own.map(async (model): Promise<Listed> => {
    const { name, purpose, languages, licence, note } = model;
    const about = { name, purpose, languages, licence, note, terms: '', page: null };
    return { ...about, size: await sizeOfOwn(model), state: 'included', folder: null };
  });
  const open = manifest.public.map(async (model): Promise<Listed> => {
    const { name, purpose, languages, licence, terms, note, page, files } = model;
    const about = { name, purpose, languages, licence, terms, note, page };
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const folder = modelFolder(data, name);
    const state = await stateOf(model, folder);
    return { ...about, size, state, folder: state === 'installed' ? folder : null };
  });
  return Promise.all([...own, ...open]);
}

async function stateOf({ files }: PublicModel, folder: string): Promise<Listed['state']> {
  const targets = files.map((file) => path.join(folder, file.path));
  const whole = await Promise.all(targets.map(sizeOf));
  const parts = await Promise.all(targets.map((target) => sizeOf(partOf(target))));
  const recorded = (await readInstalled(folder)) !== undefined;
  if (recorded && files.every(({ size }, i) => whole[i] === size)) return 'installed';
  return [...whole, ...parts].some((bytes) => bytes > 0) ? 'partial' : 'absent';
}
