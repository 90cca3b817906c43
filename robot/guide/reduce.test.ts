import { describe, expect, it } from 'vitest';
import { refuse, type RobotCommand } from '../../zone/wire/index.js';
import type { Effect } from './effects.js';
import type { GuideEvent } from './events.js';
import { after, ask, ended, kiosk, STOP, YES } from './fixture.suite.js';
import type { GuideState } from './state.js';

type Step = GuideEvent | ((state: GuideState) => GuideEvent);

const arrived = (state: GuideState) => ended(state, 'arrived');
const canceled = (state: GuideState) => ended(state, 'canceled');
const failed = (state: GuideState) => ended(state, 'failed', 'no path');
const elapsed = (timer: 'silence' | 'thanks' | 'retry-dock' | 'cancel-overdue'): GuideEvent => ({
  type: 'elapsed',
  timer,
});
const command = (name: RobotCommand['command']): GuideEvent => ({
  type: 'command',
  command: name,
});
const kiosks = (...all: ReturnType<typeof kiosk>[]): GuideEvent => ({
  type: 'kiosks',
  kiosks: all,
});
const held = (request: number, ok = true): GuideEvent => ({
  type: 'hold-answered',
  request,
  ack: ok ? { ok: true } : refuse('busy', 'in use'),
});

const DRIVE = { type: 'drive' } as const;
const FAULT = { type: 'call-staff' } as const;
const ON_DOCK = { type: 'set-pose', spot: 'robot-dock' } as const;
const COUNTER = { type: 'drive', spot: 'residents-counter' } as const;
const NEAREST = { type: 'drive', spot: 'certificate-kiosk-1' } as const;
const GO_COUNTER = 'go:residents-counter';

function holds(device: string): Effect {
  return {
    type: 'hold',
    request: expect.any(Number) as number,
    hold: expect.objectContaining({ kiosk: device }) as never,
  };
}

const LEADING: Step[] = [ask('restroom'), YES];
const ARRIVED: Step[] = [...LEADING, arrived];
const RETURNING: Step[] = [...ARRIVED, elapsed('thanks')];
const BY_STAFF: Step[] = [...LEADING, command('stop'), canceled];

/** from (events that lead to the state) + event -> phase, and the effects that must be among them */
const TABLE: [string, Step[], Step, string, Partial<Effect>[]][] = [
  ['a question is answered', [], ask('restroom'), 'talking', [{ type: 'say' }]],
  ['yes leads', [ask('restroom')], YES, 'leading', [{ type: 'drive', spot: 'restroom' }]],
  ['yes in words leads', [ask('restroom')], ask('네, 데려다 줘'), 'leading', [{ type: 'drive' }]],
  ['follow me is a yes', [ask('restroom')], ask('follow-me'), 'leading', [{ type: 'drive' }]],
  ['no in words ends the offer', [ask('restroom')], ask('아니요'), 'talking', [{ type: 'say' }]],
  ['asked to be led, it leads', [], ask('restroom lead'), 'leading', [{ type: 'drive' }]],
  ['the wheels stop on stop', LEADING, STOP, 'stopped', [{ type: 'cancel', goalId: 'goal-1' }]],
  ['and on the word', LEADING, ask('stop'), 'stopped', [{ type: 'cancel', goalId: 'goal-1' }]],
  ['arrival', LEADING, arrived, 'arrived', [{ type: 'start-timer', name: 'thanks', seconds: 15 }]],
  ['after thanks it goes home', ARRIVED, elapsed('thanks'), 'returning', [{ spot: 'robot-dock' }]],
  ['home', RETURNING, arrived, 'idle', []],
  ['a question stops the return', RETURNING, ask('move-in'), 'talking', [{ type: 'cancel' }]],
  ['stop stops the return', RETURNING, STOP, 'stopped', [{ type: 'cancel' }]],
  ['no answer to an offer', [ask('restroom')], elapsed('silence'), 'idle', []],
  ['a failed drive calls staff', LEADING, failed, 'stopped', [{ type: 'call-staff' }]],
  ['and may be tried again', [...LEADING, failed], choose('retry'), 'leading', [{ type: 'drive' }]],
  ['a failed return calls staff', RETURNING, failed, 'stopped', [{ type: 'call-staff' }]],
  ['and is tried again', [...RETURNING, failed], elapsed('retry-dock'), 'returning', [DRIVE]],
  ['a stop can be resumed', [...LEADING, STOP, canceled], choose('resume'), 'leading', [DRIVE]],
  ['resumed by words', [...LEADING, STOP, canceled], ask('네'), 'leading', [DRIVE]],
  ['or ended', [...LEADING, STOP, canceled], ask('아니요'), 'talking', []],
  ['a forgotten stop goes home', [...LEADING, STOP, canceled], elapsed('silence'), 'returning', []],
  ['staff stop', LEADING, command('stop'), 'stopped', [{ type: 'cancel' }]],
  ['staff stop an idle robot', [], command('stop'), 'stopped', []],
  ['staff let it go on', BY_STAFF, command('resume'), 'leading', [DRIVE]],
  ['silence does not undo staff', BY_STAFF, elapsed('silence'), 'stopped', []],
  [
    'stopped by staff it only answers',
    BY_STAFF,
    ask('restroom lead'),
    'stopped',
    [{ type: 'say' }],
  ],
  ['staff call it back', LEADING, command('dock'), 'returning', [{ type: 'cancel' }]],
  ['a robot put on its dock', [...LEADING, failed], command('at-dock'), 'idle', [ON_DOCK]],
  ['before its first drive', [], command('at-dock'), 'idle', [ON_DOCK]],
  ['while it talks', [ask('restroom')], command('at-dock'), 'talking', [ON_DOCK]],
  ['a driving robot is on no dock', LEADING, command('at-dock'), 'leading', []],
  ['nor one that is still stopping', [...LEADING, STOP], command('at-dock'), 'stopped', []],
  ['staff are called', [], { type: 'staff-wanted' }, 'talking', [{ type: 'call-staff' }]],
  ['a goal cancelled from outside failed', LEADING, canceled, 'stopped', [{ type: 'call-staff' }]],
  ['an unconfirmed cancel', [...LEADING, STOP], elapsed('cancel-overdue'), 'stopped', [FAULT]],
];

const KIOSKS = kiosks(kiosk(1, 'free'), kiosk(2, 'free'));
const PREPARING: Step[] = [KIOSKS, ask('resident-register'), YES];
const TO_KIOSK: Step[] = [...PREPARING, held(1)];
const BOTH_BUSY = kiosks(kiosk(1, 'busy'), kiosk(2, 'busy'));

const KIOSK_TABLE: typeof TABLE = [
  [
    'a kiosk is held first',
    [KIOSKS, ask('resident-register')],
    YES,
    'preparing',
    [holds('kiosk-1')],
  ],
  ['then it leads', PREPARING, held(1), 'leading', [{ spot: 'certificate-kiosk-1' }]],
  ['a late answer is nothing', [...PREPARING, STOP], held(1), 'talking', []],
  ['refused: the next one', PREPARING, held(1, false), 'preparing', [holds('kiosk-2')]],
  [
    'all refused: the counter',
    [...PREPARING, held(1, false)],
    held(2, false),
    'leading',
    [COUNTER],
  ],
  ['busy kiosks: the counter', [BOTH_BUSY, ask('resident-register')], YES, 'leading', [COUNTER]],
  ['no zone: the nearest', [ask('resident-register')], YES, 'leading', [NEAREST]],
  [
    'the other way by tap',
    [KIOSKS, ask('resident-register')],
    choose(GO_COUNTER),
    'leading',
    [COUNTER],
  ],
  [
    'taken on the way',
    TO_KIOSK,
    kiosks(kiosk(1, 'busy'), kiosk(2, 'free')),
    'leading',
    [holds('kiosk-2')],
  ],
  ['the zone goes on the way', TO_KIOSK, { type: 'kiosks', kiosks: null }, 'leading', []],
  [
    'a waiting place when the zone answers no more',
    [...PREPARING, { type: 'kiosks', kiosks: null }],
    held(1, false),
    'leading',
    [NEAREST],
  ],
];

describe('the guide, state by state', () => {
  it.each([...TABLE, ...KIOSK_TABLE])('%s', (_, from, event, phase, effects) => {
    const { state, effects: done } = after(...from, event);
    expect(state.phase.name).toBe(phase);
    for (const effect of effects) expect(done).toContainEqual(expect.objectContaining(effect));
  });
});

describe('one goal at a time', () => {
  it('gives the next goal when the first has ended', () => {
    const asked = after(...RETURNING, ask('move-in'), YES);
    expect(asked.state.phase.name).toBe('leading');
    expect(asked.effects.some(({ type }) => type === 'drive')).toBe(false);
    const { effects } = after(...RETURNING, ask('move-in'), YES, canceled);
    expect(effects).toContainEqual({
      type: 'drive',
      goalId: 'goal-3',
      spot: 'residents-counter',
      purpose: 'lead',
    });
  });

  it('forgets the next goal on stop', () => {
    const { state, effects } = after(...RETURNING, ask('move-in'), YES, STOP, canceled);
    expect(state.drive).toBeNull();
    expect(effects.some(({ type }) => type === 'drive')).toBe(false);
  });

  it('ignores reports on an older goal', () => {
    const { state } = after(...LEADING);
    const stale = { ...ended(state, 'arrived') };
    const again = after(...LEADING, STOP, canceled, choose('resume'), stale);
    expect(again.state.phase.name).toBe('leading');
  });
});

describe('somebody asks on the way', () => {
  it('shows the answer, leads on, and offers after arrival', () => {
    const asked = after(...LEADING, ask('move-in'));
    expect(asked.state.phase).toMatchObject({ name: 'leading', later: { service: 'move-in' } });
    expect(asked.effects.some(({ type }) => type === 'cancel')).toBe(false);
    const { state } = after(...LEADING, ask('move-in'), arrived, YES);
    expect(state.phase).toMatchObject({ name: 'leading', trip: { place: 'residents-counter' } });
  });

  it('changes over only when it is tapped', () => {
    const { state, effects } = after(...LEADING, ask('move-in'), choose('switch'));
    expect(effects).toContainEqual({ type: 'cancel', goalId: 'goal-1' });
    expect(state.next).toEqual({ spot: 'residents-counter', purpose: 'lead' });
  });
});

describe('what it says', () => {
  it('asks back when in doubt, and takes the tapped answer', () => {
    const doubt = after(ask('증명서'));
    expect(doubt.state.card.choices.map(({ id }) => id)).toEqual([
      'ask:resident-register',
      'ask:move-in',
      'none',
    ]);
    expect(after(ask('증명서'), choose('none')).state.said?.spoken.ko).toContain('다시 말씀해');
    expect(doubt.state.card.offer).toBeNull();
    expect(after(ask('증명서'), choose('ask:move-in')).state.phase).toMatchObject({
      offer: { service: 'move-in' },
    });
  });

  it('shows the nearest spot of what the answer is about', () => {
    expect(after(ask('restroom')).state.card.spot).toBe('restroom');
    expect(after(ask('resident-register')).state.card.spot).toBe('certificate-kiosk-1');
    expect(after(ask('court')).state.card.spot).toBeNull();
  });

  it('names where something is done that is not done here, without an offer', () => {
    const { state } = after(ask('court'));
    expect(state.phase).toEqual({ name: 'talking', offer: null });
    expect(state.said?.spoken.ko).toContain('not-here');
  });

  it('offers staff when it has not understood twice', () => {
    expect(after(ask('??')).state.card.offer).toBeNull();
    expect(after(ask('??'), ask('??')).state.card.offer?.question.ko).toContain('직원');
    const { effects } = after(ask('??'), ask('??'), ask('네'));
    expect(effects).toContainEqual({
      type: 'call-staff',
      call: expect.objectContaining({ reason: 'not-understood' }) as never,
    });
  });

  it('says so when nobody can be reached', () => {
    const away = refuse('offline', 'no zone');
    const called: GuideEvent = { type: 'staff-called', reason: 'visitor-asked', ack: away };
    expect(after({ type: 'staff-wanted' }, called).state.said?.spoken.ko).toContain('안내데스크');
  });

  it('is honest about kiosks it knows nothing of', () => {
    const { state } = after(ask('resident-register'), YES);
    expect(state.said?.spoken.ko).toContain('확인할 수 없어요');
  });

  it('points the way when it cannot go', () => {
    const { state } = after(...LEADING, failed);
    expect(state.said?.spoken.ko).toMatch(/restroom.*약 \d+미터/);
    expect(state.phase).toMatchObject({ by: 'trouble', reason: 'cannot reach restroom: no path' });
  });

  it('explains the way instead of leading on a low battery', () => {
    const { state, effects } = after({ type: 'battery', level: 0.1 }, ask('restroom'), YES);
    expect(state.phase.name).toBe('talking');
    expect(effects.some(({ type }) => type === 'drive')).toBe(false);
    expect(state.said?.spoken.ko).toContain('배터리');
  });

  it('ends the service politely when the battery is nearly empty, and staff take over', () => {
    const empty: GuideEvent = { type: 'battery', level: 0.06 };
    const { state, effects } = after(...LEADING, empty);
    expect(state.phase.name).toBe('returning');
    expect(state.said?.spoken.ko).toMatch(/죄송.*충전/);
    expect(state.next).toMatchObject({ purpose: 'dock' });
    expect(effects).toContainEqual(
      expect.objectContaining({
        type: 'call-staff',
        call: expect.objectContaining({
          detail: expect.stringContaining('battery') as string,
        }) as object,
      }),
    );
    const again = after(...LEADING, empty, { type: 'battery', level: 0.05 });
    expect(again.effects).toEqual([]);
  });

  it('finishes the trip under way on a low battery', () => {
    const { state } = after(...LEADING, { type: 'battery', level: 0.12 });
    expect(state.phase.name).toBe('leading');
  });

  it('charges a while before it leads again', () => {
    const yes = (level: number) =>
      after({ type: 'battery', level }, ask('restroom'), YES).state.phase.name;
    expect(yes(0.2)).toBe('talking');
    expect(yes(0.3)).toBe('leading');
  });

  it('says that the kiosk is ready when it was held', () => {
    const { state } = after(...TO_KIOSK, arrived);
    expect(state.said?.spoken.ko).toContain('준비');
    expect(state.card.lines[0]?.text.ko).toBe('신분증');
  });

  it('says half the way that it is still leading', () => {
    const progress =
      (metres: number) =>
      (state: GuideState): GuideEvent => ({
        type: 'navigation',
        event: {
          type: 'progress',
          goalId: state.drive?.goalId ?? '',
          remainingM: metres,
          remainingS: metres * 2,
        },
      });
    const { effects } = after(...LEADING, progress(20), progress(9.8));
    expect(effects).toContainEqual(expect.objectContaining({ type: 'say' }));
    expect(after(...LEADING, progress(20), progress(9.8), progress(9)).effects).toEqual([]);
  });

  it('goes back to the language of the house when the visitor has gone', () => {
    const english: GuideEvent = { type: 'language', language: 'en' };
    expect(after(english).state.language).toBe('en');
    expect(after(ask('restroom'), english, elapsed('silence')).state.language).toBe('ko');
  });
});

function choose(id: string): GuideEvent {
  return { type: 'chose', id };
}
