import type { MessageOf } from '../../graph/index.js';

/** As hunav_evaluator counts: centre distance less both radii, not below 0. */
export const ROBOT_RADIUS_M = 0.3;
export const PERSON_RADIUS_M = 0.25;

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly yaw: number;
}

/** How near anybody came, from tf and the people of the map frame. */
export class PeopleSummary {
  #mapToOdom: Frame | undefined;
  #odomToBase: Frame | undefined;
  #nearest = Infinity;

  takeTransforms({ transforms }: MessageOf<'tf2_msgs/msg/TFMessage'>): void {
    for (const { header, child_frame_id: child, transform } of transforms) {
      const { translation, rotation } = transform;
      const yaw = 2 * Math.atan2(rotation.z, rotation.w);
      const frame = { x: translation.x, y: translation.y, yaw };
      if (header.frame_id === 'map' && child === 'odom') this.#mapToOdom = frame;
      if (header.frame_id === 'odom' && child === 'base_link') this.#odomToBase = frame;
    }
  }

  takePeople({ header, poses }: MessageOf<'geometry_msgs/msg/PoseArray'>): void {
    const robot = this.#robot();
    if (!robot || header.frame_id !== 'map') return;
    for (const { position } of poses) {
      const centres = Math.hypot(position.x - robot.x, position.y - robot.y);
      const between = Math.max(0, centres - ROBOT_RADIUS_M - PERSON_RADIUS_M);
      this.#nearest = Math.min(this.#nearest, Number.isNaN(between) ? Infinity : between);
    }
  }

  get nearest(): number | null {
    return Number.isFinite(this.#nearest) ? this.#nearest : null;
  }

  #robot(): { x: number; y: number } | undefined {
    const [outer, inner] = [this.#mapToOdom, this.#odomToBase];
    if (!outer || !inner) return undefined;
    const [cos, sin] = [Math.cos(outer.yaw), Math.sin(outer.yaw)];
    return {
      x: outer.x + cos * inner.x - sin * inner.y,
      y: outer.y + sin * inner.x + cos * inner.y,
    };
  }
}
