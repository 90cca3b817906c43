import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { RATE_HZ } from '../audio/format.js';
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
    writeFileSync(join(damaged, 'encoder.onnx'), 'no network at all');
    await expect(startRecogniser(damaged)).rejects.toMatchObject({ code: 'voice.model-broken' });
  });

  it('names what it is, and understands nothing in silence', async () => {
    const recogniser = await startRecogniser(DEMO);
    expect(recogniser.model.note).toContain('synthetic');
    expect(await recogniser.recognise(new Float32Array(16_000))).toBe('');
    await recogniser.close();
  });
});

describe('a recogniser whose process dies', () => {
  it('fails what it was asked, and answers the next question from a new process', async () => {
    const before = new Set(await childrenOfThisProcess());
    const recogniser = await startRecogniser(DEMO);
    const [child = 0] = (await childrenOfThisProcess()).filter((pid) => !before.has(pid));
    process.kill(child, 'SIGSTOP');
    const asked = recogniser.recognise(new Float32Array(RATE_HZ));
    process.kill(child, 'SIGKILL');
    await expect(asked).rejects.toMatchObject({ code: 'voice.recogniser-gone' });
    expect(await recogniser.recognise(new Float32Array(RATE_HZ))).toBe('');
    await recogniser.close();
  });
});

async function childrenOfThisProcess(): Promise<number[]> {
  const threads = await readdir('/proc/self/task');
  const lists = await Promise.all(
    // A thread may have ended since they were listed.
    threads.map((thread) => readFile(`/proc/self/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}
