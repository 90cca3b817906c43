import path from 'node:path';
import process from 'node:process';
import { pino } from 'pino';
import { createRos2Graph, type GraphNode } from '../../robot/graph/index.js';
import { createNavigation, type Navigation } from '../../robot/navigation/index.js';
import type { NavigationEvent } from '../../robot/guide/ports.js';
import { createSimulator, prepareGround, type Planner } from '../../robot/sim/index.js';
import type { World } from '../../robot/sim/world/world.js';
import { loadSite } from '../../robot/site/index.js';
import { createVelocityMux } from '../../robot/velocity/index.js';
import type { Pose2D } from '../../zone/wire/index.js';
import { PROJECT_ROOT } from '../tools/root.js';
import { startNav2, type RunningNav2 } from './nav2.js';

/** Whether a ROS 2 with Nav2 is sourced; `off` says in a test's name that it is not. */
export const sourced = Boolean(process.env['ROS_DISTRO'] && process.env['AMENT_PREFIX_PATH']);
export const off = sourced ? '' : ' (off: no ROS 2 is sourced in this shell)';

/** Test files run at once: each on a DDS domain of its own. */
const FIRST_DOMAIN = 40;
/** What a simulated robot has no use for is left out. */
const PARTS = ['description', 'localization', 'navigation'];
const SITE = path.join(PROJECT_ROOT, 'maps', 'ok-center');

type Ended = Extract<NavigationEvent, { type: 'ended' }>;

/** Our simulator and our navigation over ROS 2, with a real Nav2 in between. Wall-clock time. */
export interface RosRig {
  readonly node: GraphNode;
  readonly world: World;
  readonly planner: Planner;
  readonly navigation: Navigation;
  readonly nav2: RunningNav2;
  readonly start: Pose2D;
  /** Every event of navigation so far. */
  readonly events: readonly NavigationEvent[];
  /** Starts a drive; resolves with how it ended. */
  drive(target: Pose2D): Promise<Ended>;
  /** Resolves when it holds. @throws Error naming it after `patienceS` */
  until(what: string, holds: () => boolean, patienceS?: number): Promise<void>;
  close(): Promise<void>;
}

export async function startRig(options: { seed: number; people: number }): Promise<RosRig> {
  process.env['ROS_DOMAIN_ID'] = String(FIRST_DOMAIN + Number(process.env['VITEST_POOL_ID'] ?? 0));
  const site = await loadSite(SITE);
  const start = site.spots.get('robot-dock')?.pose;
  if (!start) throw new Error('the site has no robot-dock');
  const ground = prepareGround(site);
  const errors: unknown[] = [];
  const log = pino({ level: 'silent' });
  const graph = await createRos2Graph({ onCallbackError: (error) => void errors.push(error) });
  const simulator = createSimulator({ graph, site: ground, start, nav2: 'external', ...options });
  const node = graph.createNode('guide');
  createVelocityMux(graph.createNode('velocity_mux'), { log });
  const navigation = createNavigation(node, { log });
  const events: NavigationEvent[] = [];
  navigation.onEvent((event) => events.push(event));
  const nav2 = await startNav2(node, { site: SITE, parts: PARTS });
  let goals = 0;
  const rig: RosRig = {
    node,
    world: simulator.world,
    planner: ground.planner,
    navigation,
    nav2,
    start,
    events,
    drive: (target) => {
      const goalId = `trip-${(goals += 1)}`;
      const ended = new Promise<Ended>((resolve) => {
        navigation.onEvent((event) => {
          if (event.type === 'ended' && event.goalId === goalId) resolve(event);
        });
      });
      navigation.start(goalId, target);
      return ended;
    },
    until,
    close: async () => {
      await nav2.stop();
      await graph.shutdown();
      if (errors.length > 0) throw new AggregateError(errors, 'callbacks of the graph failed');
    },
  };
  await nav2.active().catch(async (error: unknown) => {
    await rig.close();
    throw error;
  });
  return rig;
}

async function until(what: string, holds: () => boolean, patienceS = 30): Promise<void> {
  const end = Date.now() + patienceS * 1000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`gave up waiting until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
