import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { LaunchError } from '../launch-error.js';
import { folderSource } from './folder-source.js';
import { httpSource } from './http-source.js';
import type { ModelFile, PublicModel } from './manifest.js';
import { receive } from './receive.js';
import type { Source } from './source.js';

/** Bytes of the whole model. */
export interface Progress {
  readonly file: string;
  readonly done: number;
  readonly total: number;
}

export interface BringOptions {
  /** A folder or an address that has the files, instead of the model's own sources. */
  readonly from?: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Fetches the missing files of a model, each from the first source that has it.
 * @returns the name of the source that had the last of them
 * @throws LaunchError those of `receive`
 */
export async function bring(
  model: PublicModel,
  missing: readonly ModelFile[],
  { folder, from, signal, onProgress }: BringOptions & { readonly folder: string },
): Promise<string | undefined> {
  const sources = sourcesOf(model, from);
  const total = bytesOf(model.files);
  let done = total - bytesOf(missing);
  let used: string | undefined;
  for (const file of missing) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    const onBytes = (bytes: number) => onProgress?.({ file: file.path, done: done + bytes, total });
    const one = (source: Source) => receive(file, target, { source, signal, onBytes });
    used = await firstThatHas(sources, one).catch((error: unknown) => {
      throw from === undefined ? withHandHint(error, model) : error;
    });
    done += file.size;
  }
  return used;
}

function bytesOf(files: readonly ModelFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function sourcesOf({ sources }: PublicModel, from: string | undefined): Source[] {
  if (from === undefined) return sources.map((base) => httpSource(base));
  return [/^https?:\/\//.test(from) ? httpSource(from) : folderSource(path.resolve(from))];
}

/** Another source may help against everything but being stopped and a disk that is full. */
async function firstThatHas(
  sources: readonly Source[],
  receiveFrom: (source: Source) => Promise<unknown>,
): Promise<string | undefined> {
  let failure: unknown;
  for (const source of sources) {
    try {
      await receiveFrom(source);
      return source.name;
    } catch (error) {
      failure = error;
      const code = error instanceof LaunchError ? error.code : undefined;
      if (code === 'models.stopped' || code === 'models.unwritable') break;
    }
  }
  throw failure;
}

/** Without the internet, somebody else has to fetch the files. */
function withHandHint(error: unknown, model: PublicModel): unknown {
  if (!(error instanceof LaunchError)) return error;
  if (error.code !== 'models.offline' && error.code !== 'models.refused') return error;
  const urls = model.files.map((file) => `  ${new URL(file.path, model.sources[0]).href}`);
  return new LaunchError(
    error.code,
    `${error.message}\nTo bring the model by hand, fetch these into one folder elsewhere:\n` +
      `${urls.join('\n')}\nthen run: npx haengbok models install ${model.name} --from <that folder>`,
    { cause: error },
  );
}
