import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_RECOGNISER } from '../voice-files.js';
import { findModel, loadManifest } from './manifest.js';
import { verifyOwn } from './verify.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'manifest-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function withModel(model: string): Promise<unknown> {
  const file = path.join(folder, 'manifest.yaml');
  await writeFile(
    file,
    `public: [{ ${model.includes('purpose') ? '' : 'purpose: recognise, '} name: a, languages: [ko], licence: MIT, page: 'http://a.example/',
      sources: ['http://a.example/'], files: [{ path: m, size: 1, sha256: null }], ${model} }]`,
  );
  return loadManifest(file);
}

describe('the list of models', () => {
  it('has what comes with the project, as SHA256SUMS has it', async () => {
    const { own } = await loadManifest();
    const verified = await Promise.all(own.map((model) => verifyOwn(model)));
    expect(verified.map((files) => files.length)).toEqual([5, 1, 3]);
    for (const file of verified.flat()) expect(file).toMatchObject({ state: 'right' });
  });

  it('knows the size and the hash of every public file, and where it is', async () => {
    const { public: models } = await loadManifest();
    for (const { sources, files } of models) {
      for (const source of sources) expect(source).toMatch(/^https:.*\/resolve\/.*\/$/);
      for (const { sha256 } of files) expect(sha256).not.toBeNull();
    }
  });

  it('refuses a model whose description names a file it does not have', async () => {
    await withModel('model: { kind: ctc, model: m, tokens: m }');
    await expect(withModel('model: { kind: ctc, model: m, tokens: t }')).rejects.toMatchObject({
      code: 'models.manifest',
      message: expect.stringContaining('t is no file') as string,
    });
    await expect(withModel('model: { kind: guess, model: m }')).rejects.toThrow('kind');
  });

  it('refuses a voice whose description names a file it does not have', async () => {
    const voice = (lexicon: string) =>
      `purpose: speak, model: { kind: vits, languages: [ko], files: { model: m, tokens: m, lexicon: ${lexicon} }, rules: [m] }`;
    await withModel(voice('m'));
    await expect(withModel(voice('x.txt'))).rejects.toThrow('x.txt is no file');
  });

  it('refuses a path that leads out of its folder', async () => {
    const model = 'model: { kind: ctc, model: m, tokens: m }, files: [{ path: ../m, size: 1 }]';
    await expect(withModel(model)).rejects.toMatchObject({ code: 'models.manifest' });
  });

  it('finds a model by a part of its name that no other has', async () => {
    const { public: models } = await loadManifest();
    expect(findModel(models, 'sense-voice').name).toContain('sense-voice');
    expect(() => findModel(models, 'sherpa')).toThrow('fits several');
    expect(() => findModel(models, 'klingon')).toThrow('no model "klingon": sherpa-onnx');
  });
});

describe('verifying what comes with the project', () => {
  it('finds a changed and a missing file', async () => {
    const own = {
      name: 'demo',
      languages: ['ko'],
      licence: 'MIT',
      note: '',
      path: 'recogniser/demo',
    };
    const model = { ...own, purpose: 'recognise' } as const;
    await cp(DEMO_RECOGNISER, path.join(folder, own.path), { recursive: true });
    await cp(path.join(DEMO_RECOGNISER, '../../SHA256SUMS'), path.join(folder, 'SHA256SUMS'));
    await writeFile(path.join(folder, own.path, 'tokens.txt'), 'changed');
    await rm(path.join(folder, own.path, 'encoder.onnx'));
    const states = (await verifyOwn(model, folder)).map(({ state }) => state);
    expect(states).toEqual(['right', 'missing', 'right', 'right', 'different']);
  });
});
