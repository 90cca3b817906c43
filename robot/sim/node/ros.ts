import {
  quaternionOfYaw,
  toTime,
  yawOfQuaternion,
  type Header,
  type OccupancyGrid,
  type Path,
  type Pose,
  type PoseStamped,
  type TransformStamped,
} from '../../graph/index.js';
import type { GridMap } from '../../site/types.js';
import type { Point } from '../nav2/planner/types.js';
import type { PlanarPose } from '../world/drive.js';

/** Between our plane and ROS messages. Times in seconds of the node's clock. */

export function headerOf(frame: string, now: number): Header {
  return { stamp: toTime(now), frame_id: frame };
}

export function poseOf({ x, y, yaw }: PlanarPose): Pose {
  return { position: { x, y, z: 0 }, orientation: quaternionOfYaw(yaw) };
}

export function planarOf({ position, orientation }: Pose): PlanarPose {
  return { x: position.x, y: position.y, yaw: yawOfQuaternion(orientation) };
}

export function stampedPose(pose: PlanarPose, frame: string, now: number): PoseStamped {
  return { header: headerOf(frame, now), pose: poseOf(pose) };
}

export function transformOf(
  parent: string,
  child: string,
  { x, y, yaw }: PlanarPose,
  now: number,
): TransformStamped {
  return {
    header: headerOf(parent, now),
    child_frame_id: child,
    transform: { translation: { x, y, z: 0 }, rotation: quaternionOfYaw(yaw) },
  };
}

/** Points a path goes through, each turned towards the next. */
export function pathOf(points: readonly Point[], endYaw: number, now: number): Path {
  const poses = points.map((point, i) => {
    const next = points[i + 1];
    const yaw = next ? Math.atan2(next.y - point.y, next.x - point.x) : endYaw;
    return stampedPose({ x: point.x, y: point.y, yaw }, 'map', now);
  });
  return { header: headerOf('map', now), poses };
}

export function gridMessage(map: GridMap, now: number): OccupancyGrid {
  return {
    header: headerOf('map', now),
    info: {
      map_load_time: toTime(now),
      resolution: map.resolution,
      width: map.width,
      height: map.height,
      origin: poseOf({ ...map.origin, yaw: 0 }),
    },
    data: map.data,
  };
}

export function gridOf({ info, data }: OccupancyGrid): GridMap {
  const { width, height, resolution, origin } = info;
  // float32 on the wire: 0.05 arrives as 0.05000000074505806.
  const rounded = Math.round(resolution * 1e6) / 1e6;
  return {
    width,
    height,
    resolution: rounded,
    origin: { x: origin.position.x, y: origin.position.y },
    data,
  };
}

/** The pose of `inner` (given in the frame `outer`) in the frame that `outer` is given in. */
export function compose(outer: PlanarPose, inner: PlanarPose): PlanarPose {
  const cos = Math.cos(outer.yaw);
  const sin = Math.sin(outer.yaw);
  return {
    x: outer.x + cos * inner.x - sin * inner.y,
    y: outer.y + sin * inner.x + cos * inner.y,
    yaw: Math.atan2(Math.sin(outer.yaw + inner.yaw), Math.cos(outer.yaw + inner.yaw)),
  };
}

/** The transform that, followed by `inner`, gives `whole`. */
export function outerOf(whole: PlanarPose, inner: PlanarPose): PlanarPose {
  const yaw = whole.yaw - inner.yaw;
  const cos = Math.cos(yaw);
  const sin = Math.sin(yaw);
  return {
    x: whole.x - cos * inner.x + sin * inner.y,
    y: whole.y - sin * inner.x - cos * inner.y,
    yaw: Math.atan2(Math.sin(yaw), Math.cos(yaw)),
  };
}
