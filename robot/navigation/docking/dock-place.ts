import type { Pose2D } from '../../../zone/wire/index.js';
import { compose } from '../pose.js';
import { wrapped } from './lane.js';

/** Looks that count: two seconds of ticks, of which the localizer gives half as many. */
const LOOKS = 40;

/**
 * Where the dock is in the odometry's frame. The localizer's estimate jumps by centimetres from one
 * moment to the next, odometry does not: over a metre of way their mean is good to millimetres.
 */
export class DockPlace {
  private looks = 0;
  private mean: Pose2D = { x: 0, y: 0, yaw: 0 };

  /** @param dock in the map frame */
  constructor(private readonly dock: Pose2D) {}

  /** Takes the transform map->odom of the moment. @returns the dock in odom */
  look(mapToOdom: Pose2D): Pose2D {
    const seen = compose(inverse(mapToOdom), this.dock);
    this.looks = Math.min(this.looks + 1, LOOKS);
    const share = 1 / this.looks;
    const { x, y, yaw } = this.mean;
    this.mean = {
      x: x + share * (seen.x - x),
      y: y + share * (seen.y - y),
      yaw: wrapped(yaw + share * wrapped(seen.yaw - yaw)),
    };
    return this.mean;
  }
}

function inverse({ x, y, yaw }: Pose2D): Pose2D {
  const cos = Math.cos(yaw);
  const sin = Math.sin(yaw);
  return { x: -(cos * x + sin * y), y: sin * x - cos * y, yaw: -yaw };
}
