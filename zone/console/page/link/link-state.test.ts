import { describe, expect, it } from 'vitest';
import type { ConsoleSnapshot } from '../../../wire/index.js';
import { parseFragment } from './credentials.js';
import { NOT_CONNECTED, reduceLink, type LinkEvent } from './link-state.js';

const SNAPSHOT: ConsoleSnapshot = {
  at: 1,
  robots: [],
  kiosks: [],
  calls: [],
  visitsToday: { issued: 0, cancelled: 0, 'timed-out': 0, failed: 0, 'handed-to-staff': 0 },
};

const after = (...events: LinkEvent[]) => events.reduce(reduceLink, NOT_CONNECTED);

describe("the console's link", () => {
  it('keeps showing the last snapshot while the connection is lost', () => {
    const lost = after(
      { type: 'connected' },
      { type: 'snapshot', snapshot: SNAPSHOT },
      { type: 'disconnected' },
      { type: 'unreachable' },
    );
    expect(lost).toMatchObject({ status: 'lost', snapshot: SNAPSHOT });
    expect(reduceLink(lost, { type: 'connected' }).status).toBe('online');
  });

  it('is still connecting while the zone was never reached', () => {
    expect(after({ type: 'unreachable' }, { type: 'unreachable' }).status).toBe('connecting');
  });

  it.each([
    [{ type: 'refused', code: 'unauthorized' }, 'refused'],
    [{ type: 'replaced' }, 'replaced'],
  ] as const)('ends with %j', (event, status) => {
    const ended = after({ type: 'connected' }, event);
    expect(ended.status).toBe(status);
    expect(reduceLink(ended, { type: 'disconnected' })).toBe(ended);
  });
});

describe('credentials in the address', () => {
  const token = 'a'.repeat(43);

  it('are a device and its token', () => {
    const fragment = `#device=console-1&token=${token}`;
    expect(parseFragment(fragment)).toEqual({ device: 'console-1', token });
  });

  it.each(['', '#', '#device=console-1', `#token=${token}`, '#device=C&token=x'])(
    'are not %j',
    (fragment) => {
      expect(parseFragment(fragment)).toBeNull();
    },
  );
});
