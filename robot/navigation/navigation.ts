import type { Logger } from 'pino';
import type { GraphNode } from '../graph/index.js';
import type { DriveLock, Localization, NavigationEvent, Navigator } from '../guide/ports.js';
import { DriveRunner } from './drive-runner.js';
import { dockServer, type DockingOptions } from './docking/index.js';
import { lockTopic } from './lock-topic.js';
import { createLocalization } from './localization.js';
import { watchMotion, type Motion } from './motion.js';
import { navigateToPose } from './navigate-to-pose.js';
import { DEFAULT_FRAMES, type FrameNames } from './options.js';
import { Plan, type PathPoint } from './plan.js';

/** Nav2's client: what the guide asks of navigation, and what the screen shows of it. */
export interface Navigation extends Navigator, DriveLock, Localization {
  /** What lies ahead, beginning at the robot: metres in the map frame, at most 200 points; [] when not driving. */
  path(): PathPoint[];
  /** From odometry; undefined until the first message. */
  motion(): Motion | undefined;
}

export interface NavigationOptions {
  log: Logger;
  frames?: Partial<FrameNames>;
  docking?: DockingOptions;
  /** How long Nav2 may take to come up before a goal fails, seconds; default 5. */
  serverTimeoutS?: number;
}

const SERVER_TIMEOUT_S = 5;

/**
 * Uses of the graph: action clients `navigate_to_pose` and, where the distribution has it,
 * `dock_robot`; publishers `cmd_vel_nav`, used while docking, and `navigation_lock`; subscriptions `/tf`, `/tf_static`,
 * `amcl_pose`, `odom`, `plan`. All of it goes when `node` is destroyed.
 */
export function createNavigation(node: GraphNode, options: NavigationOptions): Navigation {
  const frames = { ...DEFAULT_FRAMES, ...options.frames };
  const listeners = new Set<(event: NavigationEvent) => void>();
  const localization = createLocalization(node, frames);
  const plan = new Plan(node, frames.map);
  let motion: Motion | undefined;
  const navigate = navigateToPose(node, frames.map);
  const runner = new DriveRunner(node, {
    log: options.log,
    servers: { navigate, dock: dockServer(node, frames, navigate, options.docking) },
    serverTimeoutS: options.serverTimeoutS ?? SERVER_TIMEOUT_S,
    onMayMove: lockTopic(node),
    onEvent: (event) => {
      if (event.type === 'ended') plan.clear();
      for (const listener of listeners) listener(event);
    },
  });
  watchMotion(node, (latest) => {
    motion = latest;
    runner.dispatch({ type: 'odometry', still: latest.still });
  });
  return {
    start: (goalId, target) => {
      runner.dispatch({ type: 'start', goal: { goalId, kind: 'navigate', target } });
    },
    dock: (goalId, target) => {
      runner.dispatch({ type: 'start', goal: { goalId, kind: 'dock', target } });
    },
    cancel: (goalId) => runner.dispatch({ type: 'cancel', goalId }),
    pause: (goalId) => runner.dispatch({ type: 'pause', goalId }),
    resume: (goalId) => runner.dispatch({ type: 'resume', goalId }),
    inhibit: (by, reason, { cause = 'stopped', handDriven = false } = {}) => {
      const failure = { reason, cause };
      runner.dispatch({ type: 'inhibit', inhibitor: { by, failure, handDriven } });
    },
    permit: (by) => runner.dispatch({ type: 'permit', by }),
    onEvent: (listener) => {
      listeners.add(listener);
    },
    pose: () => localization.pose(),
    path: () => (runner.state.name === 'idle' ? [] : plan.ahead(localization.pose())),
    motion: () => motion,
  };
}
