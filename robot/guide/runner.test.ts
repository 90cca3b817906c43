import { describe, expect, it } from 'vitest';
import { refuse, type Ack, type RobotCommand, type RobotState } from '../../zone/wire/index.js';
import { kiosk, KNOWLEDGE, MOMENT } from './fixture.suite.js';
import type { NavigationEvent, Utterance, Zone } from './ports.js';
import { createGuide, type Guide, type GuidePorts } from './runner.js';

/** Every port as a list of what was asked of it. */
function rig(patch: Partial<Zone> = {}, more: Partial<GuidePorts> = {}) {
  const goals: string[] = [];
  const cancelled: string[] = [];
  const said: Utterance[] = [];
  const reports: RobotState[] = [];
  const timers = new Map<string, () => void>();
  const navigation: ((event: NavigationEvent) => void)[] = [];
  const heard: Parameters<Zone['onKiosks']>[0][] = [];
  const commands: ((command: RobotCommand['command']) => Ack)[] = [];
  const zone: Zone = {
    onKiosks: (listener) => heard.push(listener),
    onCommand: (listener) => commands.push(listener),
    hold: () => Promise.resolve({ ok: true }),
    callStaff: () => Promise.resolve({ ok: true }),
    report: (state) => reports.push(state),
    ...patch,
  };
  const guide = createGuide(KNOWLEDGE, {
    navigator: {
      start: (goalId) => goals.push(goalId),
      dock: (goalId) => goals.push(goalId),
      cancel: (goalId) => cancelled.push(goalId),
      pause: () => undefined,
      resume: () => undefined,
      onEvent: (listener) => navigation.push(listener),
    },
    localization: { pose: () => MOMENT.pose },
    locator: { setPose: () => undefined },
    route: { path: () => [{ x: 1, y: 2 }] },
    zone,
    speaker: { say: (utterance) => said.push(utterance) },
    timers: {
      start: (name, _seconds, onElapsed) => timers.set(name, onElapsed),
      stop: (name) => timers.delete(name),
    },
    now: () => MOMENT.now,
    log: { debug: () => undefined, warn: () => undefined },
    ...more,
  });
  const end = (outcome: 'arrived' | 'canceled') => {
    const goalId = guide.state().drive?.goalId ?? '';
    for (const tell of navigation) tell({ type: 'ended', goalId, outcome, reason: 'because' });
  };
  const elapse = (name: string) => timers.get(name)?.();
  const command = (name: RobotCommand['command']) => commands[0]?.(name);
  const kiosks: Parameters<Zone['onKiosks']>[0] = (all) => heard[0]?.(all);
  return { guide, goals, cancelled, said, reports, timers, end, elapse, command, kiosks };
}

function ask(guide: Guide, text: string): Ack {
  return guide.visitor({ type: 'asked', text, language: null });
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the guide at work', () => {
  it('leads, arrives, and goes home', () => {
    const { guide, goals, end, elapse, reports } = rig();
    ask(guide, 'restroom');
    guide.visitor({ type: 'offer-answered', yes: true });
    expect(goals).toEqual(['goal-1']);
    expect(reports.at(-1)).toMatchObject({
      activity: 'leading',
      destination: 'restroom',
      path: [[1, 2]],
    });
    end('arrived');
    elapse('thanks');
    expect(goals).toEqual(['goal-1', 'goal-2']);
    end('arrived');
    expect(guide.state().phase.name).toBe('idle');
    expect(reports.at(-1)).toMatchObject({ activity: 'docked', destination: null, path: [] });
  });

  it('holds the free kiosk before it sets off', async () => {
    const held: string[] = [];
    const { guide, kiosks, goals } = rig({
      hold: ({ kiosk: device }) => {
        held.push(device);
        return Promise.resolve({ ok: true });
      },
    });
    kiosks([kiosk(1, 'busy'), kiosk(2, 'free')]);
    ask(guide, 'resident-register');
    guide.visitor({ type: 'offer-answered', yes: true });
    expect(goals).toEqual([]);
    await settle();
    expect(held).toEqual(['kiosk-2']);
    expect(goals).toEqual(['goal-1']);
  });

  it('waits for the meaning of a question that words leave open, but never with a stop', async () => {
    let tell: (near: null) => void = () => undefined;
    const meaning = { near: () => new Promise<null>((resolve) => (tell = resolve)) };
    const { guide, said } = rig({}, { meaning });
    expect(ask(guide, 'mumble')).toEqual({ ok: true });
    expect(said).toHaveLength(0);
    tell(null);
    await settle();
    expect(said).toHaveLength(1);
    ask(guide, 'mutter');
    guide.visitor({ type: 'stop' });
    expect(said.length).toBeGreaterThan(1);
  });

  it('leads on when the zone link breaks its promise', async () => {
    const { guide, kiosks, goals } = rig({ hold: () => Promise.reject(new Error('socket')) });
    kiosks([kiosk(1, 'free')]);
    ask(guide, 'resident-register');
    guide.visitor({ type: 'offer-answered', yes: true });
    await settle();
    expect(guide.state().phase).toMatchObject({
      name: 'leading',
      trip: { place: 'residents-counter' },
    });
    expect(goals).toHaveLength(1);
  });

  it('refuses what is no longer on the screen', () => {
    const { guide } = rig();
    expect(guide.visitor({ type: 'chose', id: 'ask:move-in' })).toMatchObject({ code: 'not-now' });
    expect(guide.visitor({ type: 'offer-answered', yes: true })).toMatchObject({
      code: 'not-now',
    });
  });

  it('answers the console: stop always, resume only when stopped', () => {
    const { guide, command, cancelled } = rig();
    expect(command('resume')).toMatchObject({ ok: false, code: 'not-now' });
    expect(command('dock')).toMatchObject({ ok: false, code: 'not-now' });
    ask(guide, 'restroom lead');
    expect(command('stop')).toEqual({ ok: true });
    expect(cancelled).toEqual(['goal-1']);
    expect(command('resume')).toEqual({ ok: true });
  });

  it('tells the visitor when staff cannot be reached', async () => {
    const away = refuse('offline', 'no zone');
    const { guide, said } = rig({ callStaff: () => Promise.resolve(away) });
    guide.visitor({ type: 'staff-wanted' });
    await settle();
    expect(said.at(-1)?.spoken.en).toContain('information desk');
  });

  it('stops the wheels when the process ends, and hears nothing after', () => {
    const { guide, cancelled, end } = rig();
    ask(guide, 'restroom lead');
    guide.stop();
    expect(cancelled).toEqual(['goal-1']);
    end('arrived');
    expect(guide.state().phase.name).toBe('leading');
  });
});

describe('those who watch the guide', () => {
  it('see each event with the states around it and its effects, in order', () => {
    const { guide, end } = rig();
    const seen: string[] = [];
    guide.onTransition(({ event, before, after, effects }) => {
      const doing = effects.map(({ type }) => type);
      seen.push(`${event.type}: ${before.phase.name} -> ${after.phase.name} (${doing.join(' ')})`);
    });
    ask(guide, 'restroom lead');
    end('arrived');
    expect(seen.map((line) => line.split(' (')[0])).toEqual([
      'asked: idle -> leading',
      'navigation: leading -> arrived',
    ]);
    expect(seen[0]).toContain('drive');
    expect(seen[1]).toContain('say');
  });
});
