import { afterEach, describe, expect, it } from 'vitest';
import type { NavigateToPoseFeedback, Path } from '../../../graph/index.js';
import { headerOf, stampedPose } from '../../node/ros.js';
import { roomGrid } from '../../testing/grid.js';
import { rigOn, settle, siteOf, standing, type Rig } from '../../testing/rig.js';

const START = { x: 1.5, y: 3, yaw: 0 };
const GOAL = { x: 8, y: 3, yaw: 1.5 };
const ROOM = roomGrid(10, 6);

let rig: Rig | undefined;
afterEach(async () => {
  const { errors } = rig ?? { errors: [] };
  await rig?.graph.shutdown();
  rig = undefined;
  expect(errors).toEqual([]);
});

async function room(...args: Parameters<typeof rigOn>): Promise<Rig> {
  rig = await rigOn(args[0], { start: START, ...args[1] });
  return rig;
}

describe('navigate_to_pose', () => {
  it('arrives within Nav2’s tolerance and tells how far it still is', async () => {
    const here = await room(siteOf(ROOM));
    const feedback: NavigateToPoseFeedback[] = [];
    const handle = await settle(
      here,
      here.send(GOAL, (message) => feedback.push(message)),
    );
    const { status, result } = await settle(here, handle.result());
    expect(status).toBe('succeeded');
    expect(result?.error_code).toBe(0);
    const { x, y, yaw } = here.world.pose;
    expect(Math.hypot(x - GOAL.x, y - GOAL.y)).toBeLessThan(0.25);
    expect(Math.abs(yaw - GOAL.yaw)).toBeLessThan(0.25);
    expect(here.world.twist.linear).toBeCloseTo(0, 1);
    const distances = feedback.map((message) => message.distance_remaining);
    expect(distances[0]).toBeGreaterThan(6);
    expect(distances.at(-1)).toBeLessThan(0.5);
    expect(feedback.every((message) => message.number_of_recoveries === 0)).toBe(true);
  });

  it.each([
    ['goal-occupied', { x: 5, y: 2.5, yaw: 0 }, 206],
    ['goal-in-keepout', { x: 8, y: 5.5, yaw: 0 }, 206],
    ['goal-outside-map', { x: 80, y: 1, yaw: 0 }, 204],
    ['no-path', { x: 9.3, y: 0.6, yaw: 0 }, 208],
  ])('aborts with the reason: %s', async (reason, goal, code) => {
    const map = roomGrid(10, 6, [
      { x: 4.5, y: 2, width: 1, height: 1 },
      { x: 8.4, y: 0, width: 0.1, height: 1.4 },
      { x: 8.4, y: 1.4, width: 1.6, height: 0.1 },
    ]);
    const here = await room(siteOf(map, [{ x: 7, y: 5, width: 3, height: 1 }]));
    const handle = await settle(here, here.send(goal));
    const { status, result } = await settle(here, handle.result());
    expect(status).toBe('aborted');
    expect(result?.error_code).toBe(code);
    expect(result?.error_msg).toMatch(new RegExp(`^${reason}: `));
  });

  it.each([NaN, Infinity])('refuses a goal at %d', async (x) => {
    const here = await room(siteOf(ROOM));
    const answer = settle(here, here.send({ x, y: 1, yaw: 0 }));
    await expect(answer).rejects.toMatchObject({ code: 'graph.goal-rejected' });
  });

  it('refuses an orientation that is no rotation, and a frame it does not know', async () => {
    const here = await room(siteOf(ROOM));
    const client = here.graph
      .createNode('other')
      .createActionClient('nav2_msgs/action/NavigateToPose', 'navigate_to_pose');
    const pose = stampedPose(GOAL, 'map', 0);
    pose.pose.orientation = { x: 0, y: 0, z: 0, w: 0 };
    const send = client.sendGoal({ pose, behavior_tree: '' });
    await expect(settle(here, send)).rejects.toMatchObject({ code: 'graph.goal-rejected' });
    const odom = stampedPose(GOAL, 'odom', 0);
    const handle = await settle(here, client.sendGoal({ pose: odom, behavior_tree: '' }));
    const { result } = await settle(here, handle.result());
    expect(result?.error_msg).toMatch(/^wrong-frame: /);
  });

  it('when cancelled ends as canceled at once, as Nav2 does, and the wheels come to rest', async () => {
    const here = await room(siteOf(ROOM));
    const handle = await settle(here, here.send(GOAL));
    await here.clock.advance(3);
    expect(here.world.twist.linear).toBeGreaterThan(0.5);
    expect(await settle(here, handle.cancel())).toBe(true);
    const { status } = await settle(here, handle.result());
    expect(status).toBe('canceled');
    await here.clock.advance(2);
    expect(here.world.twist).toEqual({ linear: 0, angular: 0 });
    const { x } = here.world.pose;
    await here.clock.advance(2);
    expect(here.world.pose.x).toBe(x);
  });

  it('drops a goal for a newer one', async () => {
    const here = await room(siteOf(ROOM));
    const first = await settle(here, here.send(GOAL));
    await here.clock.advance(1);
    const second = await settle(here, here.send({ x: 1.5, y: 5, yaw: 0 }));
    const old = await settle(here, first.result());
    expect(old.status).toBe('aborted');
    expect(old.result?.error_msg).toMatch(/^pre-empted: /);
    expect((await settle(here, second.result())).status).toBe('succeeded');
    expect(here.world.pose.y).toBeGreaterThan(4.7);
  });

  it('keeps a speed limit over goals until it is lifted', async () => {
    const here = await room(siteOf(ROOM));
    const node = here.graph.createNode('limiter');
    const limits = node.createPublisher('nav2_msgs/msg/SpeedLimit', 'speed_limit');
    const limit = (speed_limit: number, percentage = false): void =>
      limits.publish({ header: headerOf('', 0), percentage, speed_limit });
    const fastestTo = async (x: number): Promise<number> => {
      const handle = await settle(here, here.send({ x, y: 3, yaw: 0 }));
      let fastest = 0;
      for (let t = 0; t < 5; t += 0.1) {
        await here.clock.advance(0.1);
        fastest = Math.max(fastest, here.world.twist.linear);
      }
      await settle(here, handle.result());
      return fastest;
    };
    limit(0.25);
    expect(await fastestTo(3)).toBeLessThan(0.27);
    expect(await fastestTo(5)).toBeLessThan(0.27);
    limit(50, true);
    expect(await fastestTo(7)).toBeCloseTo(0.4, 1);
    limit(0);
    expect(await fastestTo(2)).toBeGreaterThan(0.7);
  });

  it('goes round someone who stands in the aisle, without touching them', async () => {
    const here = await room(siteOf(ROOM));
    here.world.options.crowd.people.push(standing(0, 5, 3));
    const plans: Path[] = [];
    here.graph
      .createNode('viewer')
      .createSubscription('nav_msgs/msg/Path', 'plan', (path) => plans.push(path));
    const handle = await settle(here, here.send(GOAL));
    let closest = Infinity;
    const ended = handle.result();
    for (let t = 0; t < 25; t += 0.1) {
      await here.clock.advance(0.1);
      closest = Math.min(closest, here.world.personClearance());
    }
    expect((await settle(here, ended)).status).toBe('succeeded');
    expect(closest).toBeGreaterThan(0.15);
    expect(here.world.contacts.contacts).toEqual([]);
    expect(here.world.driven).toBeLessThan(8);
    expect(plans.length).toBeGreaterThan(1);
  });

  it('gives up as stuck when someone will not move, and has tried to recover', async () => {
    const aisle = siteOf(roomGrid(10, 1.1));
    const here = await room(aisle, { start: { x: 1.5, y: 0.55, yaw: 0 } });
    here.world.options.crowd.people.push(standing(0, 5, 0.55));
    const feedback: NavigateToPoseFeedback[] = [];
    const goal = { x: 9, y: 0.55, yaw: 0 };
    const handle = await settle(
      here,
      here.send(goal, (message) => feedback.push(message)),
    );
    const { status, result } = await settle(here, handle.result());
    expect(status).toBe('aborted');
    expect(result?.error_msg).toMatch(/^stuck: /);
    expect(feedback.at(-1)?.number_of_recoveries).toBeGreaterThan(0);
    expect(here.world.contacts.contacts).toEqual([]);
    await here.clock.advance(0.5);
    expect(here.world.twist).toEqual({ linear: 0, angular: 0 });
  });
});

describe('compute_path_to_pose', () => {
  it('plans without driving, from a given start too', async () => {
    const here = await room(siteOf(ROOM));
    const client = here.graph
      .createNode('other')
      .createActionClient('nav2_msgs/action/ComputePathToPose', 'compute_path_to_pose');
    const sent = client.sendGoal({
      goal: stampedPose(GOAL, 'map', 0),
      start: stampedPose({ x: 2, y: 1, yaw: 0 }, 'map', 0),
      planner_id: '',
      use_start: true,
    });
    const handle = await settle(here, sent);
    const { status, result } = await settle(here, handle.result());
    expect(status).toBe('succeeded');
    const poses = result?.path.poses ?? [];
    expect(poses[0]?.pose.position).toMatchObject({ x: 2, y: 1 });
    expect(poses.at(-1)?.pose.position).toMatchObject({ x: 8, y: 3 });
    expect(here.world.driven).toBe(0);
  });
});
