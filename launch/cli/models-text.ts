import type { WriteStream } from 'node:tty';
import { stringify } from 'yaml';
import {
  megabytes,
  type Listed,
  type Outcome,
  type Progress,
  type PublicModel,
} from '../models/index.js';
import type { VerifiedModel } from './models.js';

const PURPOSE: Readonly<Record<string, string>> = {
  recognise: 'understands',
  speak: 'speaks',
  wake: 'hears its name in',
  understand: 'tells meanings apart in',
};
const SHOW_EVERY_MS = 200;

export function listedText(model: Listed): string {
  const { name, purpose, languages, licence, terms, note, page, size } = model;
  const more = [terms && `licence asks: ${terms}`, note, page].filter(Boolean);
  return [
    `${name}  [${stateText(model)}]`,
    `  ${PURPOSE[purpose] ?? purpose} ${languages.join(', ')}; ${megabytes(size)}; ${licence}`,
    ...more.map((line) => `  ${line}`),
  ].join('\n');
}

function stateText({ state, folder }: Listed): string {
  switch (state) {
    case 'included':
      return 'comes with the project';
    case 'installed':
      return `installed in ${folder}`;
    case 'partial':
      return 'begun; install goes on';
    case 'absent':
      return 'not installed';
  }
}

/** What the robot's settings then say. */
export function settingOf({ purpose }: PublicModel, { folder }: Outcome) {
  switch (purpose) {
    case 'speak':
      return { voice: { voices: [folder] } };
    case 'recognise':
      return { voice: { recogniser: folder } };
    case 'understand':
      return { understanding: { model: folder } };
  }
}

export function outcomeText(model: PublicModel, outcome: Outcome): string {
  const firstUse = outcome.installed.files.filter(({ known }) => known === 'first-use');
  return [
    `${model.name} is installed. Licence: ${model.licence}.${model.terms && ` ${model.terms}`}`,
    ...firstUse.map(
      ({ path, sha256 }) =>
        `nobody publishes a hash of ${path}; trusted as it came: sha256 ${sha256}`,
    ),
    "In the robot's settings:",
    stringify(settingOf(model, outcome)).trimEnd().replace(/^/gm, '  '),
  ].join('\n');
}

export function verifiedText({ name, own, files }: VerifiedModel): string {
  const wrong = files.filter(({ state }) => state !== 'right');
  if (wrong.length === 0) return `ok   ${name}: ${files.length} right`;
  const lines = wrong.map(
    ({ file, state, sha256 }) =>
      `     ${file}: ${state}${sha256 === null ? '' : `, sha256 ${sha256}`}`,
  );
  const remedy = own
    ? 'Restore it from the release; if you trained it yourself, bring models/SHA256SUMS up to date.'
    : `Run: npx haengbok models install ${name}`;
  return [`FAIL ${name}`, ...lines, `     -> ${remedy}`].join('\n');
}

/** One line that is written over while a person looks on; silent in a log. */
export function progressLine(stream: WriteStream) {
  let shown = 0;
  return {
    show: ({ file, done, total }: Progress): void => {
      const now = Date.now();
      if (!stream.isTTY || (now - shown < SHOW_EVERY_MS && done < total)) return;
      shown = now;
      const percent = String(Math.floor((done / total) * 100)).padStart(3);
      stream.write(`\r\x1b[K${percent} %  ${megabytes(done)} of ${megabytes(total)}  ${file}`);
    },
    end: (): void => {
      if (shown > 0) stream.write('\n');
    },
  };
}
