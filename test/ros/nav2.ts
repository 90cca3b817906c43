import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { launchArguments } from '../../launch/ros/arguments.js';
import { RosConfig } from '../../launch/ros/config.js';
import { startGroup } from '../../launch/ros/group.js';
import type { GraphNode } from '../../robot/graph/index.js';

/** A real Nav2, brought up by the launch file as on the robot. */
export interface RunningNav2 {
  /** What it said. */
  readonly log: string;
  /** Resolves when the lifecycle managers have brought everything up. @throws Error after a while */
  active(): Promise<void>;
  /** Kills one of its servers outright. @throws Error when none of that name runs */
  kill(server: string): void;
  stop(): Promise<void>;
}

const MANAGERS = ['lifecycle_manager_localization', 'lifecycle_manager_navigation'];
/** On two busy cores it takes a minute. */
const PATIENCE_MS = 240_000;
const ASK_EVERY_MS = 1_000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function startNav2(
  node: GraphNode,
  settings: Readonly<Record<string, unknown>>,
): Promise<RunningNav2> {
  const config = RosConfig.parse({ listen: { host: '127.0.0.1', port: 0 }, ...settings });
  const log = path.join(mkdtempSync(path.join(tmpdir(), 'nav2-')), 'log');
  const output = openSync(log, 'a');
  const args = ['launch', '--noninteractive', ...(await launchArguments(config))];
  const group = startGroup('ros2', args, output);
  closeSync(output);
  const managers = MANAGERS.map((name) =>
    node.createClient('std_srvs/srv/Trigger', `${name}/is_active`),
  );
  const isActive = async (): Promise<boolean> => {
    for (const manager of managers) {
      if (!(await manager.waitForService(1))) return false;
      const answer = await manager.call({}, { timeoutS: 5 }).catch(() => undefined);
      if (!answer?.success) return false;
    }
    return true;
  };
  return {
    log,
    active: async () => {
      const end = Date.now() + PATIENCE_MS;
      while (!(await isActive())) {
        if (Date.now() > end) throw new Error(`Nav2 did not come up; it said: ${tail(log)}`);
        await wait(ASK_EVERY_MS);
      }
    },
    kill: (server) => process.kill(pidOf(group.pid, server), 'SIGKILL'),
    stop: () => group.stop(),
  };
}

function tail(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-40).join('\n');
}

/** The process of the group whose program has this name. */
function pidOf(group: number | undefined, program: string): number {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const [command = ''] = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0');
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      if (Number(fields[2]) === group && path.basename(command) === program) return Number(entry);
    } catch {
      // It ended while it was looked at.
    }
  }
  throw new Error(`no ${program} runs under the launch file`);
}
