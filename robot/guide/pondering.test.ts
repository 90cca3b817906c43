import { describe, expect, it } from 'vitest';
import type { LookupResult, Nearness } from '../places/index.js';
import { KNOWLEDGE } from './fixture.suite.js';
import type { GuideEvent } from './events.js';
import { Pondering } from './pondering.js';

type Asked = Extract<GuideEvent, { type: 'asked' }>;

const NEAR: Nearness = new Map([['move-in', 0.9]]);
const settle = () => new Promise((resolve) => setImmediate(resolve));
const question = (text: string): Asked => ({ type: 'asked', text, language: null });

/** `found`: what is found out, one after the other; undefined for a question never settled. */
function rig(...found: (Promise<Nearness | null> | undefined)[]) {
  const answered: Asked[] = [];
  const looked: string[] = [];
  const pondering = new Pondering({
    lookup: (text): LookupResult => {
      const result = KNOWLEDGE.lookup(text);
      return { ...result, runnerUp: null };
    },
    meaning: {
      near: (text) => {
        looked.push(text);
        return found.shift() ?? new Promise(() => undefined);
      },
    },
    answer: (event) => answered.push(event),
  });
  return { pondering, answered, looked };
}

describe('a question', () => {
  it('that is clear is answered at once, and its meaning is not looked at', () => {
    const { pondering, answered, looked } = rig();
    pondering.ask(question('restroom'));
    expect(answered).toEqual([question('restroom')]);
    expect(looked).toEqual([]);
  });

  it('that words leave open is answered with its meaning', async () => {
    const { pondering, answered } = rig(Promise.resolve(NEAR));
    pondering.ask(question('mumble'));
    expect(answered).toEqual([]);
    await settle();
    expect(answered).toEqual([{ ...question('mumble'), near: NEAR }]);
  });

  it.each([
    ['has nothing to say', () => Promise.resolve(null)],
    ['breaks its promise', () => Promise.reject(new Error('gone'))],
  ])('is answered by its words when the model %s', async (_, found) => {
    const { pondering, answered } = rig(found());
    pondering.ask(question('mumble'));
    await settle();
    expect(answered).toEqual([question('mumble')]);
  });

  it('does not wait when anything else is wanted, and is answered once', async () => {
    let tell: (near: Nearness | null) => void = () => undefined;
    const { pondering, answered } = rig(new Promise((resolve) => (tell = resolve)));
    pondering.ask(question('mumble'));
    pondering.hurry();
    expect(answered).toEqual([question('mumble')]);
    tell(NEAR);
    await settle();
    pondering.hurry();
    expect(answered).toHaveLength(1);
  });

  it('comes before the next one', async () => {
    const { pondering, answered } = rig(undefined, Promise.resolve(NEAR));
    pondering.ask(question('mumble'));
    pondering.ask(question('mutter'));
    await settle();
    expect(answered.map(({ text }) => text)).toEqual(['mumble', 'mutter']);
  });
});
