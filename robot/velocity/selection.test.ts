import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, NOBODY, type MuxEvent, type MuxState } from './mux-state.js';
import { LET_GO_S, mux } from './selection.js';
import { LIMITS, LOCKS, SOURCES, ZERO, type MuxSettings, type Velocity } from './settings.js';

const SETTINGS: MuxSettings = { sources: SOURCES, locks: LOCKS, limits: LIMITS, stamped: false };
const FORWARD: Velocity = { linear: 0.4, angular: 0.1 };

const says = (source: string, velocity = FORWARD): MuxEvent => ({
  type: 'command',
  source,
  velocity,
});
const stop = (on: boolean): MuxEvent => ({ type: 'lock', lock: 'emergency_stop', on });
const passed = (seconds: number): MuxEvent => ({ type: 'passed', seconds });

function after(events: readonly MuxEvent[], settings = SETTINGS) {
  let state: MuxState = initialState(settings);
  let out: (Velocity | null)[] = [];
  for (const event of events) {
    const step = mux(settings, state, event);
    state = step.state;
    out = [...out, step.velocity];
  }
  return { driver: state.driver, out, last: out.at(-1) };
}

describe('who drives', () => {
  it('is nobody at first, and nothing is said', () => {
    expect(after([passed(1)])).toEqual({ driver: NOBODY, out: [null], last: null });
  });

  it.each([
    ['navigation', ['navigation'], 'navigation'],
    ['a tablet over navigation', ['tablet', 'navigation'], 'tablet'],
    ['a joystick over both', ['navigation', 'joystick', 'tablet'], 'joystick'],
  ])('is %s', (_, sources, driver) => {
    expect(after(sources.map((source) => says(source))).driver).toBe(driver);
  });

  it('passes on the commands of the driver alone', () => {
    const { out } = after([says('navigation'), says('tablet'), says('navigation')]);
    expect(out).toEqual([FORWARD, FORWARD, null]);
  });

  it('says zero once when the driver falls silent', () => {
    const { out, driver } = after([says('joystick'), passed(0.5), passed(0.1), passed(0.1)]);
    expect(out).toEqual([FORWARD, null, ZERO, null]);
    expect(driver).toBe(NOBODY);
  });

  it('goes back to navigation when the hand lets go, over zero', () => {
    const { out, driver } = after([
      says('joystick'),
      passed(0.4),
      says('navigation'),
      passed(0.2),
      says('navigation'),
    ]);
    expect(out).toEqual([FORWARD, null, null, ZERO, FORWARD]);
    expect(driver).toBe('navigation');
  });

  it('takes a timeout of zero for none', () => {
    const sources = SOURCES.map((source) => ({ ...source, timeoutS: 0 }));
    const { driver } = after([says('tablet'), passed(3600)], { ...SETTINGS, sources });
    expect(driver).toBe('tablet');
  });
});

describe('the emergency stop', () => {
  it('says zero at once, and goes on saying it', () => {
    const { out, driver } = after([says('navigation'), stop(true), says('joystick'), passed(0.05)]);
    expect(out).toEqual([FORWARD, ZERO, null, ZERO]);
    expect(driver).toBe('emergency_stop');
  });

  it('lets nobody go on who held the lever all the while', () => {
    const held = [stop(true), says('joystick'), stop(false), says('joystick'), says('joystick')];
    const { out, driver } = after([says('joystick'), ...held]);
    expect(out.slice(3)).toEqual([ZERO, null, null]);
    expect(driver).toBe(NOBODY);
  });

  it('nor who was silent only while it was pressed', () => {
    const { last } = after([
      says('joystick'),
      stop(true),
      passed(0.3),
      stop(false),
      says('joystick'),
    ]);
    expect(last).toBeNull();
  });

  it.each([
    ['after it', [stop(false), says('joystick', ZERO), says('joystick')]],
    ['under it', [says('joystick', ZERO), stop(false), says('joystick')]],
  ])('obeys who has asked for zero %s', (_, events) => {
    expect(after([says('joystick'), stop(true), ...events]).last).toEqual(FORWARD);
  });

  it('obeys who was at rest before it', () => {
    const { last } = after([stop(true), passed(9), stop(false), says('navigation')]);
    expect(last).toEqual(FORWARD);
  });

  it('obeys who was started anew', () => {
    const gone = passed(LET_GO_S + 0.1);
    const { last } = after([says('navigation'), stop(true), gone, stop(false), says('navigation')]);
    expect(last).toEqual(FORWARD);
  });

  it('locks when it has a timeout and is silent', () => {
    const locks = LOCKS.map((lock) => ({ ...lock, timeoutS: 1 }));
    const settings = { ...SETTINGS, locks };
    expect(after([says('tablet')], settings).driver).toBe('emergency_stop');
    expect(after([stop(false), says('tablet', ZERO), says('tablet')], settings).driver).toBe(
      'tablet',
    );
    expect(after([stop(false), passed(1.1), says('tablet')], settings).driver).toBe(
      'emergency_stop',
    );
  });

  it('leaves alone who has a higher priority than a lock', () => {
    const locks = LOCKS.map((lock) => ({ ...lock, priority: 50 }));
    const events = [says('navigation'), stop(true), says('joystick')];
    expect(after(events, { ...SETTINGS, locks }).driver).toBe('joystick');
  });
});

describe('the lock of navigation', () => {
  const hold = (on: boolean): MuxEvent => ({ type: 'lock', lock: 'navigation_lock', on });

  it('keeps navigation from the wheels and nobody else', () => {
    const { out, driver } = after([
      says('navigation'),
      hold(true),
      says('navigation'),
      says('joystick'),
    ]);
    expect(out).toEqual([FORWARD, ZERO, null, FORWARD]);
    expect(driver).toBe('joystick');
  });

  it('lets it go on where it was, without a zero in between', () => {
    const { last } = after([
      says('navigation'),
      hold(true),
      says('navigation'),
      hold(false),
      says('navigation'),
    ]);
    expect(last).toEqual(FORWARD);
  });
});

describe('whatever is commanded', () => {
  const velocity = fc.constantFrom(ZERO, FORWARD, { linear: -0.2, angular: 0 });
  const event: fc.Arbitrary<MuxEvent> = fc.oneof(
    fc
      .tuple(fc.constantFrom(...SOURCES.map(({ name }) => name)), velocity)
      .map(([source, asked]) => says(source, asked)),
    fc.boolean().map(stop),
    fc.constantFrom(0.05, 0.3, 0.6, 6).map(passed),
  );
  const runs = fc.array(event, { maxLength: 60 });

  function forEveryStep(
    check: (step: {
      event: MuxEvent;
      before: MuxState;
      after: MuxState;
      out: Velocity | null;
    }) => void,
  ): void {
    fc.assert(
      fc.property(runs, (events) => {
        let before = initialState(SETTINGS);
        for (const next of events) {
          const { state, velocity: out } = mux(SETTINGS, before, next);
          check({ event: next, before, after: state, out });
          before = state;
        }
      }),
      { numRuns: 1000 },
    );
  }
  const isMoving = (out: Velocity | null) =>
    out !== null && (out.linear !== 0 || out.angular !== 0);
  const isLocked = ({ locks }: MuxState) => locks.get('emergency_stop')?.on === true;

  it('moves only by a command of the driver, at the moment it comes', () => {
    forEveryStep(({ event: next, after: { driver }, out }) => {
      if (isMoving(out)) expect(next).toMatchObject({ type: 'command', source: driver });
    });
  });

  it('never moves under the emergency stop, and says zero when it is pressed', () => {
    forEveryStep(({ before, after: now, out }) => {
      if (isLocked(now)) expect(isMoving(out)).toBe(false);
      if (isLocked(now) && !isLocked(before)) expect(out).toEqual(ZERO);
    });
  });

  it('says zero whenever the one that drove drives no more', () => {
    forEveryStep(({ event: next, before, after: now, out }) => {
      if (before.driver === now.driver || before.driver === NOBODY) return;
      const taken = next.type === 'command' && next.source === now.driver;
      if (!taken) expect(out).toEqual(ZERO);
    });
  });
});
