import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMessage, quaternionOfYaw, toTime } from '../../robot/graph/index.js';
import { STANDS_WITHIN_S, startWholeRobot, type WholeRobot } from '../whole-robot/whole-robot.js';

let whole: WholeRobot;
beforeEach(async () => {
  whole = await startWholeRobot();
});
afterEach(() => whole.close());

/** One message that is not where the wheels have gone. */
function jump(x: number): void {
  const message = createMessage('nav_msgs/msg/Odometry');
  message.header = { stamp: toTime(whole.clock.now()), frame_id: 'odom' };
  message.child_frame_id = 'base_link';
  const { pose } = whole.world.odometry;
  const position = { x: pose.x + x, y: pose.y, z: 0 };
  message.pose.pose = { position, orientation: quaternionOfYaw(pose.yaw) };
  message.twist.twist.linear.x = whole.world.twist.linear;
  whole.node.createPublisher('nav_msgs/msg/Odometry', 'odom').publish(message);
}

it.each([0.5, 40, NaN])(
  'odometry that jumps by %d m stops the robot, and it says why',
  async (x) => {
    await whole.lead();
    jump(x);
    expect(await whole.untilStill(20)).toBeLessThan(STANDS_WITHIN_S);
    expect(whole.robot.guide.state().phase).toMatchObject({
      name: 'stopped',
      by: 'trouble',
      reason: expect.stringMatching(/The odometry (jumped|is not a number)/) as string,
    });
    await expect.poll(() => whole.calls.map(({ detail }) => detail).join()).toContain('odometry');
  },
);
