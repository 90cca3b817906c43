import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { off, sourced, startRig, type RosRig } from './rig.js';
import { makeTrip } from './trip.js';

/* What a real Nav2 does when it cannot, or dies. About five minutes. */

const STILL_M_S = 0.01;
const AWAY = { x: 24.6, y: 6.8, yaw: Math.PI / 2 };
const NEAR = { x: 24.6, y: 2.5, yaw: -Math.PI / 2 };

describe.skipIf(!sourced)(`when a real Nav2 fails${off}`, () => {
  let rig: RosRig;
  beforeAll(async () => {
    rig = await startRig({ seed: 3, people: 0 });
  }, 300_000);
  afterAll(() => rig.close());

  it('a goal inside a wall is given up with a reason', async () => {
    const trip = await makeTrip(rig, { x: 26.05, y: 1.4, yaw: 0 });
    expect(trip.outcome).toBe('failed');
    expect(trip.reason).not.toBe('');
    expect(trip.wallM).toBeGreaterThan(0);
    console.log(JSON.stringify({ failed: 'goal in a wall', ...trip }));
  });

  it.each(['controller_server', 'bt_navigator', 'collision_monitor'])(
    '%s killed on the way: the robot stops and says why, and drives again when it is back',
    async (server) => {
      const target = rig.world.pose.y > 4 ? NEAR : AWAY;
      const ended = rig.drive(target);
      await rig.until('it drives', () => rig.world.twist.linear > 0.2, 60);
      const { driven, now } = rig.world;
      rig.nav2.kill(server);
      await rig.until('it stands', () => Math.abs(rig.world.twist.linear) < STILL_M_S, 10);
      const stopped = { afterS: rig.world.now - now, afterM: rig.world.driven - driven };
      const { outcome, reason } = await ended;
      console.log(JSON.stringify({ killed: server, ...stopped, outcome, reason }));
      expect(stopped.afterM).toBeLessThan(0.6);
      expect(outcome).toBe('failed');
      expect(reason).not.toBe('');
      await rig.nav2.active();
      expect(await makeTrip(rig, target)).toMatchObject({ outcome: 'arrived' });
    },
  );
});
