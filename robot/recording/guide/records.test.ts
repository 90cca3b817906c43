import { describe, expect, it } from 'vitest';
import { KNOWLEDGE, MOMENT } from '../../guide/fixture.suite.js';
import { initialState, reduce, type GuideEvent, type GuideState } from '../../guide/index.js';
import { recordsOf, type GuideRecord } from './records.js';

/** Plays events through the guide and collects what a recording would hold. */
function play(...events: readonly ((state: GuideState) => GuideEvent)[]): GuideRecord[] {
  let before = initialState(KNOWLEDGE);
  return events.flatMap((make) => {
    const event = make(before);
    const { state: after, effects } = reduce(KNOWLEDGE, before, event, MOMENT);
    const records = recordsOf({ event, before, after, effects });
    before = after;
    return records;
  });
}

const asked = (text: string) => (): GuideEvent => ({ type: 'asked', text, language: 'ko' });
const ended =
  (outcome: 'arrived' | 'failed') =>
  (state: GuideState): GuideEvent => {
    const goalId = state.drive?.goalId ?? '';
    const event =
      outcome === 'failed'
        ? ({ type: 'ended', goalId, outcome, reason: 'no way', cause: 'blocked' } as const)
        : ({ type: 'ended', goalId, outcome, reason: '' } as const);
    return { type: 'navigation', event };
  };

function only<C extends GuideRecord['channel']>(records: readonly GuideRecord[], channel: C) {
  return records.flatMap((r) =>
    r.channel === channel ? [r.value as Extract<GuideRecord, { channel: C }>['value']] : [],
  );
}

describe('what a recording says of the guide', () => {
  it('the way to a place: question, goal, outcome, phases and kinds of words', () => {
    const records = play(asked('restroom lead'), ended('arrived'));
    expect(only(records, 'event').map(({ type }) => type)).toEqual([
      'question',
      'goal-started',
      'goal-ended',
    ]);
    expect(only(records, 'event')[2]).toMatchObject({ outcome: 'arrived', purpose: 'lead' });
    expect(only(records, 'state').map(({ phase }) => phase)).toEqual(['leading', 'arrived']);
    expect(only(records, 'speech')).toEqual([
      { kind: 'setting-off', language: 'ko' },
      { kind: 'arrival', language: 'ko' },
    ]);
  });

  it('a way that is blocked: reason, stop and staff call', () => {
    const events = only(play(asked('restroom lead'), ended('failed')), 'event');
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'goal-ended', outcome: 'failed', reason: 'no way' }),
    );
    expect(events).toContainEqual(expect.objectContaining({ type: 'stopped', by: 'trouble' }));
    expect(events).toContainEqual({ type: 'staff-called', reason: 'stuck' });
  });

  it('a stop by the visitor, and the console going on', () => {
    const events = only(
      play(
        asked('restroom lead'),
        () => ({ type: 'stop' }),
        () => ({ type: 'command', command: 'resume' }),
      ),
      'event',
    );
    expect(events).toContainEqual(expect.objectContaining({ type: 'stopped', by: 'visitor' }));
    expect(events).toContainEqual({ type: 'command', id: 'resume' });
  });

  it('never the visitor’s words, nor the robot’s', () => {
    const words = 'restroom lead 홍길동 900101-1234567';
    const text = JSON.stringify(
      play(
        asked(words),
        () => ({ type: 'repeat' }),
        asked('홍길동'),
        asked('홍길동'),
        () => ({ type: 'staff-wanted' }),
      ),
    );
    expect(text).not.toMatch(/홍길동|900101|[가-힣]/u);
    expect(text).toContain('question');
  });
});
