import { modelFolder, readInstalled } from './installed.js';
import type { Manifest } from './manifest.js';
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
    const folder = modelFolder(data, name);
    const installed = (await readInstalled(folder)) !== undefined;
    const begun = await Promise.all(
      files.flatMap(({ path }) => [`${folder}/${path}`, partOf(`${folder}/${path}`)].map(sizeOf)),
    );
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const state = installed ? 'installed' : begun.some((bytes) => bytes > 0) ? 'partial' : 'absent';
    const about = { name, purpose, languages, licence, terms, note, page, size };
    return { ...about, state, folder: installed ? folder : null };
  });
  return Promise.all([...own, ...open]);
}
