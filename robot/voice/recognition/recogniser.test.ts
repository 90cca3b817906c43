import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startRecogniser } from './recogniser.js';

const DEMO = resolve(import.meta.dirname, '../../../models/recogniser/demo');

describe('the recogniser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recogniser-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says which folder holds no model, and what to do', async () => {
    await expect(startRecogniser(folder)).rejects.toMatchObject({ code: 'voice.model-missing' });
  });

  it('takes only its own process along when the model is damaged', async () => {
    const damaged = join(folder, 'damaged');
    cpSync(DEMO, damaged, { recursive: true });
    writeFileSync(join(damaged, 'model.onnx'), 'no network at all');
    await expect(startRecogniser(damaged)).rejects.toMatchObject({ code: 'voice.model-broken' });
  });

  it('names what it is, and understands nothing in silence', async () => {
    const recogniser = await startRecogniser(DEMO);
    expect(recogniser.model.note).toContain('synthetic');
    expect(await recogniser.recognise(new Float32Array(16_000))).toBe('');
    await recogniser.close();
  });
});
