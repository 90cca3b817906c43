import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { LaunchError } from '../launch-error.js';
import { sha256Of } from './hash.js';
import type { ModelFile } from './manifest.js';
import type { Opened, Resume, Source } from './source.js';
import { unwritable } from './trouble.js';

export interface Receiving {
  readonly source: Source;
  readonly signal: AbortSignal;
  /** Told how many bytes of the file are here. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * Fetches one file into `<target>.part`, checks it, and gives it its name. An interrupted one goes on
 * where it ended, if the source still has the same version.
 * @returns its hash
 * @throws LaunchError `models.interrupted`, `models.stopped`: the part is kept;
 * `models.wrong-size`, `models.wrong-hash`: it is removed; `models.unwritable`; those of `Source`
 */
export async function receive(
  file: ModelFile,
  target: string,
  receiving: Receiving,
): Promise<string> {
  const part = partOf(target);
  if ((await sizeOf(part)) !== file.size) await fetchPart(file, part, receiving);
  const sha256 = await sha256Of(part);
  if (file.sha256 !== null && sha256 !== file.sha256) {
    await removePart(part);
    throw new LaunchError(
      'models.wrong-hash',
      `${file.path} from ${receiving.source.name} is not the file that was published: its sha256 is ` +
        `${sha256}, and ${file.sha256} is expected. It has been removed; try again, or another source.`,
    );
  }
  await rename(part, target);
  await removePart(part);
  return sha256;
}

export function partOf(target: string): string {
  return `${target}.part`;
}

/** @returns 0 where there is none */
export async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}

async function fetchPart(file: ModelFile, part: string, receiving: Receiving): Promise<void> {
  const { source, signal, onBytes } = receiving;
  const opened = await source.open(file.path, await resumeOf(file, part), signal);
  if (opened.total !== undefined && opened.total !== file.size) {
    await discard(opened);
    throw await wrongSize(file, part, `${opened.total} bytes`, source);
  }
  await keepTag(part, opened);
  const bytes = await write(opened, part, { limit: file.size, onBytes });
  if (bytes > file.size) throw await wrongSize(file, part, 'more', source);
  if (bytes < file.size) {
    throw new LaunchError(
      'models.interrupted',
      `${source.name} ended ${file.path} after ${bytes} of ${file.size} bytes. ` +
        'The same command goes on from there.',
    );
  }
}

async function resumeOf({ size }: ModelFile, part: string): Promise<Resume | undefined> {
  const from = await sizeOf(part);
  const tag = await readFile(tagOf(part), 'utf8').catch(() => undefined);
  return tag === undefined || from === 0 || from > size ? undefined : { from, tag };
}

/** Before the first byte, so that a part never lies beside the tag of another version. */
async function keepTag(part: string, { start, tag }: Opened): Promise<void> {
  if (start > 0) return;
  await removePart(part);
  if (tag !== undefined) await writeFile(tagOf(part), tag).catch(unwritable);
}

interface Limits {
  readonly limit: number;
  readonly onBytes: (bytes: number) => void;
}

async function write(opened: Opened, part: string, { limit, onBytes }: Limits): Promise<number> {
  let bytes = opened.start;
  const handle = await open(part, 'a').catch(unwritable);
  try {
    onBytes(bytes);
    for await (const chunk of opened.chunks) {
      bytes += chunk.length;
      if (bytes > limit) break;
      await handle.appendFile(chunk).catch(unwritable);
      onBytes(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return bytes;
}

function tagOf(part: string): string {
  return `${part}.tag`;
}

async function removePart(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(tagOf(part), { force: true });
}

async function discard({ chunks }: Opened): Promise<void> {
  await chunks[Symbol.asyncIterator]().return?.();
}

async function wrongSize(
  file: ModelFile,
  part: string,
  has: string,
  { name }: Source,
): Promise<LaunchError> {
  await removePart(part);
  return new LaunchError(
    'models.wrong-size',
    `${file.path} from ${name} is another version: it has ${has}, and ${file.size} bytes are expected.`,
  );
}
