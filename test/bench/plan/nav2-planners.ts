import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {
  createMessage,
  createRos2Graph,
  fromTime,
  LATCHED,
  quaternionOfYaw,
  toTime,
  type ActionClient,
  type ComputePathToPoseGoal,
  type ComputePathToPoseResult,
  type Graph,
  type GraphNode,
  type PoseStamped,
} from '../../../robot/graph/index.js';
import type { GridMap, Site } from '../../../robot/site/index.js';
import { isKeepout } from './floor.js';
import { plannerParameters, type Nav2PlannerId } from './nav2-parameters.js';
import type { Pair } from './pairs.js';

/** What one of Nav2's planners made of a pair. */
export interface Nav2Plan {
  /** `planning_time` of its answer. */
  readonly ms: number;
  readonly poses: readonly (readonly [number, number])[];
}

export interface Nav2Planners {
  /** Undefined when it found no path. */
  plan(id: Nav2PlannerId, pair: Pair): Promise<Nav2Plan | undefined>;
  close(): Promise<void>;
}

const CONFIGURE = { id: 1, label: 'configure' };
const ACTIVATE = { id: 3, label: 'activate' };
const PATIENCE_S = 60;

/** Where Nav2's planner server is installed; undefined where no ROS 2 with Nav2 is sourced. */
export function plannerServer(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return (env['AMENT_PREFIX_PATH'] ?? '')
    .split(path.delimiter)
    .map((prefix) => path.join(prefix, 'lib', 'nav2_planner', 'planner_server'))
    .find((file) => existsSync(file));
}

/** Nav2's planner server on the site's map, keepouts as walls, brought up by its lifecycle. */
export async function startNav2Planners(server: string, site: Site): Promise<Nav2Planners> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planners-'));
  const file = path.join(folder, 'parameters.yaml');
  writeFileSync(file, plannerParameters(process.env['ROS_DISTRO'] ?? ''));
  const child = spawn(server, ['--ros-args', '--params-file', file], { stdio: 'ignore' });
  const graph = await createRos2Graph({
    onCallbackError: (error) => {
      throw error;
    },
  });
  const planners = new Planners(child, graph, graph.createNode('bench_plan'), folder);
  try {
    await planners.bringUp(site);
    return planners;
  } catch (error) {
    await planners.close();
    throw error;
  }
}

class Planners implements Nav2Planners {
  readonly #paths: ActionClient<ComputePathToPoseGoal, unknown, ComputePathToPoseResult>;

  constructor(
    private readonly child: ChildProcess,
    private readonly graph: Graph,
    private readonly node: GraphNode,
    private readonly folder: string,
  ) {
    this.#paths = node.createActionClient(
      'nav2_msgs/action/ComputePathToPose',
      'compute_path_to_pose',
    );
  }

  async bringUp(site: Site): Promise<void> {
    const now = toTime(this.node.clock.now());
    this.node
      .createPublisher('nav_msgs/msg/OccupancyGrid', 'map', LATCHED)
      .publish(gridOf(site, now));
    this.node.createPublisher('tf2_msgs/msg/TFMessage', '/tf_static', LATCHED).publish({
      transforms: [
        {
          ...createMessage('geometry_msgs/msg/TransformStamped'),
          header: { stamp: now, frame_id: 'map' },
          child_frame_id: 'base_link',
        },
      ],
    });
    const states = this.node.createClient(
      'lifecycle_msgs/srv/ChangeState',
      'planner_server/change_state',
    );
    if (!(await states.waitForService(PATIENCE_S))) throw new Error('The planner server is silent');
    for (const transition of [CONFIGURE, ACTIVATE]) {
      const { success } = await states.call({ transition }, { timeoutS: PATIENCE_S });
      if (!success) throw new Error(`The planner server did not ${transition.label}`);
    }
    if (!(await this.#paths.waitForServer(PATIENCE_S))) throw new Error('Nobody plans paths');
  }

  async plan(id: Nav2PlannerId, [from, to]: Pair): Promise<Nav2Plan | undefined> {
    const handle = await this.#paths.sendGoal({
      start: this.#pose(from),
      goal: this.#pose(to),
      planner_id: id,
      use_start: true,
    });
    const { status, result } = await handle.result();
    if (status !== 'succeeded' || result === undefined) return undefined;
    const { path: found, planning_time: time } = result;
    return {
      ms: fromTime(time) * 1000,
      poses: found.poses.map(({ pose: { position } }) => [position.x, position.y] as const),
    };
  }

  async close(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.graph.shutdown();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #pose({ x, y }: Pair[0]): PoseStamped {
    return {
      header: { stamp: toTime(this.node.clock.now()), frame_id: 'map' },
      pose: { position: { x, y, z: 0 }, orientation: quaternionOfYaw(0) },
    };
  }
}

/** The map with its keepouts as walls: what our planner goes by, in one grid. */
function gridOf({ map, keepout }: Site, now: ReturnType<typeof toTime>) {
  const message = createMessage('nav_msgs/msg/OccupancyGrid');
  const { width, height, resolution, origin } = map;
  message.header = { stamp: now, frame_id: 'map' };
  message.info.width = width;
  message.info.height = height;
  message.info.resolution = resolution;
  message.info.origin.position = { x: origin.x, y: origin.y, z: 0 };
  message.data = Int8Array.from(map.data, (value, at) =>
    isKeepout(cell(keepout, at)) ? 100 : value,
  );
  return message;
}

function cell({ data }: GridMap, at: number): number {
  return data[at] ?? 0;
}
