import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LineListener } from '../serial-line.js';
import { Bus, type Request } from './bus.js';
import { encode } from './frame.js';

const HOPPER = { address: 3, checksum: 'simple' } as const;
const ENABLE: Request = { header: 164, data: [165], sizes: [0], repeatable: true };
const DISPENSE: Request = { header: 167, data: [1, 2, 3, 1], sizes: [0, 1], repeatable: false };
const timing = { answerMs: 100, silenceMs: 20, reopenMs: 1_000 };

const answer = (header: number, data: number[] = [], from = 3, to = 1) =>
  encode({ to, from, header, data: Uint8Array.from(data) }, 'simple');
const ACK = answer(0);

describe('bus', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A line whose far end is the test: `sent` are the headers that went out. */
  function plug() {
    const sent: number[] = [];
    let far: LineListener | undefined;
    const bus = new Bus((listener) => {
      far = listener;
      return Promise.resolve({
        write: (bytes) => void sent.push(bytes[3] ?? NaN),
        close: () => Promise.resolve(),
      });
    }, timing);
    return { bus, sent, say: (bytes: Uint8Array) => far?.received(bytes), far: () => far };
  }
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('asks three times what may be asked again, and once what may not', async () => {
    const { bus, sent } = plug();
    const answers = Promise.all([bus.ask(HOPPER, ENABLE), bus.ask(HOPPER, DISPENSE)]);
    await pass(1_000);
    expect(sent).toEqual([164, 164, 164, 167]);
    expect(await answers).toEqual([
      expect.objectContaining({ ok: false, why: 'silent' }),
      expect.objectContaining({ ok: false, why: 'silent' }),
    ]);
  });

  it('does not ask again after a no', async () => {
    const { bus, sent, say } = plug();
    const asked = bus.ask(HOPPER, ENABLE);
    await pass(1);
    say(answer(5));
    expect(await asked).toMatchObject({ ok: false, why: 'nak' });
    expect(sent).toEqual([164]);
  });

  it('sends one request at a time', async () => {
    const { bus, sent, say } = plug();
    void bus.ask(HOPPER, ENABLE);
    void bus.ask(HOPPER, DISPENSE);
    await pass(50);
    expect(sent).toEqual([164]);
    say(ACK);
    await pass(50);
    expect(sent).toEqual([164, 167]);
  });

  it('does not take an answer that comes too late for the answer to the next request', async () => {
    const { bus, sent, say } = plug();
    const late = bus.ask(HOPPER, { ...ENABLE, repeatable: false });
    await pass(99);
    say(ACK.slice(0, 2));
    await pass(1);
    expect(await late).toMatchObject({ why: 'silent' });
    const next = bus.ask(HOPPER, DISPENSE);
    await pass(5);
    say(ACK.slice(2));
    say(ACK);
    await pass(10);
    expect(sent).toEqual([164]);
    await pass(200);
    expect(await next).toMatchObject({ why: 'silent' });
    expect(bus.noise.late).toBeGreaterThan(0);
  });

  it('believes only the device it asked, in the size that the answer has', async () => {
    const { bus, say } = plug();
    const asked = bus.ask(HOPPER, { ...ENABLE, repeatable: false });
    await pass(1);
    for (const other of [answer(0, [], 4), answer(0, [7]), answer(0, [], 3, 9)]) say(other);
    await pass(200);
    expect(await asked).toMatchObject({ ok: false, why: 'silent' });
  });

  it('finds an answer that waits behind the beginning of another', async () => {
    const { bus, say } = plug();
    const asked = bus.ask(HOPPER, { ...ENABLE, sizes: [0, 11] });
    await pass(1);
    say(Uint8Array.of(1, 11, 3));
    say(ACK);
    await pass(timing.answerMs);
    expect(await asked).toEqual({ ok: true, data: new Uint8Array(0) });
  });

  it('opens the port again after a while', async () => {
    const { bus, say, far } = plug();
    const first = bus.ask(HOPPER, ENABLE);
    await pass(1);
    say(ACK);
    await first;
    far()?.closed('unplugged');
    expect(await bus.ask(HOPPER, ENABLE)).toMatchObject({ why: 'no-line', detail: 'unplugged' });
    await pass(timing.reopenMs);
    const again = bus.ask(HOPPER, ENABLE);
    await pass(1);
    say(ACK);
    expect(await again).toMatchObject({ ok: true });
  });
});
