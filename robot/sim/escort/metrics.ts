import type { World } from '../world/world.js';

/** Within this of someone is intimate distance (hunav_evaluator), metres between the edges. */
const INTIMATE_M = 0.45;

/** What a drive was like for those around it, sampled over its whole time. */
export class DriveMetrics {
  private samples = 0;
  private intrusions = 0;
  minPersonM = Infinity;
  minWallM = Infinity;

  sample(world: World): void {
    const person = world.personClearance();
    this.samples += 1;
    if (person < INTIMATE_M) this.intrusions += 1;
    this.minPersonM = Math.min(this.minPersonM, person);
    this.minWallM = Math.min(this.minWallM, world.wallClearance());
  }

  /** Share of the time with someone in intimate distance, 0..1. */
  get intrusionRatio(): number {
    return this.samples === 0 ? 0 : this.intrusions / this.samples;
  }
}
