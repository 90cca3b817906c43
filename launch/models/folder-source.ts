import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { LaunchError } from '../launch-error.js';
import type { Source } from './source.js';
import { STOPPED } from './trouble.js';

/** Files that were brought by hand, on a stick for example. */
export function folderSource(folder: string): Source {
  return {
    name: folder,
    open: async (file, _resume, signal) => {
      const full = path.join(folder, file);
      const { size } = await stat(full).catch((cause: unknown) => {
        const message = `${full} is not there. Put all files of the model into ${folder}, with the same names.`;
        throw new LaunchError('models.refused', message, { cause });
      });
      return { start: 0, total: size, tag: undefined, chunks: read(full, signal) };
    },
  };
}

async function* read(file: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { signal }) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (signal.aborted) throw new LaunchError('models.stopped', STOPPED, { cause });
    throw new LaunchError('models.refused', `${file} cannot be read.`, { cause });
  }
}
