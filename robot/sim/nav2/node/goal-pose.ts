import type { PoseStamped } from '../../../graph/index.js';
import { planarOf } from '../../node/ros.js';
import type { PlanarPose } from '../../world/drive.js';

/** False for what no robot can drive to: not finite, or a quaternion that is no rotation. */
export function isWellFormed({ pose: { position, orientation } }: PoseStamped): boolean {
  const { x, y, z, w } = orientation;
  const norm = Math.hypot(x, y, z, w);
  return Number.isFinite(position.x) && Number.isFinite(position.y) && Math.abs(norm - 1) < 0.01;
}

/** The goal in the map frame; undefined when it is given in a frame the stand-in does not transform. */
export function goalInMap({ header, pose }: PoseStamped): PlanarPose | undefined {
  return header.frame_id === 'map' || header.frame_id === '' ? planarOf(pose) : undefined;
}
