import {
  createInProcessGraph,
  SteppedClock,
  type Graph,
  type NavigateToPoseFeedback,
  type NavigateToPoseResult,
  type ClientGoalHandle,
} from '../../graph/index.js';
import type { GridMap } from '../../site/types.js';
import { createNav2StandIn } from '../nav2/node/stand-in.js';
import { stampedPose } from '../node/ros.js';
import { createSimulator, type SimulatorOptions } from '../node/simulator.js';
import type { Person } from '../people/person.js';
import type { Ground, SimulatedSite } from '../prepare.js';
import type { PlanarPose } from '../world/drive.js';
import type { World } from '../world/world.js';
import { maskGrid, type Rectangle } from './grid.js';

/** A site of a bare grid: no spots, nobody walks. */
export function siteOf(map: GridMap, keepouts: readonly Rectangle[] = []): SimulatedSite {
  return {
    map,
    keepout: maskGrid(map, keepouts),
    speed: maskGrid(map, []),
    spots: new Map(),
    walks: { points: [], links: [] },
  };
}

/** Simulator and Nav2 stand-in on one in-process graph with stepped time. */
export interface Rig {
  readonly graph: Graph;
  readonly clock: SteppedClock;
  readonly world: World;
  /** What callbacks threw. */
  readonly errors: unknown[];
  send(
    goal: PlanarPose,
    onFeedback?: (feedback: NavigateToPoseFeedback) => void,
  ): Promise<ClientGoalHandle<NavigateToPoseResult>>;
}

export async function rigOn(
  site: SimulatedSite | Ground,
  options: Partial<SimulatorOptions> = {},
): Promise<Rig> {
  const clock = new SteppedClock();
  const errors: unknown[] = [];
  const graph = createInProcessGraph({ clock, onCallbackError: (error) => errors.push(error) });
  const { world } = createSimulator({ people: 0, ...options, graph, site });
  const planner = 'planner' in site ? { planner: site.planner } : {};
  createNav2StandIn({ graph, velocityTopic: 'cmd_vel', ...planner });
  const node = graph.createNode('tester');
  const client = node.createActionClient('nav2_msgs/action/NavigateToPose', 'navigate_to_pose');
  await clock.advance(0.3);
  return {
    graph,
    clock,
    world,
    errors,
    send: (goal, onFeedback) =>
      client.sendGoal(
        { pose: stampedPose(goal, 'map', clock.now()), behavior_tree: '' },
        onFeedback,
      ),
  };
}

/** Lets time pass until the promise has settled. @throws Error after `limitS` of simulated time */
export async function settle<T>(rig: Rig, promise: Promise<T>, limitS = 120): Promise<T> {
  const state = { settled: false };
  const mark = (): void => {
    state.settled = true;
  };
  promise.then(mark, mark);
  for (let t = 0; t < limitS && !state.settled; t += 0.1) await rig.clock.advance(0.1);
  if (!state.settled) throw new Error(`Not settled after ${limitS} s of simulated time.`);
  return promise;
}

/** Someone who stands still for good. */
export function standing(id: number, x: number, y: number): Person {
  return {
    id,
    x,
    y,
    heading: 0,
    vx: 0,
    vy: 0,
    pace: 1,
    notices: 3,
    doing: { type: 'staying', stay: 'stand', until: Infinity },
    walked: 0,
    heldUp: 0,
    wish: { vx: 0, vy: 0 },
  };
}
