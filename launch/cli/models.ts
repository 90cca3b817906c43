import process from 'node:process';
import type { Command } from 'commander';
import { LaunchError } from '../launch-error.js';
import {
  findModel,
  install,
  listModels,
  loadManifest,
  MANIFEST,
  verifyOwn,
  verifyPublic,
  type Manifest,
  type Verified,
} from '../models/index.js';
import { dataFolder } from './data-folder.js';
import { listedText, outcomeText, progressLine, settingOf, verifiedText } from './models-text.js';

interface Options {
  data?: string;
  manifest: string;
  json?: boolean;
}

interface InstallCommand extends Options {
  from?: string;
}

/** As a shell reports a program that Ctrl-C ended. */
const INTERRUPTED = 130;

export function addModels(program: Command): void {
  const models = program
    .command('models')
    .description(
      'speech and language models: what there is, under which licence; installs and checks them',
    );
  const withData = (command: Command) =>
    command
      .option('--data <folder>', 'data folder of the centre (default: data/)')
      .option('--manifest <file>', 'another list of models', MANIFEST)
      .option('--json', 'print JSON');

  withData(models.command('list'))
    .description('what comes with the project, and public models with licence and size')
    .action(list);
  withData(models.command('install'))
    .description('fetch a public model; goes on where an interrupted one ended, and repairs')
    .argument('<name>', 'as `models list` has it, or a part of it')
    .option('--from <source>', 'a folder or an address that has its files')
    .action(installOne);
  withData(models.command('verify'))
    .description('compare files with their hashes; exit status 1 when one is not right')
    .argument('[name]', 'one model (default: those of the project and all that are installed)')
    .action(verify);
}

async function list({ data, manifest, json }: Options): Promise<void> {
  const listed = await listModels(await loadManifest(manifest), dataFolder(data));
  console.log(json ? JSON.stringify(listed) : listed.map(listedText).join('\n\n'));
}

async function installOne(name: string, options: InstallCommand): Promise<void> {
  const model = findModel((await loadManifest(options.manifest)).public, name);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const progress = progressLine(process.stderr);
  try {
    const outcome = await install(model, {
      data: dataFolder(options.data),
      signal: stop.signal,
      onProgress: progress.show,
      ...(options.from === undefined ? {} : { from: options.from }),
    });
    progress.end();
    const { folder, installed } = outcome;
    const told = {
      ...installed,
      folder,
      licence: model.licence,
      setting: settingOf(model, outcome),
    };
    console.log(options.json ? JSON.stringify(told) : outcomeText(model, outcome));
  } catch (error) {
    progress.end();
    if (!(error instanceof LaunchError) || error.code !== 'models.stopped') throw error;
    console.error(`haengbok: ${error.message}`);
    process.exitCode = INTERRUPTED;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

async function verify(name: string | undefined, options: Options): Promise<void> {
  const manifest = await loadManifest(options.manifest);
  const data = dataFolder(options.data);
  const rows =
    name === undefined ? await verifyAll(manifest, data) : [await verifyOne(manifest, data, name)];
  const ok = rows.every(({ files }) => files.every(({ state }) => state === 'right'));
  if (!ok) process.exitCode = 1;
  if (options.json) console.log(JSON.stringify({ ok, models: rows }));
  else console.log(rows.map(verifiedText).join('\n'));
}

export interface VerifiedModel {
  readonly name: string;
  readonly own: boolean;
  readonly files: readonly Verified[];
}

async function verifyAll(manifest: Manifest, data: string): Promise<VerifiedModel[]> {
  const rows: VerifiedModel[] = [];
  for (const model of manifest.own) {
    rows.push({ name: model.name, own: true, files: await verifyOwn(model) });
  }
  for (const model of manifest.public) {
    const files = await verifyPublic(model, data);
    if (files) rows.push({ name: model.name, own: false, files });
  }
  return rows;
}

async function verifyOne(manifest: Manifest, data: string, wanted: string): Promise<VerifiedModel> {
  const { name } = findModel([...manifest.own, ...manifest.public], wanted);
  const own = manifest.own.find((model) => model.name === name);
  if (own) return { name, own: true, files: await verifyOwn(own) };
  const files = await verifyPublic(findModel(manifest.public, name), data);
  if (files) return { name, own: false, files };
  throw new LaunchError(
    'models.absent',
    `${name} is not installed, or not whole. Run: npx haengbok models install ${name}`,
  );
}
