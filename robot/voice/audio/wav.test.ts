import { describe, expect, it } from 'vitest';
import { RobotError } from '../../error/robot-error.js';
import { RATE_HZ } from './format.js';
import { readWav, writeWav } from './wav.js';

const tone = (hertz: number, seconds: number, rate = RATE_HZ): Float32Array =>
  Float32Array.from(
    { length: seconds * rate },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / rate),
  );

/** A WAV in another coding, header written by hand. */
function wavOf(data: Buffer, { coding = 1, channels = 1, rate = RATE_HZ, bits = 16 }): Buffer {
  const file = Buffer.concat([writeWav(new Float32Array(0)), data]);
  file.writeUInt16LE(coding, 20);
  file.writeUInt16LE(channels, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt16LE(bits, 34);
  file.writeUInt32LE(data.length, 40);
  return file;
}

function crossings(samples: Float32Array): number {
  let count = 0;
  for (let i = 1; i < samples.length; i += 1)
    if ((samples[i - 1] ?? 0) < 0 && (samples[i] ?? 0) >= 0) count += 1;
  return count;
}

describe('WAV files', () => {
  it('come back as they were written', () => {
    const samples = tone(440, 0.2);
    const back = readWav(writeWav(samples));
    expect(back).toHaveLength(samples.length);
    samples.forEach((sample, i) => expect(back[i]).toBeCloseTo(sample, 3));
  });

  it.each([
    ['8 bits', 1, 8, (s: number) => Buffer.from([Math.round(s * 127) + 128])],
    [
      '24 bits',
      1,
      24,
      (s: number) => {
        const b = Buffer.alloc(3);
        b.writeIntLE(Math.round(s * 0x7fffff), 0, 3);
        return b;
      },
    ],
    [
      '32 bits',
      1,
      32,
      (s: number) => {
        const b = Buffer.alloc(4);
        b.writeInt32LE(Math.round(s * 0x7fffffff));
        return b;
      },
    ],
    [
      'floats',
      3,
      32,
      (s: number) => {
        const b = Buffer.alloc(4);
        b.writeFloatLE(s);
        return b;
      },
    ],
  ])('are read with %s', (_, coding, bits, encode) => {
    const samples = tone(300, 0.1);
    const back = readWav(wavOf(Buffer.concat(Array.from(samples, encode)), { coding, bits }));
    samples.forEach((sample, i) => expect(back[i]).toBeCloseTo(sample, 1));
  });

  it.each([8_000, 22_050, 44_100, 48_000])('at %i Hz keep their pitch', (rate) => {
    const file = writeWav(tone(500, 1, rate), rate);
    const back = readWav(file);
    expect(back.length).toBeCloseTo(RATE_HZ, -1);
    expect(crossings(back)).toBeGreaterThanOrEqual(499);
    expect(crossings(back)).toBeLessThanOrEqual(501);
  });

  it('in stereo are mixed', () => {
    const frames = Buffer.alloc(4 * 100);
    for (let i = 0; i < 100; i += 1) {
      frames.writeInt16LE(16_000, 4 * i);
      frames.writeInt16LE(0, 4 * i + 2);
    }
    const back = readWav(wavOf(frames, { channels: 2 }));
    expect(back).toHaveLength(100);
    expect(back[50]).toBeCloseTo(8_000 / 0x8000, 3);
  });

  it('cut short give what is there', () => {
    const file = writeWav(tone(440, 1));
    expect(readWav(file.subarray(0, file.length / 2)).length).toBeCloseTo(RATE_HZ / 2, -2);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('this is not sound at all, but it is long enough to look at')],
    ['no data', writeWav(new Float32Array(0)).subarray(0, 36)],
    ['µ-law', wavOf(Buffer.alloc(100), { coding: 7, bits: 8 })],
    ['no channel', wavOf(Buffer.alloc(100), { channels: 0 })],
    ['a rate of 1 Hz', wavOf(Buffer.alloc(100), { rate: 1 })],
  ])('of %s are refused with what to do', (_, bytes) => {
    expect(() => readWav(bytes)).toThrow(RobotError);
    expect(() => readWav(bytes)).toThrow(/16-bit PCM/u);
  });
});
