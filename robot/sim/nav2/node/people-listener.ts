import { SENSOR_DATA, type GraphNode } from '../../../graph/index.js';
import { blobsOf } from '../perception/blobs.js';
import { strangersIn } from '../perception/strangers.js';
import { track, type Track } from '../perception/tracker.js';
import type { Planner } from '../planner/types.js';
import type { RobotState } from './robot-state.js';

/** The collision monitor's `source_timeout`. */
const SCAN_TIMEOUT_S = 1;

export interface Surroundings {
  tracks(): readonly Track[];
  /** False while no scan has arrived for a second: the robot must not move blind. */
  isSeeing(): boolean;
  /** Time of the last scan, seconds; -Infinity before the first. */
  seenAt(): number;
}

/** Keeps track of what the laser sees and the map does not know. */
export function listenToLaser(
  node: GraphNode,
  robot: RobotState,
  planner: () => Planner | undefined,
): Surroundings {
  let tracks: readonly Track[] = [];
  let seenAt = -Infinity;
  node.createSubscription(
    'sensor_msgs/msg/LaserScan',
    'scan',
    (scan) => {
      const pose = robot.pose();
      const plan = planner();
      if (!pose || !plan) return;
      seenAt = node.clock.now();
      tracks = track(tracks, blobsOf(strangersIn(scan, pose, plan), pose), scan, pose, seenAt);
    },
    SENSOR_DATA,
  );
  return {
    tracks: () => tracks,
    seenAt: () => seenAt,
    isSeeing: () => node.clock.now() - seenAt <= SCAN_TIMEOUT_S,
  };
}
