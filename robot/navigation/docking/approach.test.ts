import { expect, it } from 'vitest';
import { Approach, type Ended } from './approach.js';
import type { Command } from './docking-state.js';
import { TICKS_PER_S } from './docking.js';

const DOCK = { x: 0, y: 0, yaw: 0 };

/** An approach whose ticks and transforms the test makes. */
function made() {
  const commands: Command[] = [];
  const ends: Ended[] = [];
  let tick: () => void = () => undefined;
  let stopped = 0;
  let pose: { x: number; y: number; yaw: number } | undefined = { x: -0.7, y: 0, yaw: 0 };
  const approach = new Approach(
    {
      every: (_, onTick) => {
        tick = onTick;
        return { destroy: () => (stopped += 1) };
      },
      transforms: () => pose && { mapToOdom: DOCK, odomToBase: pose },
      isCharging: () => false,
      drive: (command) => commands.push(command),
    },
    { dock: DOCK, direction: 'forward', stagingM: 0.7 },
    (ended) => ends.push(ended),
  );
  return {
    approach,
    commands,
    ends,
    stopped: () => stopped,
    lose: () => (pose = undefined),
    pass: (seconds: number) => {
      for (let i = 0; i < seconds * TICKS_PER_S && ends.length === 0; i++) tick();
    },
  };
}

it('halts while no transform comes, and gives up as lost after five seconds', () => {
  const { pass, lose, commands, ends, stopped } = made();
  pass(3);
  expect(commands.at(-1)?.linear).toBeGreaterThan(0.05);
  lose();
  pass(4.9);
  expect(ends).toEqual([]);
  expect(commands.slice(-90).every(({ linear }) => linear === 0)).toBe(true);
  pass(1);
  expect(ends).toMatchObject([{ status: 'aborted', failure: { cause: 'lost' } }]);
  expect(stopped()).toBe(1);
});

it('halts the moment it is cancelled', () => {
  const { approach, pass, commands, ends, stopped } = made();
  pass(3);
  approach.cancel();
  expect(commands.at(-1)).toEqual({ linear: 0, angular: 0 });
  expect(ends).toEqual([{ status: 'canceled', failure: undefined }]);
  expect(stopped()).toBe(1);
});
