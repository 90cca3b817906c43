import { describe, expect, it } from 'vitest';
import { after, ask, ended, STOP, YES } from './fixture.suite.js';
import type { GuideState } from './state.js';

const said = ({ state }: { state: GuideState }) => state.said?.spoken.ko ?? '';
const SILENCE = { type: 'elapsed', timer: 'silence' } as const;
const arrived = (state: GuideState) => ended(state, 'arrived');

describe('what was talked of', () => {
  it('is meant by words that only point back', () => {
    expect(said(after(ask('move-in'), ask('how much')))).toBe('answer move-in fee');
    expect(after(ask('move-in'), ask('how much')).state.answered).toEqual({
      about: 'move-in',
      aspect: 'fee',
      readBack: false,
    });
  });

  it('stays on offer while its details are asked', () => {
    const { state } = after(ask('move-in'), ask('how much'), ask('네'));
    expect(state.phase).toMatchObject({ name: 'leading', trip: { place: 'residents-counter' } });
  });

  it('is still meant after something that was not understood', () => {
    const { state } = after(ask('move-in'), ask('??'), ask('follow-me'));
    expect(state.phase).toMatchObject({ name: 'leading', trip: { place: 'residents-counter' } });
  });

  it('is what the robot leads to, on the way and on arrival', () => {
    const onTheWay = after(ask('move-in'), YES, ask('how much'));
    expect(onTheWay.state.phase.name).toBe('leading');
    expect(onTheWay.effects.some(({ type }) => type === 'cancel')).toBe(false);
    expect(said(onTheWay)).toBe('answer move-in fee');
    expect(said(after(ask('move-in'), YES, arrived, ask('how much')))).toBe('answer move-in fee');
  });

  it('is left alone by a visitor who would rather go alone', () => {
    expect(after(ask('move-in'), YES, ask('아니 됐어요 혼자 갈게요')).state).toMatchObject({
      phase: { name: 'stopped', by: 'visitor' },
      answered: { about: 'stop' },
    });
    expect(after(ask('move-in'), YES, ask('아니요')).state.phase.name).toBe('leading');
  });

  it('is still led to after a no, in words that set off', () => {
    const { state } = after(ask('move-in'), ask('괜찮아요'), ask('가 보자'));
    expect(state.phase).toMatchObject({ name: 'leading', trip: { place: 'residents-counter' } });
  });

  it('is forgotten when the visitor has left', () => {
    expect(after(ask('move-in'), SILENCE).state.visit.topic).toBeNull();
    expect(after(ask('move-in'), SILENCE, ask('how much')).state.answered?.about).toBe(
      'out-of-domain',
    );
    expect(said(after(ask('how much')))).toContain('먼저 알려 주세요');
  });

  it('says the way when only "where" is asked', () => {
    expect(said(after(ask('restroom'), ask('where is it')))).toMatch(
      /^answer restroom where .*미터/,
    );
  });

  it('lends its question to a new thing', () => {
    expect(said(after(ask('move-in fee'), ask('그럼 resident-register')))).toBe(
      'answer resident-register fee',
    );
    expect(after(ask('move-in fee'), ask('resident-register')).state.answered?.aspect).toBeNull();
  });
});

describe('the other way of the same service', () => {
  it.each([
    ['창구로 할게요', 'residents-counter'],
    ['창구로 데려다 줘 how much', 'residents-counter'],
    ['기계로 뽑을게요', 'certificate-kiosk'],
    ['residents-counter', 'residents-counter'],
  ])('%s', (words, place) => {
    const { state } = after(ask('resident-register'), ask(words));
    expect(state.answered?.about).toBe('resident-register');
    expect(state.visit.topic?.reading.place).toBe(place);
  });
});

describe('a question back', () => {
  it('keeps what was asked of whichever is chosen', () => {
    expect(said(after(ask('증명서 fee'), ask('move-in')))).toBe('answer move-in fee');
    expect(after(ask('증명서 lead'), ask('move-in')).state.phase.name).toBe('leading');
  });

  it('is answered with both, one after the other', () => {
    const both = after(ask('증명서'), ask('둘 다요'));
    expect(said(both)).toBe('네, 하나씩 알려 드릴게요. answer resident-register');
    expect(both.state.visit.also).toBe('move-in');
    expect(said(after(ask('증명서'), ask('둘 다요'), ask('아니요')))).toContain('answer move-in');
  });

  it('is answered with something else altogether', () => {
    expect(after(ask('증명서'), ask('restroom')).state.answered?.about).toBe('restroom');
  });

  it('is asked again of nobody: no means none of them', () => {
    const none = after(ask('증명서'), ask('아니요'));
    expect(said(none)).toContain('다시 말씀해 주세요');
    expect(none.state.visit.asking).toBeNull();
  });
});

describe('two wishes in one sentence', () => {
  it('are answered one after the other: the second after a no', () => {
    const first = after(ask('move-in + restroom'));
    expect(said(first)).toBe('네, 하나씩 알려 드릴게요. answer move-in');
    expect(first.state.card.choices.map(({ id }) => id)).toContain('ask:restroom');
    expect(said(after(ask('move-in + restroom'), ask('아니요')))).toContain('answer restroom');
  });

  it('or after arrival', () => {
    const there = after(ask('move-in + restroom'), YES, arrived);
    expect(there.state.phase).toMatchObject({ name: 'arrived', offer: 'also' });
    expect(said(there)).toContain('‘restroom’도 알려 드릴까요?');
    const next = after(ask('move-in + restroom'), YES, arrived, ask('네'));
    expect(said(next)).toContain('answer restroom');
    expect(next.state.visit.also).toBeNull();
  });
});

describe('what was understood wrong', () => {
  it.each(['아니 그거 말고', '아니요 그게 아니라', 'no, not that', 'いいえ、違います', '不对'])(
    'is taken back, and what it may have been is offered: %s',
    (words) => {
      const { state } = after(ask('move-in'), ask(words));
      expect(state.card.choices.map(({ id }) => id)).toEqual(['ask:resident-register', 'none']);
      expect(state.phase).toEqual({ name: 'talking', offer: null });
      expect(after(ask('move-in'), ask(words), ask('네')).state.answered?.about).toBe(
        'resident-register',
      );
    },
  );

  it('asks anew where nothing comes near it', () => {
    expect(said(after(ask('restroom'), ask('아니 그거 말고')))).toContain('다시 말씀해 주세요');
  });

  it('stops the wheels when it is on the way', () => {
    const { state, effects } = after(ask('move-in'), YES, ask('아니 거기 말고'));
    expect(state.phase.name).toBe('stopped');
    expect(effects).toContainEqual({ type: 'cancel', goalId: 'goal-1' });
  });
});

describe('"I see"', () => {
  it.each(['아 그래요?', '그렇군요', 'I see.', '知道了', 'なるほど'])(
    'keeps the offer: %s',
    (words) => {
      expect(after(ask('move-in'), ask(words), ask('네')).state.phase.name).toBe('leading');
      expect(after(ask('move-in'), ask(words)).state.visit.misses).toBe(0);
    },
  );
});

describe('follow me', () => {
  it('reads back what was talked of before the last thing', () => {
    const { state } = after(ask('move-in'), ask('court'), ask('follow-me'));
    expect(state.answered).toMatchObject({ about: 'move-in', readBack: true });
    expect(said({ state })).toContain('residents-counter');
    expect(after(ask('move-in'), ask('court'), ask('follow-me'), ask('네')).state.phase.name).toBe(
      'leading',
    );
  });

  it('goes on after a stop', () => {
    const still = (state: GuideState) => ended(state, 'canceled');
    expect(after(ask('move-in'), YES, STOP, still, ask('follow-me')).state.phase.name).toBe(
      'leading',
    );
  });

  it('asks where to when nothing was talked of', () => {
    expect(said(after(ask('follow-me')))).toBe('answer follow-me');
  });
});
