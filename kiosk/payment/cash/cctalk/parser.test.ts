import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from './frame.js';
import { Parser } from './parser.js';

const frame = (header: number, data: number[] = [], to = 1, from = 2) => ({
  to,
  from,
  header,
  data: Uint8Array.from(data),
});
/** Azkoyen Modular X6 ccTalk, p. 40. */
const CREDITS = frame(0, [6, 6, 4, 0, 20, 0, 23, 6, 4, 13, 2]);
const bytes = encode(CREDITS, 'simple');

const joined = (...parts: (Uint8Array | number[])[]) =>
  Uint8Array.from(parts.flatMap((p) => [...p]));

describe('parser', () => {
  it('finds a frame however it is cut in two', () => {
    for (let cut = 0; cut <= bytes.length; cut++) {
      const parser = new Parser('simple');
      const frames = [...parser.push(bytes.slice(0, cut)), ...parser.push(bytes.slice(cut))];
      expect(frames).toEqual([CREDITS]);
      expect(parser.dropped).toBe(0);
    }
  });

  it('waits for the rest, and finds the next frame behind a half one', () => {
    for (let cut = 1; cut < bytes.length; cut++) {
      const parser = new Parser('simple');
      const frames = [
        ...parser.push(bytes.slice(0, cut)),
        ...parser.push(bytes),
        ...parser.flush(),
      ];
      expect(frames, `after ${cut} bytes`).toContainEqual(CREDITS);
    }
  });

  it('does not wait for a length that no answer has', () => {
    const parser = new Parser('simple', 11);
    expect(parser.push(joined([1, 250], bytes))).toEqual([CREDITS]);
    expect(parser.dropped).toBe(2);
  });

  it('drops one byte at a time, so that a broken frame does not take the next with it', () => {
    const broken = Uint8Array.from(bytes);
    broken[5] = 99;
    const parser = new Parser('simple', 11);
    expect([...parser.push(joined(broken, bytes)), ...parser.flush()]).toEqual([CREDITS]);
    expect(parser.dropped).toBe(broken.length);
  });

  it('tells frames that follow one another apart, an echo before its answer', () => {
    const request = frame(229, [], 2, 1);
    const parser = new Parser('simple', 11);
    expect(parser.push(joined(encode(request, 'simple'), bytes))).toEqual([request, CREDITS]);
  });

  it('finds a frame with a CRC behind any garbage, and makes none up', () => {
    const sent = { ...frame(0, [3, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]), from: null };
    const garbage = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(garbage, garbage, (before, after) => {
        const parser = new Parser('crc', 11);
        const stream = joined(before, encode(sent, 'crc'), after);
        const frames = [...stream].flatMap((byte) => parser.push(Uint8Array.of(byte)));
        expect([...frames, ...parser.flush()]).toContainEqual(sent);
      }),
      { seed: 7 },
    );
  });
});
