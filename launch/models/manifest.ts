import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { UnderstandingModel } from '../../robot/understanding/index.js';
import { RecogniserModel, VoiceModel } from '../../robot/voice/index.js';
import { LaunchError } from '../launch-error.js';
import { PROJECT_ROOT } from '../root.js';

/** Public models and those that come with the project. */
export const MANIFEST = path.join(PROJECT_ROOT, 'models', 'manifest.yaml');

/** Stays inside its folder, whatever a manifest says. */
const FilePath = z.string().regex(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/, 'must be a relative path');
const Name = z.string().regex(/^[\w-][\w.-]*$/, 'must be usable as the name of a folder');

const ABOUT = {
  name: Name,
  languages: z.array(z.string()).min(1),
  /** An SPDX identifier, or the licence's own name. */
  licence: z.string().min(1),
  note: z.string().default(''),
};

export const ModelFile = z.strictObject({
  path: FilePath,
  /** Bytes. */
  size: z.number().int().positive(),
  /** Null where none is published: recorded at the first download. */
  sha256: z.hash('sha256').nullable(),
});
export type ModelFile = z.infer<typeof ModelFile>;

const OwnModel = z.strictObject({
  ...ABOUT,
  purpose: z.enum(['recognise', 'wake', 'understand']),
  /** Folder or file in `models/`. */
  path: FilePath,
});
export type OwnModel = z.infer<typeof OwnModel>;

const DESCRIBED_BY = {
  recognise: RecogniserModel,
  speak: VoiceModel,
  understand: UnderstandingModel,
} as const;

const PublicModel = z
  .strictObject({
    ...ABOUT,
    purpose: z.enum(['recognise', 'speak', 'understand']),
    /** One sentence where the licence restricts use; else empty. */
    terms: z.string().default(''),
    /** For people: where its makers tell of it. */
    page: z.url(),
    /** Tried in this order; a file's path is appended. */
    sources: z.array(z.url().endsWith('/')).min(1),
    files: z.array(ModelFile).min(1),
    /** `model.json` or `voice.json` without what is said above. */
    model: z.record(z.string(), z.unknown()),
  })
  .superRefine((entry, context) => {
    const described = DESCRIBED_BY[entry.purpose].safeParse(descriptionOf(entry));
    const issues = described.success ? [] : described.error.issues;
    for (const { path: where, message } of issues) {
      context.addIssue({ code: 'custom', path: ['model', ...where], message });
    }
    const paths = entry.files.map((file) => file.path);
    for (const file of namedIn(entry)) {
      if (paths.includes(file)) continue;
      context.addIssue({ code: 'custom', path: ['model'], message: `${file} is no file` });
    }
  });
export type PublicModel = z.infer<typeof PublicModel>;

export const Manifest = z.strictObject({
  own: z.array(OwnModel).default([]),
  public: z.array(PublicModel),
});
export type Manifest = z.infer<typeof Manifest>;

/** The files that its description names. */
function namedIn({ purpose, model }: Pick<PublicModel, 'purpose' | 'model'>): string[] {
  const { files, rules, model: network, tokenizer } = model;
  const named: Readonly<Record<typeof purpose, readonly unknown[]>> = {
    speak: [files, rules],
    understand: [[network, tokenizer]],
    recognise: [{ ...model, kind: null }],
  };
  const values = named[purpose].flatMap((one): unknown[] => Object.values(one ?? {}));
  return values.filter((value) => typeof value === 'string');
}

/** The file beside the others that says how to use them. */
export function descriptionFile({ purpose }: Pick<PublicModel, 'purpose'>): string {
  return purpose === 'speak' ? 'voice.json' : 'model.json';
}

/** What it says. */
export function descriptionOf({
  model,
  name,
  licence,
  note,
}: Pick<PublicModel, 'model' | 'name' | 'licence' | 'note'>): Record<string, unknown> {
  return { ...model, name, licence, note };
}

/** @throws LaunchError `models.manifest` naming file and entry */
export async function loadManifest(file = MANIFEST): Promise<Manifest> {
  try {
    return Manifest.parse(parse(await readFile(file, 'utf8')));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new LaunchError('models.manifest', `${file} is no list of models: ${why}`, { cause });
  }
}

/**
 * By its name, or a part of it that no other has.
 * @throws LaunchError `models.unknown`
 */
export function findModel<T extends { readonly name: string }>(
  models: readonly T[],
  wanted: string,
): T {
  const found = models.find(({ name }) => name === wanted);
  if (found) return found;
  const [first, ...others] = models.filter(({ name }) => name.includes(wanted));
  if (first && others.length === 0) return first;
  const which = first ? [first, ...others] : models;
  const names = which.map(({ name }) => name).join(', ');
  throw new LaunchError(
    'models.unknown',
    `${first ? `"${wanted}" fits several models` : `There is no model "${wanted}"`}: ${names}.`,
  );
}
