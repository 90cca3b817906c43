import { afterEach, expect, it } from 'vitest';
import { SettableClock } from '../whole-robot/settable-clock.js';
import { STANDS_WITHIN_S, startWholeRobot, type WholeRobot } from '../whole-robot/whole-robot.js';

let whole: WholeRobot | undefined;
afterEach(() => whole?.close());

it.each([
  ['forwards', 3600],
  ['backwards', -900],
  ['a second backwards', -1],
])('a clock that jumps %s stops the robot, and it drives again when told', async (_, seconds) => {
  let settable: SettableClock | undefined;
  const robot = await startWholeRobot({
    clockOf: (clock) => (settable = new SettableClock(clock)),
  });
  whole = robot;
  await robot.lead();
  settable?.jump(seconds);
  expect(await robot.untilStill(20)).toBeLessThan(STANDS_WITHIN_S);
  const words = `clock jumped ${seconds > 0 ? 'forwards' : 'backwards'}`;
  // Nav2 may notice first, by a scan that seems old to it.
  expect(robot.robot.guide.state().phase).toMatchObject({
    name: 'stopped',
    by: 'trouble',
    reason: expect.stringMatching(new RegExp(`${words}|laser is silent`)) as string,
  });
  await expect.poll(() => robot.calls.map(({ detail }) => detail).join()).toContain(words);
  await robot.clock.advance(5);
  robot.robot.guide.visitor({ type: 'chose', id: 'retry' });
  expect(await robot.until(() => robot.world.twist.linear > 0.2, 20)).toBe(true);
});
