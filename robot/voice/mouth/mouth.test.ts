import { describe, expect, it } from 'vitest';
import type { Loudspeaker } from '../audio/ports.js';
import { RATE_HZ } from '../audio/format.js';
import type { Synthesis } from '../synthesis/port.js';
import { Mouth, type MouthParts } from './mouth.js';

interface Heard {
  readonly mouth: Mouth;
  /** What was asked of the voice, in order. */
  readonly spoken: string[];
  /** What the screen was told. */
  readonly sentences: (string | null)[];
  readonly troubles: unknown[];
  /** Lets the loudspeaker come to the end of what it plays. */
  readonly finish: () => void;
}

/** A mouth whose loudspeaker plays until it is told that it has finished. */
function mouthOf(parts: Partial<MouthParts> = {}): Heard {
  const spoken: string[] = [];
  const sentences: (string | null)[] = [];
  const troubles: unknown[] = [];
  let finish: () => void = () => undefined;
  const synthesis: Synthesis = {
    name: 'test',
    speak: (text) => {
      spoken.push(text);
      return Promise.resolve(new Float32Array(RATE_HZ).fill(0.5));
    },
    close: () => Promise.resolve(),
  };
  const loudspeaker: Loudspeaker = {
    name: 'test',
    play: (_, signal) =>
      new Promise((resolve) => {
        finish = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
  };
  const mouth = new Mouth({
    synthesis,
    loudspeaker,
    gain: () => 0.5,
    onSentence: (words) => sentences.push(words?.map(({ text }) => text).join('') ?? null),
    onTrouble: (error) => troubles.push(error),
    ...parts,
  });
  return { mouth, spoken, sentences, troubles, finish: () => finish() };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const korean = (text: string) => ({ text, language: 'ko' as const, rate: 1 });

describe('the mouth', () => {
  it('says sentence after sentence, the screen in time with it, numbers as they are read', async () => {
    const { mouth, spoken, sentences, finish } = mouthOf();
    const said = mouth.say(korean('3번 창구입니다. 9시에 엽니다.'));
    await settled();
    expect(sentences).toEqual(['3번 창구입니다.']);
    expect(mouth.level).toBeCloseTo(0.25);
    finish();
    await settled();
    expect(sentences).toEqual(['3번 창구입니다.', '9시에 엽니다.']);
    finish();
    await said;
    expect(sentences.at(-1)).toBeNull();
    expect(mouth.level).toBe(0);
    expect(spoken).toEqual(['삼 번 창구입니다.', '아홉 시에 엽니다.']);
  });

  it('falls silent in the middle of a sentence, and says no more of it', async () => {
    const { mouth, sentences } = mouthOf();
    const said = mouth.say(korean('첫 문장입니다. 둘째 문장입니다.'));
    await settled();
    mouth.hush();
    await said;
    await settled();
    expect(sentences).toEqual(['첫 문장입니다.', null]);
    expect(mouth.level).toBe(0);
  });

  it('says the newer thing instead of the older', async () => {
    const { mouth, sentences, finish } = mouthOf();
    const older = mouth.say(korean('오래된 말입니다.'));
    await settled();
    const newer = mouth.say(korean('새로운 말입니다.'));
    await older;
    await settled();
    expect(sentences.at(-1)).toBe('새로운 말입니다.');
    finish();
    await newer;
    expect(sentences.at(-1)).toBeNull();
  });

  it('tells of a voice or a loudspeaker that fails, and speaks again afterwards', async () => {
    let broken = true;
    const { mouth, troubles, sentences } = mouthOf({
      loudspeaker: {
        name: 'test',
        play: () => (broken ? Promise.reject(new Error('unplugged')) : Promise.resolve()),
      },
    });
    await mouth.say(korean('안 들립니다.'));
    expect(troubles).toEqual([expect.objectContaining({ message: 'unplugged' })]);
    expect(sentences.at(-1)).toBeNull();
    broken = false;
    await mouth.say(korean('들립니다.'));
    expect(troubles).toHaveLength(1);
    expect(sentences.slice(-2)).toEqual(['들립니다.', null]);
  });
});
