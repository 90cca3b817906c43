import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createVoiceActivity } from '../activity/silero.js';
import { startRecogniser, type Recogniser } from '../recognition/recogniser.js';
import { openWakeModels, shippedModels } from './features.js';
import { createWakeWord } from './wake-word.js';
import { wakeWordContract } from './wake-word.suite.js';

const MODELS = resolve(import.meta.dirname, '../../../models');
const HEAD = join(MODELS, 'wake/head.json');
const DEMO = join(MODELS, 'recogniser/demo');

wakeWordContract('own head', () => createWakeWord(HEAD));

describe('with a recogniser that listens again', () => {
  let recogniser: Promise<Recogniser> | undefined;
  afterAll(async () => (await recogniser)?.close());
  wakeWordContract('own head and recogniser', async () =>
    createWakeWord(HEAD, await (recogniser ??= startRecogniser(DEMO))),
  );
});

describe('damaged models', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wake-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const MISSING = join(folder, 'nothing');
  const BROKEN = { code: 'voice.model-broken' };

  function damaged(name: string, text: string | Buffer): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  it('a head that is cut short, of another shape, or missing', async () => {
    const head = readFileSync(HEAD, 'utf8');
    const short = damaged('short.json', head.slice(0, head.length / 2));
    const anew = { ...BROKEN, message: expect.stringContaining('wake train') as string };
    await expect(createWakeWord(short)).rejects.toMatchObject(anew);
    const narrow = { ...(JSON.parse(head) as object), w1: 'AAAAAA==' };
    const other = damaged('other.json', JSON.stringify(narrow));
    await expect(createWakeWord(other)).rejects.toMatchObject(anew);
    await expect(createWakeWord(MISSING)).rejects.toMatchObject({ code: 'voice.model-missing' });
  });

  it('an embedding that is cut short or missing', async () => {
    const shipped = shippedModels();
    const half = readFileSync(shipped.embedding).subarray(0, 100_000);
    const files = { ...shipped, embedding: damaged('half.onnx', half) };
    await expect(openWakeModels(files)).rejects.toMatchObject(BROKEN);
    await expect(openWakeModels({ ...shipped, embedding: MISSING })).rejects.toMatchObject({
      code: 'voice.model-missing',
      message: expect.stringContaining('npm ci') as string,
    });
  });

  it('a voice activity model that is none, or missing', async () => {
    await expect(createVoiceActivity(damaged('vad.onnx', 'none'))).rejects.toMatchObject(BROKEN);
    await expect(createVoiceActivity(MISSING)).rejects.toMatchObject({
      code: 'voice.model-missing',
    });
  });
});
