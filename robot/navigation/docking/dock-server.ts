import type { GraphNode } from '../../graph/index.js';
import type { DriveServer } from '../drive-server.js';
import type { FrameNames } from '../options.js';
import { dockRobot } from './dock-robot.js';
import type { DockDirection } from './lane.js';
import { selfDocking } from './self-docking.js';
import { publishVelocity } from './velocity-topic.js';

export interface DockingOptions {
  /** Which end of the robot meets the dock; default `backward`. */
  readonly direction?: DockDirection;
  /** metres from the staging pose to the contacts; default 0.7, opennav_docking's own */
  readonly stagingM?: number;
  /** Dock plugin of `dock_robot`; default '', its only one. */
  readonly dockType?: string;
  /** TwistStamped on `cmd_vel_nav`; default false. */
  readonly stamped?: boolean;
}

const STAGING_M = 0.7;
/** Long enough to hear of a server that is there. */
const LOOK_S = 1;

/** Docks by `dock_robot` where somebody serves it, else by itself. */
export function dockServer(
  node: GraphNode,
  frames: FrameNames,
  navigate: DriveServer,
  options: DockingOptions = {},
): DriveServer {
  const { direction = 'backward', stagingM = STAGING_M, dockType = '' } = options;
  const served = remote(() => dockRobot({ node, mapFrame: frames.map, direction, dockType }));
  const drive = publishVelocity(node, frames.base, options.stamped ?? false);
  const itself = selfDocking({ node, frames, navigate, drive, direction, stagingM });
  let isServed = false;
  return {
    missing: navigate.missing,
    find: async (timeoutS) => {
      isServed = (await served?.find(Math.min(LOOK_S, timeoutS))) ?? false;
      return isServed || navigate.find(timeoutS);
    },
    send: (dock, onProgress) =>
      isServed && served ? served.send(dock, onProgress) : itself.send(dock, onProgress),
  };
}

/** Undefined where the distribution has no such action: Humble. */
function remote(create: () => DriveServer): DriveServer | undefined {
  try {
    return create();
  } catch {
    return undefined;
  }
}
