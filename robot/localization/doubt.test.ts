import { describe, expect, it } from 'vitest';
import { starting, weigh, type DoubtState } from './doubt.js';
import { SIGNALS, type Signal, type Verdicts } from './verdict.js';

const TIMES = { startS: 30, lostS: 30 };
const FINE: Verdicts = Object.fromEntries(SIGNALS.map((signal) => [signal, null]));
const bad = (signal: Signal): Verdicts => ({ ...FINE, [signal]: `bad ${signal}` });

/** Looks every 0.1 s. */
function look(state: DoubtState, seconds: number, verdicts: Verdicts): DoubtState {
  let now = state;
  for (let n = 0; n < Math.round(seconds * 10); n++) {
    now = weigh(now, now.atS + 0.1, verdicts, TIMES);
  }
  return now;
}

const SURE = look(starting(100), 0.2, FINE);

describe('the doubt', () => {
  it('starts sure only when the localizer has spoken and the walls agree', () => {
    expect(SURE.name).toBe('sure');
    expect(look(starting(100), 20, { ...FINE, localizer: undefined }).name).toBe('starting');
    expect(look(starting(100), 20, { ...FINE, match: undefined }).name).toBe('starting');
  });

  it('comes after the start has taken too long, with the reason', () => {
    const late = look(starting(100), 31, { ...FINE, scan: 'no scan', match: undefined });
    expect(late).toMatchObject({ name: 'doubting', reason: 'no scan' });
  });

  it('comes at the start when the robot is somewhere else', () => {
    expect(look(starting(100), 2, bad('match')).name).toBe('doubting');
  });

  it.each([
    ['clock', 0.1],
    ['odometry', 0.2],
    ['scan', 0.5],
    ['transforms', 0.5],
    ['map', 0.1],
    ['covariance', 0.1],
    ['match', 1.1],
  ] as const)('takes a complaint of %s seriously within %d s', (signal, seconds) => {
    const state = look(SURE, seconds, bad(signal));
    expect(state).toMatchObject({ name: 'doubting', reason: `bad ${signal}` });
  });

  it('does not hear one bad look among good ones', () => {
    let state = SURE;
    for (let n = 0; n < 100; n++) {
      state = look(look(state, 0.1, bad('match')), 0.2, FINE);
      expect(state.name).toBe('sure');
    }
  });

  it('ends when all has been well for a while, and not before', () => {
    const doubting = look(SURE, 2, bad('match'));
    expect(look(doubting, 1.5, FINE).name).toBe('doubting');
    expect(look(doubting, 3, FINE)).toMatchObject({ name: 'sure', reason: '' });
  });

  it('does not end while nobody can tell', () => {
    const doubting = look(SURE, 2, bad('match'));
    expect(look(doubting, 20, { ...FINE, match: undefined }).name).toBe('doubting');
  });

  it('names the cause before the effect', () => {
    const state = look(SURE, 2, { ...bad('match'), odometry: 'two robots' });
    expect(state.reason).toBe('two robots');
  });

  it('is called lost when it lasts, and can still be found', () => {
    const lost = look(SURE, 40, bad('match'));
    expect(lost.name).toBe('lost');
    expect(look(lost, 3, FINE).name).toBe('sure');
  });

  it.each([-3600, 3600])('is not stuck by a clock that steps by %d s', (step) => {
    const doubting = look(SURE, 2, bad('match'));
    const stepped = weigh(doubting, doubting.atS + step, FINE, TIMES);
    expect(look(stepped, 3, FINE).name).toBe('sure');
    const again = weigh(SURE, SURE.atS + step, FINE, TIMES);
    expect(look(again, 1.5, bad('match')).name).toBe('doubting');
  });
});
