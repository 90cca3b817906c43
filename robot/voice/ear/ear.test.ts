import { describe, expect, it } from 'vitest';
import { FRAME, RATE_HZ } from '../audio/format.js';
import { loudness } from '../turns/own-voice.js';
import { Ear, type EarParts } from './ear.js';
import type { Sample } from '../samples/sample.js';
import type { EarEvent } from './events.js';

const silence = (seconds: number): Float32Array => new Float32Array(seconds * RATE_HZ);
const voice = (seconds: number): Float32Array =>
  Float32Array.from({ length: seconds * RATE_HZ }, (_, i) => 0.4 * Math.sin(i / 8));

/** An ear that takes loudness for a voice, and is told what was said. */
function ear(parts: Partial<EarParts> = {}): {
  ear: Ear;
  events: EarEvent[];
  heard: Float32Array[];
} {
  const events: EarEvent[] = [];
  const heard: Float32Array[] = [];
  const made = new Ear({
    activity: {
      look: (frame) => Promise.resolve(loudness(frame) > 0.1 ? 0.95 : 0.02),
      reset: () => undefined,
    },
    recogniser: {
      recognise: (samples) => {
        heard.push(samples);
        return Promise.resolve('행복아 여권 어디서 만들어요');
      },
    },
    onEvent: (event) => {
      if (event.event !== 'level') events.push(event);
    },
    ...parts,
  });
  return { ear: made, events, heard };
}

async function hear(to: Ear, ...pieces: Float32Array[]): Promise<void> {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += 1600) {
      await to.push(piece.subarray(at, at + 1600));
      if (to.state === 'thinking') await to.settled();
    }
  }
  await to.settled();
}

const names = (events: readonly EarEvent[]): string[] => events.map(({ event }) => event);

describe('the ear', () => {
  it('after a touch gives the words of a turn, without the name, and partial words before', async () => {
    const { ear: one, events } = ear();
    one.wake();
    await hear(one, silence(0.5), voice(2), silence(1));
    expect(names(events)).toContain('partial');
    expect(names(events).filter((name) => name !== 'partial')).toEqual([
      'speech-start',
      'speech-end',
      'transcript',
    ]);
    expect(events.at(-1)).toMatchObject({ text: '여권 어디서 만들어요' });
  });

  it('hears nothing before its name', async () => {
    const { ear: one, events } = ear();
    await hear(one, voice(3), silence(1));
    expect(events).toEqual([]);
  });

  it('wakes at its name', async () => {
    let calls = 0;
    const wake = {
      name: 'test',
      chunk: 1280,
      hear: () => Promise.resolve(++calls === 10),
      reset: () => undefined,
      close: () => undefined,
    };
    const { ear: one, events } = ear({ wake });
    await hear(one, silence(1), voice(1), silence(1));
    expect(names(events).filter((name) => name !== 'partial')).toEqual([
      'wake',
      'speech-start',
      'speech-end',
      'transcript',
    ]);
  });

  it('goes on by touch when it can no longer hear its name, and says so', async () => {
    let calls = 0;
    const wake = {
      name: 'test',
      chunk: 512,
      hear: () => (++calls === 5 ? Promise.reject(new Error('no key')) : Promise.resolve(false)),
      reset: () => undefined,
      close: () => undefined,
    };
    const { ear: one, events } = ear({ wake });
    await hear(one, silence(1));
    expect(events).toEqual([expect.objectContaining({ event: 'wake-lost', message: 'no key' })]);
    one.wake();
    await hear(one, voice(1), silence(1));
    expect(names(events).at(-1)).toBe('transcript');
  });

  it('gives the recogniser what was said and little more', async () => {
    const { ear: one, heard } = ear();
    one.wake();
    await hear(one, silence(3), voice(1.5), silence(1));
    const longest = Math.max(...heard.map((samples) => samples.length));
    expect(longest / RATE_HZ).toBeGreaterThan(1.5);
    expect(longest / RATE_HZ).toBeLessThan(2.6);
  });

  it('has looked for the words when the pause ends the turn', async () => {
    const { ear: one, events, heard } = ear();
    one.wake();
    await hear(one, silence(0.5), voice(1.5), silence(0.25));
    const before = heard.length;
    expect(names(events)).not.toContain('speech-end');
    await hear(one, silence(0.6));
    expect(events.at(-1)).toMatchObject({ event: 'transcript', text: '여권 어디서 만들어요' });
    expect(heard).toHaveLength(before);
  });

  it('takes a sentence with a pause in it as one', async () => {
    const { ear: one, events, heard } = ear();
    one.wake();
    await hear(one, silence(0.5), voice(1), silence(0.25), voice(1), silence(1));
    expect(names(events).filter((name) => name === 'transcript')).toHaveLength(1);
    expect((heard.at(-1)?.length ?? 0) / RATE_HZ).toBeGreaterThan(2.3);
  });

  it('goes on when the recogniser fails, and says so', async () => {
    const { ear: one, events } = ear({
      recogniser: { recognise: () => Promise.reject(new Error('it is gone')) },
    });
    one.wake();
    await hear(one, voice(1), silence(1));
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'failed', message: 'it is gone' }),
    );
    one.wake();
    await hear(one, voice(1), silence(1));
    expect(names(events).filter((name) => name === 'speech-end')).toHaveLength(2);
  });

  it('leaves the oldest out when it cannot follow, instead of answering late', async () => {
    let frames = 0;
    const { ear: one } = ear({
      activity: {
        look: async () => {
          frames += 1;
          await new Promise((resolve) => setTimeout(resolve, 1));
          return 0;
        },
        reset: () => undefined,
      },
    });
    for (let second = 0; second < 60; second += 1) void one.push(silence(1));
    await one.settled();
    expect(frames).toBeLessThanOrEqual((4 * RATE_HZ) / FRAME);
  });

  describe('for training', () => {
    /** Its name is the chunk at 1.9 s, and the recogniser understands this. */
    function sampled(text: string): { ear: Ear; samples: Sample[] } {
      const samples: Sample[] = [];
      let calls = 0;
      const wake = {
        name: 'test',
        chunk: 1280,
        hear: () => Promise.resolve(++calls === 24),
        reset: () => undefined,
        close: () => undefined,
      };
      const recogniser = { recognise: () => Promise.resolve(text) };
      const onSample = (sample: Sample): void => void samples.push(sample);
      return { ear: ear({ wake, recogniser, onSample }).ear, samples };
    }
    const kinds = (samples: readonly Sample[]): string[] => samples.map(({ kind }) => kind);
    const said = [silence(0.7), voice(1), silence(1), voice(1.5), silence(1)];

    it('gives the seconds that end with its name, and a turn without it', async () => {
      const { ear: one, samples } = sampled('화장실이 어디예요');
      await hear(one, ...said);
      expect(kinds(samples)).toEqual(['name', 'other']);
      const name = samples[0]?.samples ?? new Float32Array();
      expect(loudness(name.subarray(-1600))).toBeGreaterThan(0.2);
      expect(name.length / RATE_HZ).toBeLessThanOrEqual(2);
      expect((samples[1]?.samples.length ?? 0) / RATE_HZ).toBeGreaterThan(1.5);
    });

    it('gives no turn that holds the name, or may hold it', async () => {
      for (const text of ['저기 행복아 화장실', '아니 근데 행복이야 여기', '']) {
        const { ear: one, samples } = sampled(text);
        await hear(one, ...said);
        expect(kinds(samples)).toEqual(['name']);
      }
    });

    it('gives no turn that began before the name was over', async () => {
      const { ear: one, samples } = sampled('화장실이 어디예요');
      await hear(one, silence(0.7), voice(3), silence(1));
      expect(kinds(samples)).toEqual(['name']);
    });
  });

  it('forgets a visit when it is dismissed', async () => {
    const { ear: one, events } = ear();
    one.wake();
    await hear(one, voice(0.8));
    one.dismiss();
    await hear(one, silence(1));
    expect(names(events)).not.toContain('transcript');
    expect(one.state).toBe('asleep');
  });
});
