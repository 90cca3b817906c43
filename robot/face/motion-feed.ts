import type { Point2D, Pose2D } from '../../zone/wire/index.js';
import type { FaceMotion } from './protocol.js';

export interface MotionSource {
  pose: () => Pose2D | undefined;
  path: () => readonly Point2D[];
}

/** The page moves the robot smoothly between these; more would only cost. */
export const MOTION_PERIOD_MS = 200;

/** Sends pose and path at most 5 times a second, and only when they changed. */
export class MotionFeed {
  private timer: NodeJS.Timeout | undefined;
  private sent = '';

  constructor(
    private readonly source: MotionSource,
    private readonly send: (motion: FaceMotion) => void,
  ) {}

  now(): FaceMotion {
    const pose = this.source.pose();
    return {
      pose: pose ? { x: cm(pose.x), y: cm(pose.y), yaw: cm(pose.yaw) } : null,
      path: this.source.path().map(({ x, y }) => ({ x: cm(x), y: cm(y) })),
    };
  }

  start(): void {
    this.timer = setInterval(() => this.tick(), MOTION_PERIOD_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private tick(): void {
    const motion = this.now();
    const text = JSON.stringify(motion);
    if (text === this.sent) return;
    this.sent = text;
    this.send(motion);
  }
}

function cm(value: number): number {
  return Math.round(value * 100) / 100;
}
