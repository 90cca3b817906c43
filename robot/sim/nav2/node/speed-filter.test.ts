import { afterEach, describe, expect, it } from 'vitest';
import { type SpeedLimit } from '../../../graph/index.js';
import { headerOf } from '../../node/ros.js';
import { roomGrid, speedGrid } from '../../testing/grid.js';
import { rigOn, settle, siteOf, type Rig } from '../../testing/rig.js';

const ROOM = roomGrid(12, 4);
const SITE = {
  ...siteOf(ROOM),
  speed: speedGrid(ROOM, [{ x: 4, y: 0, width: 4, height: 4, percent: 30 }]),
};
const FULL = 0.8;

let rig: Rig | undefined;
afterEach(async () => {
  const { errors } = rig ?? { errors: [] };
  await rig?.graph.shutdown();
  rig = undefined;
  expect(errors).toEqual([]);
});

async function hall(x: number, site = SITE): Promise<Rig> {
  rig = await rigOn(site, { start: { x, y: 2, yaw: 0 } });
  return rig;
}

/** The fastest speed in every metre of x of a drive to `x`. */
async function fastestByMetre(here: Rig, x: number): Promise<Map<number, number>> {
  const handle = await settle(here, here.send({ x, y: 2, yaw: 0 }));
  const fastest = new Map<number, number>();
  const ended = { yet: false };
  const over = handle.result().then(() => (ended.yet = true));
  while (!ended.yet) {
    await here.clock.advance(0.1);
    const metre = Math.floor(here.world.pose.x);
    fastest.set(metre, Math.max(fastest.get(metre) ?? 0, here.world.twist.linear));
  }
  await over;
  return fastest;
}

describe('a speed zone', () => {
  it('slows the robot inside, and nowhere else', async () => {
    const speeds = await fastestByMetre(await hall(1), 11);
    expect(speeds.get(3)).toBeGreaterThan(0.7);
    for (const metre of [5, 6, 7]) expect(speeds.get(metre)).toBeCloseTo(0.3 * FULL, 1);
    expect(speeds.get(6)).toBeLessThan(0.26);
    expect(speeds.get(9)).toBeGreaterThan(0.7);
  });

  it('is told as percent on speed_limit when it is entered, and lifted when it is left', async () => {
    const here = await hall(1);
    const limits: SpeedLimit[] = [];
    here.graph
      .createNode('listener')
      .createSubscription('nav2_msgs/msg/SpeedLimit', 'speed_limit', (limit) => limits.push(limit));
    await fastestByMetre(here, 11);
    expect(limits[0]).toMatchObject({ percentage: true, speed_limit: 30 });
    expect(limits.at(-1)).toMatchObject({ percentage: true, speed_limit: 0 });
    expect(limits.filter(({ speed_limit }) => speed_limit === 0)).toHaveLength(1);
  });

  it('limits a goal that begins in it, and the next one', async () => {
    const here = await hall(5);
    expect((await fastestByMetre(here, 7)).get(6)).toBeLessThan(0.26);
    expect((await fastestByMetre(here, 7.8)).get(7)).toBeLessThan(0.26);
  });

  it('takes its limit back when it was lost or lifted by another node', async () => {
    const here = await hall(4.5);
    const node = here.graph.createNode('reset');
    const limits = node.createPublisher('nav2_msgs/msg/SpeedLimit', 'speed_limit');
    limits.publish({ header: headerOf('', 0), percentage: false, speed_limit: 0 });
    await here.clock.advance(1.5);
    const speeds = await fastestByMetre(here, 7.8);
    expect(Math.max(...speeds.values())).toBeLessThan(0.26);
  });

  it('leaves the robot its full speed where the mask has none', async () => {
    const speeds = await fastestByMetre(await hall(1, siteOf(ROOM)), 11);
    for (const metre of [5, 6, 7]) expect(speeds.get(metre)).toBeGreaterThan(0.7);
  });
});
