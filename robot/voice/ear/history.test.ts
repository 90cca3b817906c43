import { describe, expect, it } from 'vitest';
import { RATE_HZ } from '../audio/format.js';
import { History } from './history.js';

/** Samples that count on from `from`, in steps that a float holds exactly. */
const counting = (from: number, count: number): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => from + i);

describe('what was heard last', () => {
  it('gives a stretch of it, however the pieces fell', () => {
    const history = new History(1);
    for (let at = 0; at < RATE_HZ / 2; at += 700) history.push(counting(at, 700));
    const stretch = history.between(0.1, 0.2);
    expect(stretch).toHaveLength(0.1 * RATE_HZ);
    expect(stretch[0]).toBe(0.1 * RATE_HZ);
    expect(stretch.at(-1)).toBe(0.2 * RATE_HZ - 1);
  });

  it('keeps no more than its seconds', () => {
    const history = new History(1);
    for (let second = 0; second < 5; second += 1) {
      history.push(counting(second * RATE_HZ, RATE_HZ));
    }
    expect(history.now).toBe(5);
    expect(history.between(0, 5)[0]).toBe(4 * RATE_HZ);
    expect(history.between(0, 2)).toHaveLength(0);
  });

  it('takes a piece longer than itself', () => {
    const history = new History(0.5);
    history.push(counting(0, 2 * RATE_HZ));
    expect(history.between(1.5, 2)[0]).toBe(1.5 * RATE_HZ);
    expect(history.between(1.5, 2).at(-1)).toBe(2 * RATE_HZ - 1);
  });

  it('holds nothing of a visit that is over', () => {
    const history = new History(1);
    history.push(counting(1, RATE_HZ));
    history.forget();
    expect(history.between(0, 1).every((sample) => sample === 0)).toBe(true);
    expect(history.now).toBe(1);
  });
});
