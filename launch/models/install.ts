import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { bring, type BringOptions } from './bring.js';
import { sha256Of } from './hash.js';
import {
  modelFolder,
  readInstalled,
  writeInstalled,
  writeWhole,
  type Installed,
} from './installed.js';
import { lockFolder } from './lock.js';
import { descriptionFile, descriptionOf, type ModelFile, type PublicModel } from './manifest.js';
import { partOf, sizeOf } from './receive.js';
import { checkSpace } from './space.js';
import { unwritable } from './trouble.js';

export interface InstallOptions extends BringOptions {
  readonly data: string;
}

export interface Outcome {
  readonly folder: string;
  readonly installed: Installed;
}

/**
 * Brings a public model into the data folder. What is there already and right is kept, so that it also
 * repairs. Stopped at any moment, the next call goes on.
 * @throws LaunchError `models.busy`, `models.no-space`, `models.unwritable` and those of `bring`
 */
export async function install(model: PublicModel, options: InstallOptions): Promise<Outcome> {
  const folder = modelFolder(options.data, model.name);
  await mkdir(folder, { recursive: true }).catch(unwritable);
  const unlock = await lockFolder(folder);
  try {
    const before = await readInstalled(folder);
    const missing = await missingOf(withRecorded(model.files, before), folder);
    await checkSpace(folder, await bytesToCome(missing, folder));
    const source = await bring(model, missing, { ...options, folder });
    const installed = await record(model, folder, source ?? before?.source ?? folder);
    return { folder, installed };
  } finally {
    await unlock();
  }
}

/** What came first is trusted from then on, where nobody publishes a hash. */
function withRecorded(files: readonly ModelFile[], before: Installed | undefined): ModelFile[] {
  const recorded = new Map(before?.files.map(({ path: name, sha256 }) => [name, sha256]));
  return files.map((file) => ({ ...file, sha256: file.sha256 ?? recorded.get(file.path) ?? null }));
}

/** Those that are not there, or not what they should be. */
async function missingOf(files: readonly ModelFile[], folder: string): Promise<ModelFile[]> {
  const missing: ModelFile[] = [];
  for (const file of files) {
    const target = path.join(folder, file.path);
    const right = (await sizeOf(target)) === file.size && (await sha256Of(target)) === file.sha256;
    if (!right) missing.push(file);
  }
  return missing;
}

async function bytesToCome(missing: readonly ModelFile[], folder: string): Promise<number> {
  let bytes = 0;
  for (const { path: name, size } of missing) {
    bytes += Math.max(0, size - (await sizeOf(partOf(path.join(folder, name)))));
  }
  return bytes;
}

/** `installed.json` last: it says that the model is whole. */
async function record(model: PublicModel, folder: string, source: string): Promise<Installed> {
  const files: Installed['files'] = [];
  for (const { path: name, sha256 } of model.files) {
    const found = sha256 ?? (await sha256Of(path.join(folder, name)));
    files.push({ path: name, sha256: found, known: sha256 === null ? 'first-use' : 'published' });
  }
  const description = path.join(folder, descriptionFile(model));
  await writeWhole(description, descriptionOf(model)).catch(unwritable);
  const installed = { name: model.name, source, at: new Date().toISOString(), files };
  await writeInstalled(folder, installed).catch(unwritable);
  return installed;
}
