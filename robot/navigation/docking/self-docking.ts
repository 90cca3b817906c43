import type { Pose2D } from '../../../zone/wire/index.js';
import type { GraphNode } from '../../graph/index.js';
import type { DriveServer, Progress, SentGoal } from '../drive-server.js';
import type { FrameNames } from '../options.js';
import { Approach, type ApproachParts, type Ended } from './approach.js';
import { watchCharge } from './charge-watch.js';
import type { Command } from './docking-state.js';
import { stagingPose, type DockDirection } from './lane.js';
import { listenToFrames } from './robot-frames.js';
import { TOP_SPEED_M_S } from './steer.js';

export interface SelfDockingParts {
  readonly node: Pick<GraphNode, 'clock' | 'createTimer' | 'createSubscription'>;
  readonly frames: FrameNames;
  /** Drives to the staging pose. */
  readonly navigate: DriveServer;
  readonly drive: (command: Command) => void;
  readonly direction: DockDirection;
  /** metres */
  readonly stagingM: number;
}

/** Docks where no `dock_robot` is: by Nav2 to the staging pose, then along a line to the contacts. */
export function selfDocking(parts: SelfDockingParts): Omit<DriveServer, 'missing' | 'find'> {
  return {
    send: async (dock, onProgress) => {
      const { direction, stagingM, navigate } = parts;
      const run = new SelfDocking(parts, dock);
      const beyond = ({ remainingM, remainingS }: Progress): void =>
        onProgress({
          remainingM: remainingM + stagingM,
          remainingS: remainingS + stagingM / TOP_SPEED_M_S,
        });
      run.stage(await navigate.send(stagingPose(dock, direction, stagingM), beyond));
      return run;
    },
  };
}

/** One docking, from the way to the staging pose to its end. */
class SelfDocking implements SentGoal {
  #staging: SentGoal | undefined;
  #approach: Approach | undefined;
  #settle: (ended: Ended) => void = () => undefined;
  readonly #ended = new Promise<Ended>((resolve) => {
    this.#settle = resolve;
  });

  constructor(
    private readonly parts: SelfDockingParts,
    private readonly dock: Pose2D,
  ) {}

  ended(): Promise<Ended> {
    return this.#ended;
  }

  async cancel(): Promise<boolean> {
    if (this.#staging) return this.#staging.cancel();
    this.#approach?.cancel();
    return true;
  }

  stage(staging: SentGoal): void {
    this.#staging = staging;
    void staging.ended().then((ended) => {
      this.#staging = undefined;
      if (ended.status === 'succeeded') this.#begin();
      else this.#settle(ended);
    });
  }

  #begin(): void {
    const { node, frames, drive, direction, stagingM } = this.parts;
    const charge = watchCharge(node);
    const tf = listenToFrames(node, frames);
    const parts: ApproachParts = {
      every: (periodS, tick) => node.createTimer(periodS, tick),
      transforms: () => tf.latest(),
      isCharging: () => charge.isCharging(),
      drive,
    };
    this.#approach = new Approach(parts, { dock: this.dock, direction, stagingM }, (ended) => {
      charge.destroy();
      tf.destroy();
      this.#settle(ended);
    });
  }
}
