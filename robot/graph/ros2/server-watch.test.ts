import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServerWatch } from './server-watch.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A client of an action whose servers the test puts up and down. */
function bench(...ids: number[]) {
  let servers = ids;
  const node = {
    getPublishersInfoByTopic: (topic: string) => {
      expect(topic).toBe('/dock/_action/status');
      return servers.map((id) => ({ endpoint_gid: [1, id] }));
    },
  };
  const client = { isActionServerAvailable: () => servers.length > 0 };
  const watch = new ServerWatch(node, client, '/dock');
  const watched = watch.begin();
  let lost = false;
  void watched.lost.then(() => {
    lost = true;
  });
  const pass = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    return lost;
  };
  return { watch, watched, pass, serveBy: (...now: number[]) => (servers = now) };
}

describe('the watch over an action server', () => {
  it('is calm while the server is there', async () => {
    expect(await bench(7).pass(60_000)).toBe(false);
  });

  it('notices within a second that it is gone', async () => {
    const { pass, serveBy } = bench(7);
    serveBy();
    expect(await pass(1_000)).toBe(true);
  });

  it('takes a server started anew for another one', async () => {
    const { pass, serveBy } = bench(7);
    serveBy(8);
    expect(await pass(1_000)).toBe(true);
  });

  it('forgives a moment without discovery', async () => {
    const { pass, serveBy } = bench(7);
    serveBy();
    await pass(110);
    serveBy(7);
    expect(await pass(1_000)).toBe(false);
  });

  it('learns of a server discovered late', async () => {
    const { pass, serveBy } = bench();
    serveBy(7);
    expect(await pass(1_000)).toBe(false);
    serveBy(8);
    expect(await pass(1_000)).toBe(true);
  });

  it('gives up all at once when its client is destroyed', async () => {
    const { watch, pass } = bench(7);
    watch.loseAll();
    expect(await pass(0)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rests when nothing is open', () => {
    const { watched } = bench(7);
    watched.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
