import { expect, it } from 'vitest';
import { bench, TARGET } from './scripted-nav2.suite.js';

/** What `navigation_lock` has said so far. */
function locks(made: ReturnType<typeof bench>): boolean[] {
  const heard: boolean[] = [];
  made.graph
    .createNode('listener')
    .createSubscription('std_msgs/msg/Bool', 'navigation_lock', ({ data }) => heard.push(data), {
      durability: 'transient_local',
    });
  return heard;
}

it('lets Nav2 move the wheels from when it is given a goal until they stand again', async () => {
  const made = bench('jazzy');
  const heard = locks(made);
  made.nav2.serve();
  await made.clock.advance(0.2);
  expect(heard).toEqual([true]);
  made.navigation.start('g1', TARGET);
  await made.clock.advance(0.2);
  expect(heard).toEqual([true, false]);
  made.nav2.last().succeed({});
  made.base.drive(0);
  await made.clock.advance(0.5);
  expect(heard).toEqual([true, false, true]);
});

it('holds the wheels while Nav2 is silent, and lets them go on when it is heard again', async () => {
  const made = bench('jazzy');
  const heard = locks(made);
  made.nav2.serve();
  made.navigation.start('g1', TARGET);
  made.base.drive(0.4);
  await made.clock.advance(0.2);
  const speak = () => made.nav2.last().publishFeedback(made.nav2.feedback(3, 6));
  speak();
  await made.clock.advance(1);
  expect(heard).toEqual([true, false, true]);
  speak();
  await made.clock.advance(0.1);
  expect(heard).toEqual([true, false, true, false]);
  expect(made.ends()).toEqual([]);
});

it('locks once Nav2 falls silent in the middle of a goal, though it never says so', async () => {
  const made = bench('jazzy');
  const heard = locks(made);
  made.nav2.serve();
  made.navigation.start('g1', TARGET);
  made.base.drive(0.4);
  await made.clock.advance(0.2);
  made.nav2.last().publishFeedback(made.nav2.feedback(3, 6));
  await made.clock.advance(4);
  expect(heard.at(-1)).toBe(true);
});

it('locks when a request to cancel is not answered', async () => {
  const made = bench('jazzy');
  const heard = locks(made);
  made.nav2.serve();
  made.navigation.start('g1', TARGET);
  made.base.drive(0.4);
  await made.clock.advance(0.2);
  made.navigation.cancel('g1');
  await made.clock.advance(0.1);
  expect(heard.at(-1)).toBe(false);
  await made.clock.advance(3);
  expect(heard.at(-1)).toBe(true);
});
