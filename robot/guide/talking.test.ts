import { describe, expect, it } from 'vitest';
import { refuse } from '../../zone/wire/index.js';
import { after, ask, ended, YES } from './fixture.suite.js';
import { LOUDEST, SLOWEST, SOFTEST } from './manner.js';
import type { GuideState } from './state.js';

const said = ({ state }: { state: GuideState }) => state.said?.spoken.ko ?? '';
const canceled = (state: GuideState) => ended(state, 'canceled');
const SILENCE = { type: 'elapsed', timer: 'silence' } as const;

describe('how it speaks', () => {
  it('repeats slower and louder, and goes on so', () => {
    const slower = after(ask('move-in'), ask('slower'));
    expect(said(slower)).toBe('네, 천천히 말씀드릴게요. answer move-in');
    expect(slower.state.visit.manner.rate).toBeLessThan(1);
    const next = after(ask('move-in'), ask('slower'), ask('louder'), ask('move-in'));
    expect(next.effects).toContainEqual(
      expect.objectContaining({ type: 'say', manner: { rate: 0.85, volume: 1.25 } }),
    );
  });

  it('repeats the answer, not the word about the manner', () => {
    expect(said(after(ask('move-in'), ask('slower'), ask('repeat')))).toBe('answer move-in');
  });

  it('keeps within bounds and says so', () => {
    const often = (word: string) =>
      after(ask('restroom'), ...Array.from({ length: 6 }, () => ask(word)));
    expect(often('slower').state.visit.manner.rate).toBe(SLOWEST);
    expect(often('louder').state.visit.manner.volume).toBe(LOUDEST);
    expect(often('softer').state.visit.manner.volume).toBe(SOFTEST);
    expect(said(often('louder'))).toContain('화면의 글');
  });

  it('is as usual for the next visitor', () => {
    expect(after(ask('move-in'), ask('slower'), SILENCE).state.visit.manner).toEqual({
      rate: 1,
      volume: 1,
    });
  });
});

describe('the language', () => {
  it('changes to the one asked for, and what is on the screen stays', () => {
    const { state } = after(ask('move-in'), ask('english'));
    expect(state.language).toBe('en');
    expect(state.said?.spoken.en).toContain('English');
    expect(state.card.title?.en).toBe('move-in');
    expect(after(ask('move-in'), ask('english'), ask('yes')).state.phase.name).toBe('leading');
  });

  it('is asked for with the names of all four', () => {
    const which = after(ask('language'));
    expect(which.state.card.choices.map(({ label }) => label.ko)).toEqual([
      '한국어',
      'English',
      '中文',
      '日本語',
    ]);
    const chosen = after(ask('language'), { type: 'chose', id: 'language:ja' });
    expect(chosen.state.language).toBe('ja');
    expect(chosen.state.card.choices).toEqual([]);
  });
});

describe('an emergency', () => {
  it('stops the wheels, calls staff with the reason and says what to do', () => {
    const { state, effects } = after(ask('restroom'), YES, ask('collapsed'));
    expect(effects).toContainEqual({ type: 'cancel', goalId: 'goal-1' });
    expect(effects).toContainEqual({
      type: 'call-staff',
      call: expect.objectContaining({ reason: 'medical' }) as never,
    });
    expect(state.phase).toMatchObject({ name: 'stopped', by: 'emergency', trip: null });
    expect(said({ state })).toContain('119');
    expect(state.card).toMatchObject({ urgent: true, lines: [{ kind: 'call' }, {}, {}] });
  });

  it('stays there until somebody speaks, staff take it away or ten minutes pass', () => {
    const stayed = after(ask('restroom'), YES, ask('smoke'), canceled);
    expect(stayed.effects.some(({ type }) => type === 'drive')).toBe(false);
    expect(after(ask('smoke')).effects).toContainEqual({
      type: 'start-timer',
      name: 'silence',
      seconds: 600,
    });
    expect(after(ask('smoke'), ask('restroom')).state.phase.name).toBe('talking');
    const away = after(ask('restroom'), YES, ask('smoke'), canceled, {
      type: 'command',
      command: 'dock',
    });
    expect(away.state.phase.name).toBe('returning');
  });

  it('leaves the numbers on the screen, and says whom to call when staff are away', () => {
    const ack = refuse('offline', 'no zone');
    const { state } = after(ask('collapsed'), { type: 'staff-called', reason: 'medical', ack });
    expect(said({ state })).toContain('119');
    expect(state.card.urgent).toBe(true);
  });

  it('leaves a stop by staff to them', () => {
    const { state, effects } = after({ type: 'command', command: 'stop' }, ask('collapsed'));
    expect(state.phase).toMatchObject({ name: 'stopped', by: 'staff' });
    expect(effects).toContainEqual(expect.objectContaining({ type: 'call-staff' }));
  });
});

describe('abuse', () => {
  it('is answered calmly with the offer of staff, and the second time staff come', () => {
    const once = after(ask('idiot'));
    expect(once.state.phase).toEqual({ name: 'talking', offer: 'staff' });
    expect(once.effects.some(({ type }) => type === 'call-staff')).toBe(false);
    const twice = after(ask('idiot'), ask('idiot'));
    expect(twice.effects).toContainEqual(
      expect.objectContaining({ call: expect.objectContaining({ reason: 'upset' }) as never }),
    );
    const thrice = after(ask('idiot'), ask('idiot'), ask('idiot'));
    expect(thrice.effects.some(({ type }) => type === 'call-staff')).toBe(false);
  });

  it('does not stop the way of a visitor who may not have said it', () => {
    const { state, effects } = after(ask('restroom'), YES, ask('idiot'));
    expect(state.phase.name).toBe('leading');
    expect(effects.map(({ type }) => type)).toEqual(['say']);
  });
});

describe('before it crosses the hall', () => {
  it('reads back what it is not sure of, and goes on a yes', () => {
    const asked = after(ask('move-in maybe lead'));
    expect(asked.state.phase).toMatchObject({ name: 'talking', offer: { service: 'move-in' } });
    expect(said(asked)).toBe('‘move-in’ 업무로 residents-counter까지 안내할까요?');
    expect(after(ask('move-in maybe lead'), ask('네')).state.phase.name).toBe('leading');
  });

  it('takes a no as something else, and offers what else it may have been', () => {
    const { state } = after(ask('move-in maybe lead'), ask('아니요'));
    expect(state.card.choices.map(({ id }) => id)).toEqual(['ask:resident-register', 'none']);
  });

  it('says where it goes when it is sure', () => {
    const { state } = after(ask('restroom lead'));
    expect(state.phase.name).toBe('leading');
    expect(said({ state })).toContain('restroom까지 안내할게요');
  });

  it('asks before it leads somebody elsewhere on the way', () => {
    const asked = after(ask('restroom'), YES, ask('move-in lead'));
    expect(asked.state.phase).toMatchObject({ name: 'leading', switching: true });
    expect(asked.effects.some(({ type }) => type === 'cancel')).toBe(false);
    const gone = after(ask('restroom'), YES, ask('move-in lead'), ask('네'), canceled);
    expect(gone.effects).toContainEqual(expect.objectContaining({ spot: 'residents-counter' }));
    const kept = after(ask('restroom'), YES, ask('move-in lead'), ask('아니요'));
    expect(kept.state.phase).toMatchObject({ name: 'leading', later: null, switching: false });
  });
});

describe('questions that went wrong are counted', () => {
  it.each([
    ['not understood', [ask('??')], { what: 'not-understood', text: '??' }],
    ['asked back', [ask('증명서')], { what: 'asked-back', text: '증명서', chosen: null }],
    [
      'corrected',
      [ask('move-in'), ask('아니 그거 말고'), ask('네')],
      { what: 'corrected', answered: 'move-in', chosen: 'resident-register', text: '' },
    ],
    [
      'corrected at once',
      [ask('move-in'), ask('아니 restroom')],
      { what: 'corrected', answered: 'move-in', chosen: 'restroom', text: '아니 restroom' },
    ],
  ])('%s', (_what, events, question) => {
    expect(after(...events).effects).toContainEqual({
      type: 'count',
      question,
    });
  });

  it('and answered ones are not', () => {
    expect(after(ask('move-in')).effects.some(({ type }) => type === 'count')).toBe(false);
    const changed = after(ask('move-in'), ask('restroom'));
    expect(changed.effects.some(({ type }) => type === 'count')).toBe(false);
  });

  it('without a word of theirs in the state', () => {
    const { state } = after(ask('??홍길동'), ask('증명서'), ask('아니 그거 말고 홍길동'));
    expect(JSON.stringify(state)).not.toContain('홍길동');
  });
});
