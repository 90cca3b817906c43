import { docking, TICKS_PER_S } from './docking.js';
import { ALIGN, type Command, type DockingState, type DockingStep } from './docking-state.js';
import { laneOf, opposite, stagingPose, type DockDirection, type LanePose } from './lane.js';

export interface FakeRobotOptions {
  /** Where it stands on the way to the dock: metres, radians. */
  x?: number;
  y?: number;
  yaw?: number;
  direction?: DockDirection;
  /** Default true. */
  power?: boolean | 'unmeasured';
  powerFromTry?: number;
  chargesEverywhere?: boolean;
  /** Wheels are held between these times. */
  heldFromS?: number;
  heldToS?: number;
  /** No pose between these times. */
  lostFromS?: number;
  lostToS?: number;
}

const DOCK = { x: 3, y: 1, yaw: 0.7 };
const STAGING_M = 0.7;
/** The battery is heard once a second. */
const HEARD_S = 1;
const LIMIT_S = 300;

/** Wheels without slip, a dock and a battery, in ticks of docking. */
export function fakeRobot(options: FakeRobotOptions = {}) {
  const { direction = 'backward', heldFromS = Infinity, heldToS = Infinity } = options;
  const { lostFromS = Infinity, lostToS = Infinity } = options;
  const travel = DOCK.yaw + (direction === 'backward' ? Math.PI : 0);
  const x = options.x ?? -STAGING_M;
  const y = options.y ?? 0;
  let pose = {
    x: DOCK.x + x * Math.cos(travel) - y * Math.sin(travel),
    y: DOCK.y + x * Math.sin(travel) + y * Math.cos(travel),
    yaw: DOCK.yaw + (options.yaw ?? 0),
  };
  const lane = (): LanePose => laneOf(pose, DOCK, direction);
  const staging = stagingPose(DOCK, direction, STAGING_M);
  const back = (): LanePose => laneOf(pose, staging, opposite(direction));

  const isPowered = (tries: number): boolean => {
    const at = lane();
    const touches = Math.abs(at.x) < 0.05 && Math.abs(at.y) < 0.05 && Math.abs(at.yaw) < 0.087;
    const has = options.power !== false && tries >= (options.powerFromTry ?? 1);
    return (options.chargesEverywhere ?? false) || (touches && has);
  };
  const move = ({ linear, angular }: Command): void => {
    const middle = pose.yaw + angular / TICKS_PER_S / 2;
    const way = linear / TICKS_PER_S;
    pose = {
      x: pose.x + way * Math.cos(middle),
      y: pose.y + way * Math.sin(middle),
      yaw: pose.yaw + angular / TICKS_PER_S,
    };
  };

  const run = () => {
    let state: DockingState = ALIGN;
    let charging = false;
    let still = false;
    let [fastest, farthest, approaches] = [0, 0, 0];
    const commandsWhileLost: Command[] = [];
    for (let tick = 0; tick < LIMIT_S * TICKS_PER_S; tick++) {
      const seconds = tick / TICKS_PER_S;
      if (tick % (HEARD_S * TICKS_PER_S) === 0) charging = still && isPowered(state.tries);
      const lost = seconds >= lostFromS && seconds < lostToS;
      const seen = lost ? { lane: undefined, back: undefined } : { lane: lane(), back: back() };
      const step: DockingStep = docking(
        state,
        { ...seen, charging: options.power === 'unmeasured' ? undefined : charging },
        direction,
      );
      if (step.to !== 'go-on') {
        return { end: step, seconds, fastest, farthest, approaches, commandsWhileLost };
      }
      const begins = step.state.name === 'approaching' && state.name !== 'approaching';
      if (begins) approaches += 1;
      state = step.state;
      if (lost) commandsWhileLost.push(step.command);
      const held = seconds >= heldFromS && seconds < heldToS;
      if (!held) move(step.command);
      still = held || (step.command.linear === 0 && step.command.angular === 0);
      fastest = Math.max(fastest, Math.abs(step.command.linear));
      if (approaches > 1) farthest = Math.max(farthest, -lane().x);
    }
    throw new Error(`no end within ${LIMIT_S} s: ${state.name}`);
  };

  return {
    run,
    get lane() {
      return lane();
    },
  };
}
