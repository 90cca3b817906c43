import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LATCHED } from '../../robot/graph/index.js';
import { startWholeRobot, type WholeRobot } from '../whole-robot/whole-robot.js';

let whole: WholeRobot;
beforeEach(async () => {
  whole = await startWholeRobot();
});
afterEach(() => whole.close());

const TURN = { linear: { x: 0, y: 0, z: 0 }, angular: { x: 0, y: 0, z: 0.8 } };
const speed = () => whole.world.twist.linear;
/** The lever turns the robot, and faster than navigation would. */
const byHand = () => whole.world.twist.angular > 0.7;
const isStill = () => speed() === 0 && whole.world.twist.angular === 0;
const phase = () => whole.robot.guide.state().phase;

/** Holds the lever until the returned function is called. */
function holdLever(topic: string): () => void {
  const lever = whole.node.createPublisher('geometry_msgs/msg/Twist', topic);
  const timer = whole.node.createTimer(0.05, () => lever.publish(TURN));
  return () => timer.destroy();
}

describe.each(['cmd_vel_joy', 'cmd_vel_tablet'])('staff who drive by %s', (topic) => {
  it('take the wheels from navigation, whose trip ends, and nothing drives on after them', async () => {
    await whole.lead();
    const letGo = holdLever(topic);
    expect(await whole.until(byHand, 2)).toBe(true);
    expect(await whole.until(() => phase().name === 'stopped', 3)).toBe(true);
    expect(phase()).toMatchObject({ reason: expect.stringContaining('by hand') as string });
    expect(byHand()).toBe(true);
    letGo();
    expect(await whole.untilStill(5)).toBeLessThan(2);
    await whole.clock.advance(10);
    expect(isStill()).toBe(true);
    whole.robot.guide.visitor({ type: 'chose', id: 'retry' });
    expect(await whole.until(() => speed() > 0.2, 20)).toBe(true);
  });
});

describe('the emergency stop', () => {
  it('stands above the joystick, and nothing moves when it is released', async () => {
    await whole.lead();
    const letGo = holdLever('cmd_vel_joy');
    expect(await whole.until(byHand, 2)).toBe(true);
    const stop = whole.node.createPublisher('std_msgs/msg/Bool', 'emergency_stop');
    stop.publish({ data: true });
    expect(await whole.until(isStill, 1)).toBe(true);
    await whole.clock.advance(2);
    expect(isStill()).toBe(true);
    stop.publish({ data: false });
    await whole.clock.advance(3);
    expect(isStill()).toBe(true);
    letGo();
  });

  it('pressed on the wheels themselves ends the trip, and is told to the zone', async () => {
    await whole.lead();
    const base = whole.node.createPublisher('std_msgs/msg/String', 'base/phase', LATCHED);
    base.publish({ data: 'e-stopped: the emergency stop button is pressed' });
    expect(await whole.untilStill(10)).toBeLessThan(2);
    expect(phase()).toMatchObject({
      name: 'stopped',
      reason: expect.stringContaining('button') as string,
    });
    base.publish({ data: 'ready' });
    await whole.clock.advance(5);
    expect(isStill()).toBe(true);
    whole.robot.guide.visitor({ type: 'chose', id: 'retry' });
    expect(await whole.until(() => speed() > 0.2, 20)).toBe(true);
  });
});
