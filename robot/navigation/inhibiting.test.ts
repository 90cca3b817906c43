import { describe, expect, it } from 'vitest';
import { driving, TARGET } from './scripted-nav2.suite.js';

const LOST = { cause: 'lost' } as const;

describe('whoever forbids driving', () => {
  it('stops the goal under way, which fails when the wheels are seen still', async () => {
    const { nav2, base, navigation, clock, events } = await driving();
    navigation.inhibit('localization', 'the scan does not fit the map', LOST);
    await clock.advance(0.1);
    expect(nav2.last().isCancelRequested()).toBe(true);
    nav2.last().canceled({});
    await clock.advance(0.5);
    expect(events).toEqual([]);
    base.drive(0);
    await clock.advance(0.1);
    const reason = 'the scan does not fit the map';
    expect(events).toEqual([
      { type: 'ended', goalId: 'g1', outcome: 'failed', reason, cause: 'lost' },
    ]);
  });

  it('says so when the wheels do not stop', async () => {
    const { nav2, navigation, clock, ends } = await driving();
    navigation.inhibit('localization', 'lost', LOST);
    await clock.advance(0.1);
    nav2.last().canceled({});
    await clock.advance(4);
    const reason = expect.stringContaining('keeps moving') as string;
    expect(ends()).toMatchObject([{ outcome: 'failed', cause: 'fault', reason }]);
  });

  it('refuses goals with the first reason, until everybody permits', async () => {
    const { nav2, navigation, clock, ends } = await driving();
    nav2.last().succeed({});
    await clock.advance(0.1);
    navigation.inhibit('localization', 'lost', LOST);
    navigation.inhibit('emergency-stop', 'emergency stop pressed');
    navigation.start('g2', TARGET);
    navigation.permit('localization');
    navigation.permit('nobody');
    navigation.start('g3', TARGET);
    expect(ends().slice(1)).toMatchObject([
      { goalId: 'g2', outcome: 'failed', reason: 'lost', cause: 'lost' },
      { goalId: 'g3', outcome: 'failed', reason: 'emergency stop pressed', cause: 'stopped' },
    ]);
    navigation.permit('emergency-stop');
    await clock.advance(1);
    expect(nav2.goals).toHaveLength(1);
    navigation.start('g4', TARGET);
    await clock.advance(0.1);
    expect(nav2.goals).toHaveLength(2);
  });

  it('tells a new reason of the same one', async () => {
    const { navigation, ends } = await driving();
    navigation.inhibit('localization', 'no scan', LOST);
    navigation.inhibit('localization', 'no map', LOST);
    navigation.start('g2', TARGET);
    expect(ends()).toMatchObject([{ goalId: 'g2', reason: 'no map' }]);
  });

  it('does not wait for wheels that a person turns', async () => {
    const { nav2, navigation, clock, ends } = await driving();
    navigation.inhibit('manual', 'driven by hand', { handDriven: true });
    await clock.advance(0.1);
    nav2.last().canceled({});
    await clock.advance(0.1);
    expect(ends()).toMatchObject([
      { outcome: 'failed', cause: 'stopped', reason: 'driven by hand' },
    ]);
  });
});

describe('a pause', () => {
  it('is told when the wheels stand, and the same goal is given again to go on', async () => {
    const { nav2, base, navigation, clock, events } = await driving();
    navigation.pause('g1');
    await clock.advance(0.1);
    nav2.last().canceled({});
    await clock.advance(0.5);
    expect(events).toEqual([]);
    base.drive(0);
    await clock.advance(0.1);
    expect(events).toEqual([{ type: 'paused', goalId: 'g1' }]);
    await clock.advance(600);
    expect(nav2.goals).toHaveLength(1);
    navigation.resume('g1');
    await clock.advance(0.1);
    expect(events.at(-1)).toEqual({ type: 'resumed', goalId: 'g1' });
    expect(nav2.goals).toHaveLength(2);
    expect(nav2.last().goal.pose.pose).toEqual(nav2.goals[0]?.goal.pose.pose);
    nav2.last().succeed({});
    await clock.advance(0.1);
    expect(events.at(-1)).toMatchObject({ goalId: 'g1', outcome: 'arrived' });
  });
});
