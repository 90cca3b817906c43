import type { FaceMotion, FaceView } from '../../protocol.js';

/** Where the eyes turn: -1..1, x to the viewer's right, y down. */
export interface Gaze {
  x: number;
  y: number;
}

/** How far ahead on the path the robot looks, metres. */
const LOOK_AHEAD_M = 2;

/** A robot that drives looks where it goes next: a left turn is to the viewer's right. */
export function gazeOf({ scene }: FaceView, { pose, path }: FaceMotion): Gaze {
  if (!pose || (scene !== 'leading' && scene !== 'returning')) return { x: 0, y: 0 };
  const ahead =
    path.find(({ x, y }) => Math.hypot(x - pose.x, y - pose.y) > LOOK_AHEAD_M) ?? path.at(-1);
  if (!ahead) return { x: 0, y: 0 };
  const bearing = Math.atan2(ahead.y - pose.y, ahead.x - pose.x) - pose.yaw;
  return { x: Math.max(-1, Math.min(1, Math.sin(bearing) * 1.6)), y: 0.15 };
}
