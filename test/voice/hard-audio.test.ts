import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anyOf, Rng, speak, UNSEEN } from '../../models/index.js';
import { hasEspeak, RATE_HZ } from '../../robot/voice/index.js';
import { joined, realEar, silence, type RealEar } from './real-ear.js';

/* What a hall does to a microphone, through the whole ear with its real models. */

const speaks = hasEspeak();
if (!speaks) console.log('hard audio: off, espeak-ng is not installed (apt-get install espeak-ng)');

const QUESTION = '여권은 어디서 만들어요';

/** Chords of an organ, a new one every half second. */
function music(seconds: number): Float32Array {
  const chords = [
    [262, 330, 392],
    [220, 277, 330],
    [294, 370, 440],
    [196, 247, 294],
  ];
  return Float32Array.from({ length: Math.round(seconds * RATE_HZ) }, (_, i) => {
    const t = i / RATE_HZ;
    const chord = chords[Math.floor(t * 2) % chords.length] ?? [];
    return chord.reduce((sum, hertz) => sum + 0.1 * Math.sin(2 * Math.PI * hertz * t), 0);
  });
}

function mixed(a: Float32Array, b: Float32Array): Float32Array {
  return Float32Array.from(
    { length: Math.max(a.length, b.length) },
    (_, i) => (a[i] ?? 0) + (b[i] ?? 0),
  );
}

describe.runIf(speaks)('the ear in a hard hall', () => {
  let ear: RealEar;
  let voice: Float32Array;
  let other: Float32Array;

  beforeAll(async () => {
    const rng = new Rng(3);
    voice = await speak(QUESTION, anyOf(UNSEEN, rng));
    other = await speak('어머니 등본 떼러 왔는데요 얼마예요', anyOf(UNSEEN, rng));
  });
  beforeEach(async () => {
    ear = await realEar();
    return () => ear.close();
  });
  const transcripts = (): string[] =>
    ear.events.flatMap((event) => (event.event === 'transcript' ? [event.text] : []));
  const names = (): string[] => ear.events.map(({ event }) => event);

  it('asks nothing of silence, and falls asleep again', async () => {
    ear.wake();
    await ear.hear(silence(12));
    expect(names()).toEqual(['asleep']);
  });

  it('finds the turn in a voice that clips', async () => {
    ear.wake();
    const clipped = voice.map((sample) => Math.max(-1, Math.min(1, sample * 20)));
    await ear.hear(joined(silence(0.5), clipped, silence(1)));
    expect(transcripts()).toHaveLength(1);
    expect(transcripts()[0]).not.toBe('');
    expect(names()).not.toContain('failed');
  });

  it('does not wake for music, and after a touch does not take it for a question', async () => {
    await ear.hear(music(20));
    expect(ear.state()).toBe('asleep');
    ear.wake();
    await ear.hear(joined(music(12), silence(1)));
    expect(transcripts().filter((text) => text !== '')).toEqual([]);
    expect(names()).not.toContain('failed');
  });

  it('takes two who speak at once for one turn', async () => {
    ear.wake();
    await ear.hear(joined(silence(0.3), mixed(voice, other), silence(1)));
    expect(names().filter((name) => name === 'speech-end')).toHaveLength(1);
    expect(transcripts()).toHaveLength(1);
  });
});
