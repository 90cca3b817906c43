import { describe, expect, it } from 'vitest';
import { createDemoReader } from './demo-reader.js';

const NUMBER = '8203151234561';
const reader = () => createDemoReader({ compareMs: 0, registered: new Set([NUMBER]) });

describe('the demonstration reader', () => {
  it('verifies the registered finger of somebody it knows', async () => {
    const demo = reader();
    const outcome = demo.verify(NUMBER, new AbortController().signal);
    demo.present('registered');
    expect(await outcome).toEqual({ result: 'verified' });
  });

  it.each([
    [NUMBER, 'other'],
    ['9901011234567', 'registered'],
  ] as const)('refuses %s with the %s finger', async (number, finger) => {
    const demo = reader();
    const outcome = demo.verify(number, new AbortController().signal);
    demo.present(finger);
    expect(await outcome).toEqual({ result: 'refused', problem: 'finger-differs' });
  });

  it('lets go when nobody waits any more', async () => {
    const demo = reader();
    const stop = new AbortController();
    const outcome = demo.verify(NUMBER, stop.signal);
    stop.abort();
    expect(await outcome).toEqual({ result: 'refused', problem: 'finger-not-seen' });
    demo.present('registered');
    expect(await demo.verify(NUMBER, AbortSignal.abort())).toMatchObject({
      problem: 'finger-not-seen',
    });
  });
});
