import type { Pose2D } from '../../zone/wire/index.js';
import type { TFMessage } from '../graph/index.js';
import { compose, fromRosPose } from './pose.js';

/** Deeper trees than this are loops. */
const DEEPEST = 20;
const ORIGIN: Pose2D = { x: 0, y: 0, yaw: 0 };

/** The latest transforms of the tf tree, on the floor: x, y and yaw. */
export class Frames {
  readonly #parents = new Map<string, { parent: string; pose: Pose2D }>();

  take({ transforms }: TFMessage): void {
    for (const { header, child_frame_id: child, transform } of transforms) {
      const { translation, rotation } = transform;
      const pose = fromRosPose({ position: translation, orientation: rotation });
      this.#parents.set(child, { parent: header.frame_id, pose });
    }
  }

  /** Where `frame` is in `ancestor`; undefined while the tree does not lead there. */
  find(ancestor: string, frame: string): Pose2D | undefined {
    let pose = ORIGIN;
    let at = frame;
    for (let depth = 0; at !== ancestor; depth += 1) {
      const link = this.#parents.get(at);
      if (!link || depth === DEEPEST) return undefined;
      pose = compose(link.pose, pose);
      at = link.parent;
    }
    return pose;
  }
}
