import type { Disposable } from '../../graph/index.js';
import { toTime, type GraphNode, type ResultOf } from '../../graph/index.js';
import type { DriveServer } from '../drive-server.js';
import type { Failure } from '../drive-state.js';
import { toRosPose } from '../pose.js';
import type { Ended } from './approach.js';
import { watchCharge } from './charge-watch.js';
import type { DockDirection } from './lane.js';

const ACTION = 'nav2_msgs/action/DockRobot';
const NAME = 'dock_robot';
type Result = ResultOf<typeof ACTION>;

/** Longest time to the staging pose, as in self docking Nav2's own patience ends it before. */
const MAX_STAGING_S = 300;
/** The battery is heard once a second. */
const CHARGE_WAIT_S = 6;
const LOOK_S = 0.25;

/** Result codes of DockRobot.action. */
const MEANINGS: Readonly<Record<number, readonly [Failure['cause'], string]>> = {
  901: ['fault', 'the docking server does not know the dock'],
  902: ['fault', 'the docking server does not know this type of dock'],
  903: ['blocked', 'the place before the dock could not be reached'],
  904: ['fault', 'the dock was not detected'],
  905: ['blocked', 'the robot could not be steered onto the dock'],
  906: ['fault', 'the dock gives no current: see its power and contacts'],
  907: ['blocked', 'docking took too long'],
};
const NO_CURRENT: Failure = {
  reason: `${NAME} has ended well, but battery_status shows no charging: see the dock's power and contacts`,
  cause: 'fault',
};
const GONE: Failure = {
  reason: `${NAME} went away in the middle of docking: see whether docking_server runs`,
  cause: 'fault',
};

export interface DockRobotParts {
  readonly node: Pick<
    GraphNode,
    'clock' | 'createTimer' | 'createSubscription' | 'createActionClient'
  >;
  readonly mapFrame: string;
  readonly direction: DockDirection;
  /** Plugin name in the docking server's parameters; empty when it has one type only. */
  readonly dockType: string;
}

/** The action `dock_robot` of Nav2 (Jazzy and later); ends well only when the battery says so too. */
export function dockRobot(parts: DockRobotParts): DriveServer {
  const { node, mapFrame, direction, dockType } = parts;
  const client = node.createActionClient(ACTION, NAME);
  return {
    missing: `nobody serves ${NAME}`,
    find: (timeoutS) => client.waitForServer(timeoutS),
    send: async (dock) => {
      const header = { stamp: toTime(node.clock.now()), frame_id: mapFrame };
      // The docking server's docks look into themselves; ours as the robot on them does.
      const yaw = direction === 'backward' ? dock.yaw + Math.PI : dock.yaw;
      const handle = await client.sendGoal({
        use_dock_id: false,
        dock_id: '',
        dock_pose: { header, pose: toRosPose({ ...dock, yaw }) },
        dock_type: dockType,
        max_staging_time: MAX_STAGING_S,
        navigate_to_staging_pose: true,
      });
      return {
        cancel: () => handle.cancel(),
        ended: async (): Promise<Ended> => {
          const { status, result } = await handle.result();
          if (status === 'aborted') return { status, failure: failureOf(result) };
          if (status !== 'succeeded' || (await isCharged(node))) {
            return { status, failure: undefined };
          }
          return { status: 'aborted', failure: NO_CURRENT };
        },
      };
    },
  };
}

function failureOf(result: Result | undefined): Failure {
  if (result === undefined) return GONE;
  const { error_code: code, error_msg: message } = result;
  const [cause, meaning] = MEANINGS[code] ?? ['blocked', 'docking failed'];
  return { cause, reason: `${meaning} (${message ? `${code}: ${message}` : code})` };
}

/** Waits for the battery's word; where nothing measures it, `dock_robot`'s own has to do. */
function isCharged(node: DockRobotParts['node']): Promise<boolean> {
  const watch = watchCharge(node);
  let looks = 0;
  return new Promise((resolve) => {
    const timer: Disposable = node.createTimer(LOOK_S, () => {
      looks += 1;
      const charging = watch.isCharging();
      if (!charging && looks < CHARGE_WAIT_S / LOOK_S) return;
      timer.destroy();
      watch.destroy();
      resolve(charging !== false);
    });
  });
}
