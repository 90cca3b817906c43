import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { RATE_HZ } from '../audio/format.js';
import { readWav } from '../audio/wav.js';
import { SecondLook, type Listener } from './second-look.js';
import { createWakeWord } from './wake-word.js';

const HEAD = resolve(import.meta.dirname, '../../../models/wake/head.json');
const writes = (text: string): Listener => ({ recognise: () => Promise.resolve(text) });
const fails: Listener = { recognise: () => Promise.reject(new Error('it ended')) };

describe('the second look', () => {
  const look = (listener: Listener): SecondLook => new SecondLook(listener, ['행복아'], ['행복해']);

  it('tells the name from what sounds like it', async () => {
    expect(await look(writes('저기 행복아')).isName()).toBe(true);
    expect(await look(writes('행복해')).isName()).toBe(false);
  });

  it('gives the recogniser the last seconds and no more', async () => {
    const recognise = vi.fn<Listener['recognise']>(() => Promise.resolve(''));
    const one = look({ recognise });
    one.push(new Float32Array(5 * RATE_HZ).fill(0.1));
    one.push(new Float32Array(1_280).fill(0.3));
    await one.isName();
    const samples = recognise.mock.calls[0]?.[0] ?? new Float32Array();
    expect(samples.length / RATE_HZ).toBeLessThanOrEqual(2);
    expect(samples.at(-1)).toBeCloseTo(0.3);
  });

  it('cannot tell without the recogniser, nor while it is asked', async () => {
    expect(await look(fails).isName()).toBeUndefined();
    let answer: (text: string) => void = () => undefined;
    const slow = look({ recognise: () => new Promise((resolve) => (answer = resolve)) });
    const first = slow.isName();
    expect(await slow.isName()).toBeUndefined();
    answer('행복아');
    expect(await first).toBe(true);
    const again = slow.isName();
    answer('행복아');
    expect(await again).toBe(true);
  });

  it('waits for a recogniser no longer than a visitor would', async () => {
    vi.useFakeTimers();
    try {
      const asked = look({ recognise: () => new Promise(() => undefined) }).isName();
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await asked).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });
});

const hasVoices = spawnSync('espeak-ng', ['--version']).status === 0;
describe.runIf(hasVoices)('a wake word that is never sure by itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const head = JSON.parse(readFileSync(HEAD, 'utf8')) as { second: object };
  const file = join(folder, 'head.json');
  writeFileSync(file, JSON.stringify({ ...head, second: { ...head.second, sure: 1 } }));

  /** How often it wakes when the name is said, and how often it asks. */
  async function called(listener: Listener): Promise<{ wakes: number; asked: number }> {
    const recognise = vi.fn(listener.recognise);
    const word = await createWakeWord(file, { recognise });
    const name = readWav(spawnSync('espeak-ng', ['-v', 'ko+f2', '--stdout', '행복아']).stdout);
    const samples = new Float32Array(4 * RATE_HZ);
    samples.set(name.subarray(0, 1.5 * RATE_HZ), 2 * RATE_HZ);
    let wakes = 0;
    for (let at = 0; at + word.chunk <= samples.length; at += word.chunk)
      if (await word.hear(samples.subarray(at, at + word.chunk))) wakes += 1;
    word.close();
    return { wakes, asked: recognise.mock.calls.length };
  }

  it('wakes once when the recogniser hears the name too, and not when it hears another', async () => {
    expect(await called(writes('행복아'))).toEqual({ wakes: 1, asked: 1 });
    const refused = await called(writes('행복해'));
    expect(refused.wakes).toBe(0);
    expect(refused.asked).toBeGreaterThan(0);
  });

  it('decides alone when the recogniser is gone', async () => {
    expect((await called(fails)).wakes).toBe(1);
  });
});
if (!hasVoices) console.log('The second look is not tried on a voice: espeak-ng is not installed.');
