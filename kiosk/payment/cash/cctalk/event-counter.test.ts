import { describe, expect, it } from 'vitest';
import { freshEvents, nextCount, parseEventBuffer } from './event-counter.js';

const buffer = (counter: number) => ({
  counter,
  events: [5, 4, 3, 2, 1].map((a) => [a, 1] as const),
});
const seen = (previous: number | null, counter: number) => {
  const { events, lost, powerLost } = freshEvents(previous, buffer(counter));
  return { events: events.map(([a]) => a), lost, powerLost };
};

describe('event counter', () => {
  it('tells nothing at the first look, and nothing twice', () => {
    expect(seen(null, 200)).toEqual({ events: [], lost: 0, powerLost: false });
    expect(seen(9, 9)).toEqual({ events: [], lost: 0, powerLost: false });
  });

  it('tells new events, oldest first', () => {
    expect(seen(9, 12).events).toEqual([3, 4, 5]);
    expect(seen(0, 2).events).toEqual([4, 5]);
  });

  it('goes from 255 to 1', () => {
    expect(nextCount(255)).toBe(1);
    expect(seen(255, 1).events).toEqual([5]);
    expect(seen(254, 2).events).toEqual([3, 4, 5]);
  });

  it('says how many were lost', () => {
    expect(seen(10, 17)).toEqual({ events: [1, 2, 3, 4, 5], lost: 2, powerLost: false });
  });

  it('knows 0 for a lost power', () => {
    expect(seen(9, 0)).toEqual({ events: [], lost: 0, powerLost: true });
  });

  it('reads the buffer of a manual (Azkoyen Modular X6, p. 40)', () => {
    const read = parseEventBuffer(Uint8Array.of(6, 6, 4, 0, 20, 0, 23, 6, 4, 13, 2));
    expect(read?.counter).toBe(6);
    expect(read?.events).toEqual([
      [6, 4],
      [0, 20],
      [0, 23],
      [6, 4],
      [13, 2],
    ]);
    expect(parseEventBuffer(new Uint8Array(0))).toBeUndefined();
  });
});
