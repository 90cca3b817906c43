import { describe, expect, it } from 'vitest';
import { bind, refusesPaper, type PaperRequest } from './binding.js';
import { secondKeyOf } from './second-key.js';

const SECRET = Buffer.alloc(32, 7);
const REQUEST: PaperRequest = {
  transaction: 'tx-1',
  residentNumber: '8203151234561',
  document: 'resident-register',
  options: { members: 'all', 'back-digits': 'hidden' },
  copies: 1,
};

/** A page as it is drawn for a request: with its claim in it. */
function pageFor(request: PaperRequest, text = ''): Buffer {
  const { claim } = bind(SECRET, request, Buffer.alloc(0));
  return Buffer.from(`%PDF-1.3 (claim ${claim}) ${text}`);
}

const PAGE = pageFor(REQUEST);
const KEPT = bind(SECRET, REQUEST, PAGE);
const code = (...args: Parameters<typeof refusesPaper>) => refusesPaper(...args)?.code ?? null;

describe('a page is bound to one person and one request', () => {
  it('and is printed for those, in whatever order the options were chosen', () => {
    expect(code(SECRET, REQUEST, PAGE, KEPT)).toBeNull();
    const options = { 'back-digits': 'hidden', members: 'all' };
    expect(code(SECRET, { ...REQUEST, options }, PAGE, KEPT)).toBeNull();
  });

  it.each<[string, Partial<PaperRequest>]>([
    ['another person', { residentNumber: '8411022345672' }],
    ['another transaction', { transaction: 'tx-2' }],
    ['another document', { document: 'family-relation-certificate' }],
    ['other options', { options: { members: 'self', 'back-digits': 'hidden' } }],
    ['more copies', { copies: 2 }],
  ])('and not for %s', (_what, change) => {
    const other = { ...REQUEST, ...change };
    expect(code(SECRET, other, PAGE, KEPT)).toBe('printing.wrong-paper');
    // Nor when the journal was written for the other one, and only the page is swapped.
    expect(code(SECRET, other, PAGE, bind(SECRET, other, PAGE))).toBe('printing.wrong-paper');
  });

  it('and not when a byte changed, the claim is gone, or the journal knows of no page', () => {
    expect(code(SECRET, REQUEST, pageFor(REQUEST, 'x'), KEPT)).toBe('printing.wrong-paper');
    const bare = Buffer.from('%PDF-1.3');
    expect(code(SECRET, REQUEST, bare, bind(SECRET, REQUEST, bare))).toBe('printing.wrong-paper');
    expect(code(SECRET, REQUEST, PAGE, undefined)).toBe('printing.wrong-paper');
  });

  it('by hashes that say nothing without the kiosk’s key', () => {
    const other = bind(Buffer.alloc(32, 8), REQUEST, PAGE);
    expect(other.claim).not.toBe(KEPT.claim);
    expect(JSON.stringify(KEPT)).not.toContain('820315');
  });
});

describe('the second key', () => {
  it('is the same whenever it is needed, another for each number, and easy to type', () => {
    const keys = Array.from({ length: 200 }, (_, i) =>
      secondKeyOf(SECRET, `0000-0000-0000-${String(i).padStart(4, '0')}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    expect(secondKeyOf(SECRET, '0000-0000-0000-0000')).toBe(keys[0]);
  });
});
