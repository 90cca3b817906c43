import { describe, expect, it } from 'vitest';
import { fakeRobot } from './fake-robot.suite.js';
import { BLOCKED_WAIT_S, CHARGE_WAIT_S, MOST_TRIES } from './docking.js';
import { TOP_SPEED_M_S } from './steer.js';

describe('docking, from the staging pose on', () => {
  it.each([
    ['straight', 0, 0],
    ['0.2 m to the left', 0.2, 0],
    ['0.2 m to the right, askew', -0.2, 0.25],
    ['askew the other way', 0.1, -0.25],
  ])('comes onto the contacts: %s', (_, y, yaw) => {
    for (const direction of ['forward', 'backward'] as const) {
      const robot = fakeRobot({ y, yaw, direction });
      const { end, fastest, seconds } = robot.run();
      expect(end).toEqual({ to: 'docked' });
      expect(fastest).toBeLessThanOrEqual(TOP_SPEED_M_S);
      expect(Math.abs(robot.lane.y)).toBeLessThan(0.015);
      expect(Math.abs(robot.lane.yaw)).toBeLessThan(0.045);
      expect(seconds).toBeLessThan(40);
    }
  });

  it('backs out and tries again when there is no current, and then says so', () => {
    const robot = fakeRobot({ power: false });
    const { end, approaches, farthest } = robot.run();
    expect(approaches).toBe(MOST_TRIES);
    expect(farthest).toBeGreaterThan(0.68);
    expect(end).toMatchObject({ to: 'failed', failure: { cause: 'fault' } });
    expect(end.to === 'failed' && end.failure.reason).toContain('no current');
  });

  it('is content to stand on the contacts where nothing measures the charge', () => {
    const robot = fakeRobot({ power: 'unmeasured' });
    const { end, approaches, seconds } = robot.run();
    expect(end).toEqual({ to: 'docked' });
    expect(approaches).toBe(1);
    expect(seconds).toBeGreaterThan(CHARGE_WAIT_S);
    expect(Math.abs(robot.lane.x)).toBeLessThan(0.02);
  });

  it('charges on the second try when the first missed the contacts', () => {
    const robot = fakeRobot({ powerFromTry: 2 });
    const { end, approaches, seconds } = robot.run();
    expect(end).toEqual({ to: 'docked' });
    expect(approaches).toBe(2);
    expect(seconds).toBeGreaterThan(CHARGE_WAIT_S);
  });

  it('waits for who stands in the way', () => {
    const robot = fakeRobot({ heldFromS: 4, heldToS: 4 + BLOCKED_WAIT_S - 2 });
    const { end, approaches } = robot.run();
    expect(end).toEqual({ to: 'docked' });
    expect(approaches).toBe(1);
  });

  it('goes back for who stays longer, and tries again', () => {
    const robot = fakeRobot({ heldFromS: 4, heldToS: 4 + BLOCKED_WAIT_S + 3 });
    const { end, approaches } = robot.run();
    expect(end).toEqual({ to: 'docked' });
    expect(approaches).toBe(2);
  });

  it('gives up as blocked when nobody ever moves', () => {
    const { end, seconds } = fakeRobot({ heldFromS: 4, heldToS: Infinity }).run();
    expect(end).toMatchObject({ to: 'failed', failure: { cause: 'blocked' } });
    expect(seconds).toBeLessThan(120);
  });

  it('is docked at once when it stands there and charges', () => {
    const { end, seconds } = fakeRobot({ x: 0 }).run();
    expect(end).toEqual({ to: 'docked' });
    expect(seconds).toBeLessThan(1.2);
  });

  it('halts while the robot does not know where it is, and goes on after it', () => {
    const robot = fakeRobot({ lostFromS: 5, lostToS: 8 });
    const { end, commandsWhileLost } = robot.run();
    expect(end).toEqual({ to: 'docked' });
    expect(commandsWhileLost.length).toBeGreaterThan(40);
    for (const command of commandsWhileLost) expect(command).toEqual({ linear: 0, angular: 0 });
  });

  it('does not take the current of another charger for the dock’s', () => {
    const robot = fakeRobot({ chargesEverywhere: true });
    const { end } = robot.run();
    expect(end).toEqual({ to: 'docked' });
    expect(Math.hypot(robot.lane.x, robot.lane.y)).toBeLessThan(0.15);
  });
});
