import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DriveEffect } from './drive-state.js';
import { FREE, guarded, type GuardedEvent, type GuardedState } from './inhibiting.js';

const GOALS = ['a', 'b', 'c', 'd'] as const;
const FAILURE = { reason: 'lost', cause: 'lost' } as const;

/**
 * - `wish`: of the guide, and of those who forbid
 * - `nav2`: what Nav2 does next, as far as it can
 */
type Move =
  | { wish: 'start' }
  | { wish: 'cancel' | 'pause' | 'resume'; goalId: string }
  | { wish: 'inhibit' | 'permit'; by: string; handDriven: boolean }
  | { nav2: 'find' | 'miss' | 'accept' | 'refuse' | 'feedback' | 'succeed' | 'abort' | 'obey' }
  | { world: 'still' | 'moving' | 'time-up' };

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.constant<Move>({ wish: 'start' }),
  fc.record({
    wish: fc.constantFrom('cancel' as const, 'pause' as const, 'resume' as const),
    goalId: fc.constantFrom(...GOALS),
  }),
  fc.record({
    wish: fc.constantFrom('inhibit' as const, 'permit' as const, 'permit' as const),
    by: fc.constantFrom('x', 'y'),
    handDriven: fc.boolean(),
  }),
  fc.record({
    nav2: fc.constantFrom(
      ...(['find', 'find', 'miss', 'accept', 'accept', 'refuse'] as const),
      ...(['feedback', 'succeed', 'abort', 'obey', 'obey'] as const),
    ),
  }),
  fc.record({ world: fc.constantFrom('still' as const, 'moving' as const, 'time-up' as const) }),
);

/** Nav2 as the drive sees it: what it was offered, what it drives, what it was asked to end. */
class World {
  state: GuardedState = FREE;
  readonly told: Extract<DriveEffect, { type: 'tell' }>['event'][] = [];
  readonly started: string[] = [];
  readonly looking: number[] = [];
  readonly offered: number[] = [];
  readonly alive = new Set<number>();
  readonly asked = new Set<number>();
  /** Accepted after the drive had given up on the answer. */
  readonly late = new Set<number>();

  play(event: GuardedEvent): readonly DriveEffect[] {
    const { state, effects } = guarded(this.state, event);
    this.state = state;
    for (const effect of effects) this.#take(effect);
    return effects;
  }

  /** Undefined when there is nothing to do it with. */
  eventOf(next: Move): GuardedEvent | undefined {
    if ('nav2' in next) return this.#nav2(next.nav2);
    if ('world' in next) {
      if (next.world === 'time-up') return { type: 'time-up' };
      return { type: 'odometry', still: next.world === 'still' };
    }
    switch (next.wish) {
      case 'start': {
        const goalId = GOALS[this.started.length];
        if (!goalId) return undefined;
        this.started.push(goalId);
        return {
          type: 'start',
          goal: { goalId, kind: 'navigate', target: { x: 1, y: 2, yaw: 0 } },
        };
      }
      case 'inhibit': {
        const { by, handDriven } = next;
        return { type: 'inhibit', inhibitor: { by, failure: FAILURE, handDriven } };
      }
      case 'permit':
        return { type: 'permit', by: next.by };
      default:
        return { type: next.wish, goalId: next.goalId };
    }
  }

  #nav2(does: Extract<Move, { nav2: string }>['nav2']): GuardedEvent | undefined {
    if (does === 'find' || does === 'miss') {
      const run = this.looking.shift();
      if (run === undefined) return undefined;
      return does === 'find'
        ? { type: 'server-found', run }
        : { type: 'server-missing', run, reason: 'nobody' };
    }
    if (does === 'accept' || does === 'refuse') {
      const run = this.offered.shift();
      if (run === undefined) return undefined;
      if (does === 'refuse') return { type: 'refused', run, reason: 'not active' };
      this.alive.add(run);
      const { drive } = this.state;
      if (drive.name !== 'sending' || drive.run !== run) this.late.add(run);
      return { type: 'accepted', run };
    }
    const run = [...this.alive].find((one) => does !== 'obey' || this.asked.has(one));
    if (run === undefined) return undefined;
    if (does === 'feedback') return { type: 'feedback', run, remainingM: 3, remainingS: 6 };
    this.alive.delete(run);
    const status = ({ succeed: 'succeeded', abort: 'aborted', obey: 'canceled' } as const)[does];
    return { type: 'goal-ended', run, status, failure: does === 'abort' ? FAILURE : undefined };
  }

  #take(effect: DriveEffect): void {
    if (effect.type === 'find-server') this.looking.push(effect.run);
    if (effect.type === 'send') this.offered.push(effect.run);
    if (effect.type === 'cancel-goal') this.asked.add(effect.run);
    if (effect.type === 'tell') this.told.push(effect.event);
  }
}

function forEveryStep(
  check: (world: World, event: GuardedEvent, effects: readonly DriveEffect[]) => void,
): void {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
      const world = new World();
      for (const next of moves) {
        const event = world.eventOf(next);
        if (event) check(world, event, world.play(event));
      }
    }),
    { numRuns: 500 },
  );
}

describe('a drive, whatever is asked and whatever Nav2 does', () => {
  it('ends every goal exactly once', () => {
    forEveryStep(({ state: { drive }, told, started }) => {
      const ends = told.flatMap((event) => (event.type === 'ended' ? [event.goalId] : []));
      expect(new Set(ends).size).toBe(ends.length);
      const under = 'goal' in drive ? [drive.goal.goalId] : [];
      const waits =
        'ending' in drive && drive.ending && 'next' in drive.ending && drive.ending.next
          ? [drive.ending.next.goal.goalId]
          : [];
      expect([...ends, ...under, ...waits].sort()).toEqual([...started].sort());
    });
  });

  it('leaves Nav2 no goal while it is idle or paused', () => {
    forEveryStep(({ state: { drive }, alive, late }) => {
      if (drive.name !== 'idle' && drive.name !== 'paused') return;
      expect([...alive].filter((run) => !late.has(run))).toEqual([]);
    });
  });

  it('asks Nav2 to end what was accepted too late', () => {
    forEveryStep(({ asked, late }) => {
      for (const run of late) expect([...asked]).toContain(run);
    });
  });

  it('says paused only when the wheels have just been seen still', () => {
    forEveryStep((_, event, effects) => {
      const paused = effects.some(
        (effect) => effect.type === 'tell' && effect.event.type === 'paused',
      );
      if (paused) expect(event).toEqual({ type: 'odometry', still: true });
    });
  });

  it('says resumed only of a goal that was paused, and only when Nav2 has taken it', () => {
    forEveryStep(({ told, alive }, event, effects) => {
      for (const effect of effects) {
        if (effect.type !== 'tell' || effect.event.type !== 'resumed') continue;
        expect(event.type).toBe('accepted');
        expect(alive.size).toBeGreaterThan(0);
        expect(told).toContainEqual({ type: 'paused', goalId: effect.event.goalId });
      }
    });
  });

  it('begins and offers nothing while anybody forbids driving', () => {
    forEveryStep(({ state: { inhibitors } }, _, effects) => {
      if (inhibitors.length === 0) return;
      expect(effects.filter(({ type }) => type === 'find-server' || type === 'send')).toEqual([]);
    });
  });
});
