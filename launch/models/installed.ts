import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** `installed.json` beside the files: what came, from where, and with which hashes. */
export const Installed = z.strictObject({
  name: z.string(),
  source: z.string(),
  at: z.iso.datetime(),
  files: z.array(
    z.strictObject({
      path: z.string(),
      sha256: z.string(),
      /** Whether its makers publish the hash, or it is what first arrived. */
      known: z.enum(['published', 'first-use']),
    }),
  ),
});
export type Installed = z.infer<typeof Installed>;

/** Written last: a folder with it has a whole model. */
const FILE = 'installed.json';

/** Where a model of the data folder lies. */
export function modelFolder(data: string, name: string): string {
  return path.join(data, 'models', name);
}

/** @returns nothing where none is installed, or its record is damaged */
export async function readInstalled(folder: string): Promise<Installed | undefined> {
  const text = await readFile(path.join(folder, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return Installed.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function writeInstalled(folder: string, installed: Installed): Promise<void> {
  return writeWhole(path.join(folder, FILE), installed);
}

/** Either the old content or the new one, whenever the power goes. */
export async function writeWhole(file: string, content: unknown): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { flush: true });
  await rename(`${file}.new`, file);
}
