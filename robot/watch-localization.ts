import type { Logger } from 'pino';
import type { Pose2D } from '../zone/wire/index.js';
import type { GraphNode } from './graph/index.js';
import type { DriveLock, Timers, Zone } from './guide/index.js';
import { createLocalizationWatch, type LocalizationWatch } from './localization/index.js';

export interface LocalizationWiring {
  readonly node: GraphNode;
  readonly drives: DriveLock;
  readonly zone: Pick<Zone, 'callStaff'>;
  readonly timers: Timers;
  readonly log: Logger;
  /** Where the robot is at the start: its dock. */
  readonly startPose: Pose2D | undefined;
  /** Seconds of the graph's clock in one of the wall clock's. */
  readonly speed: number;
}

const BY = 'localization';
const FINDING_OUT = 'the robot is still finding out where it is';
/** A step of the clock beyond this is a jump, seconds of real time. */
const CLOCK_JUMP_S = 5;
/** A call that reached nobody is made again after this. */
const CALL_AGAIN_S = 30;
/** As much as the wire takes. */
const LONGEST_DETAIL = 300;

/**
 * The robot drives only while it is sure where it is. A doubt ends the trip under way and calls staff
 * once; the end of the doubt lets it drive again, but starts nothing.
 */
export function watchLocalization(wiring: LocalizationWiring): LocalizationWatch {
  const { node, drives, timers, log, startPose, speed } = wiring;
  drives.inhibit(BY, FINDING_OUT, { cause: 'lost' });
  return createLocalizationWatch(node, {
    log,
    startPose,
    limits: { clockJumpS: CLOCK_JUMP_S * Math.max(1, speed) },
    onDoubt: ({ reason }) => {
      drives.inhibit(BY, reason, { cause: 'lost' });
      void callStaff(wiring, reason.slice(0, LONGEST_DETAIL));
    },
    onSure: () => {
      timers.stop(BY);
      drives.permit(BY);
    },
  });
}

async function callStaff(wiring: LocalizationWiring, detail: string): Promise<void> {
  const { zone, timers, log } = wiring;
  // Runs until somebody is reached or the doubt is over.
  timers.start(BY, CALL_AGAIN_S, () => void callStaff(wiring, detail));
  const ack = await zone.callStaff({ reason: 'stuck', detail });
  if (ack.ok) timers.stop(BY);
  else log.warn({ code: ack.code }, 'staff could not be called');
}
