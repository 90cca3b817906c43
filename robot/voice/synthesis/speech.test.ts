import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loudness } from '../turns/own-voice.js';
import { RATE_HZ } from '../audio/format.js';
import { createEspeak, hasEspeak } from './espeak.js';
import type { Synthesis } from './port.js';
import { createSherpaVoice } from './sherpa-voice.js';
import { createSpeech } from './speech.js';
import { TONE_LETTER, TONE_LETTERS, TONE_RATE_HZ, writeToneVoice } from './testing/tone-voice.js';
import { createText2wav } from './text2wav.js';

const root = mkdtempSync(join(tmpdir(), 'speech-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function toneVoice(name: string): string {
  const folder = mkdtempSync(join(root, `${name}-`));
  writeToneVoice(folder);
  return folder;
}

const USUAL = { language: 'ko', pace: 1 } as const;
const SLOW = { language: 'ko', pace: 0.75 } as const;
const TONE_S = (TONE_LETTERS.length * TONE_LETTER) / TONE_RATE_HZ;

if (!hasEspeak()) console.log('espeak-ng is not tested: it is not installed.');
const voices: [string, () => Synthesis][] = [
  ...(hasEspeak() ? [['espeak-ng', createEspeak] as [string, () => Synthesis]] : []),
  ['text2wav', createText2wav],
  ['a voice of sherpa-onnx', () => createSherpaVoice(toneVoice('contract'))],
];

describe.each(voices)('%s', (_name, create) => {
  it('speaks at 16 kHz, slower when asked to, and says nothing of marks alone', async () => {
    const voice = create();
    try {
      const usual = await voice.speak(TONE_LETTERS, USUAL);
      expect(loudness(usual)).toBeGreaterThan(0);
      expect(usual.length).toBeGreaterThan(RATE_HZ / 5);
      expect((await voice.speak(TONE_LETTERS, SLOW)).length).toBeGreaterThan(usual.length);
      expect(loudness(await voice.speak('.', USUAL))).toBe(0);
      const both = [voice.speak(TONE_LETTERS, USUAL), voice.speak('안', USUAL)];
      const [long, short] = await Promise.all(both);
      expect(long?.length).toBeGreaterThan(short?.length ?? Infinity);
    } finally {
      await voice.close();
    }
  });
});

describe('a voice of sherpa-onnx', () => {
  it('says what its network makes of it, at the robot’s rate', async () => {
    const voice = createSherpaVoice(toneVoice('exact'));
    const samples = await voice.speak(TONE_LETTERS, USUAL);
    expect(samples.length / RATE_HZ).toBeCloseTo(TONE_S, 2);
    await voice.close();
  });

  it('says which folder holds no voice, and which file is missing', () => {
    expect(() => createSherpaVoice(root)).toThrow(root);
    const folder = toneVoice('missing');
    rmSync(join(folder, 'tokens.txt'));
    expect(() => createSherpaVoice(folder)).toThrow('tokens.txt is missing');
  });

  it('fails with a sentence when its model is damaged, and nothing else ends', async () => {
    const folder = toneVoice('damaged');
    writeFileSync(join(folder, 'model.onnx'), 'no network at all');
    const voice = createSherpaVoice(folder);
    await expect(voice.speak('안녕', USUAL)).rejects.toMatchObject({ code: 'voice.cannot-speak' });
    await voice.close();
  });
});

describe('speech with installed voices', () => {
  it('gives each language to the voice that knows it', async () => {
    const speech = createSpeech([toneVoice('chosen')]);
    const korean = await speech.speak(TONE_LETTERS, USUAL);
    expect(korean.length / RATE_HZ).toBeCloseTo(TONE_S, 2);
    const english = await speech.speak('Hello there', { language: 'en', pace: 1 });
    expect(loudness(english)).toBeGreaterThan(0);
    await speech.close();
  });

  it('is not left speechless when a voice fails', async () => {
    const folder = toneVoice('failing');
    writeFileSync(join(folder, 'model.onnx'), 'no network at all');
    const troubles: unknown[] = [];
    const speech = createSpeech([root, folder], (error) => troubles.push(error));
    expect(loudness(await speech.speak('안녕하세요', USUAL))).toBeGreaterThan(0);
    const codes = ['voice.model-missing', 'voice.cannot-speak'];
    expect(troubles).toMatchObject(codes.map((code) => ({ code })));
    await speech.close();
  });
});
