import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RATE_HZ } from '../audio/format.js';
import { readWav } from '../audio/wav.js';
import { Chunks } from '../ear/chunks.js';
import type { WakeWord } from './wake-word.js';

const hasVoices = spawnSync('espeak-ng', ['--version']).status === 0;
/** More chunks than one, fewer, and none that fits. */
const PIECES = [160, 512, 1_000, 1_280, 4_000];
const VOICES = ['f1', 'f2', 'f3', 'm1', 'm3', 'm4'];
const NAME = '행복아';
const OTHER = [
  '여권을 만들려면 어디로 가야 하나요',
  '주민등록등본 한 통 떼러 왔습니다',
  '오늘 날씨가 참 좋네요',
  '화장실이 어디예요',
  '번호표는 뽑으셨어요',
];

const silence = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * RATE_HZ));
const hiss = (seconds: number): Float32Array =>
  silence(seconds).map((_, i) => 0.02 * Math.sin(i * i * 0.37));

function say(text: string, voice: string): Float32Array {
  const { stdout } = spawnSync('espeak-ng', ['-v', `ko+${voice}`, '-s', '150', '--stdout', text]);
  const samples = readWav(stdout);
  const first = samples.findIndex((sample) => Math.abs(sample) > 0.005);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > 0.005);
  return samples.slice(first, last + 1);
}

/** What every wake word must do. @param off why it cannot be tried here; undefined when it can */
export function wakeWordContract(
  name: string,
  open: () => Promise<WakeWord>,
  off = hasVoices ? undefined : 'espeak-ng is not installed',
): void {
  const why = off === undefined ? '' : ` (off: ${off})`;
  describe.runIf(off === undefined)(`wake word: ${name}${why}`, () => {
    let word: WakeWord;
    beforeEach(async () => {
      word = await open();
    });
    afterEach(() => word.close());

    /** How often it woke. */
    async function wakes(heard: readonly Float32Array[], piece = word.chunk): Promise<number> {
      const chunks = new Chunks(word.chunk);
      let count = 0;
      for (const samples of heard) {
        for (let at = 0; at < samples.length; at += piece) {
          for (const chunk of chunks.push(samples.subarray(at, at + piece)))
            if (await word.hear(chunk)) count += 1;
        }
      }
      return count;
    }

    /** A voice that it hears. */
    async function knownVoice(): Promise<string> {
      for (const voice of VOICES) {
        word.reset();
        if ((await wakes([silence(2), say(NAME, voice), silence(1)])) > 0) return voice;
      }
      throw new Error('it hears none of these voices');
    }

    it('wakes at its name, whoever of most voices says it', async () => {
      let heard = 0;
      for (const voice of VOICES) {
        word.reset();
        if ((await wakes([silence(2), say(NAME, voice), silence(1)])) > 0) heard += 1;
      }
      expect(heard).toBeGreaterThan(VOICES.length / 2);
    });

    it('wakes once each time', async () => {
      const call = say(NAME, await knownVoice());
      word.reset();
      expect(await wakes([silence(2), call, silence(3), call, silence(2)])).toBe(2);
    });

    it('sleeps through silence, noise and other words', async () => {
      const talk = OTHER.flatMap((text, i) => [say(text, VOICES[i] ?? 'f1'), silence(0.5)]);
      expect(await wakes([silence(5), hiss(5), ...talk])).toBe(0);
    });

    it('forgets half a name', async () => {
      const voice = await knownVoice();
      const call = say(NAME, voice);
      const half = Math.round(call.length / 2);
      word.reset();
      await wakes([silence(2), call.subarray(0, half)]);
      word.reset();
      expect(await wakes([call.subarray(half), silence(1)])).toBe(0);
      expect(await wakes([silence(1), call, silence(1)])).toBe(1);
    });

    it('hears the same in pieces of any size', async () => {
      const call = say(NAME, await knownVoice());
      for (const piece of PIECES) {
        word.reset();
        expect(await wakes([silence(2), call, silence(1)], piece)).toBe(1);
      }
    });

    it('is closed twice without harm', async () => {
      await wakes([silence(0.5)]);
      word.close();
      expect(() => word.close()).not.toThrow();
    });
  });
  if (off !== undefined) console.log(`The wake word ${name} is not tested: ${off}.`);
}
