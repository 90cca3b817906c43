import type { Point } from '../nav2/planner/types.js';

/** Half the width of an adult with arms at the sides, metres. */
export const PERSON_RADIUS_M = 0.25;

export type Doing =
  | { type: 'walking'; path: readonly Point[]; next: number; then: Stay }
  | { type: 'staying'; stay: Stay; until: number }
  | { type: 'following' };

/** What someone does at the end of a walk. */
export type Stay = 'stand' | 'look-around' | 'sit';

/** One person of the simulated centre. Positions in metres in the map frame, speeds in m/s. */
export interface Person {
  readonly id: number;
  x: number;
  y: number;
  heading: number;
  vx: number;
  vy: number;
  /** What they would like to walk at. */
  readonly pace: number;
  /** How far ahead they notice others, metres; short for someone looking at a phone. */
  readonly notices: number;
  doing: Doing;
  /** Metres walked, moves the legs. */
  walked: number;
  /** Seconds for which they wanted to walk and could not. */
  heldUp: number;
  /** The velocity they last decided on. */
  wish: { vx: number; vy: number };
}

/** True on the last step, onto the seat. */
export function sitsDown({ doing }: Person): boolean {
  return doing.type === 'walking' && doing.then === 'sit' && doing.next >= doing.path.length - 1;
}

/** The two legs a laser at shin height sees; they swing as the person walks. */
export function legsOf(person: Person): { x: number; y: number; radius: number }[] {
  const LEG_RADIUS_M = 0.07;
  const HALF_STANCE_M = 0.1;
  const STRIDE_M = 1.3;
  const speed = Math.hypot(person.vx, person.vy);
  const swing = Math.sin((2 * Math.PI * person.walked) / STRIDE_M) * Math.min(0.15, speed * 0.15);
  const cos = Math.cos(person.heading);
  const sin = Math.sin(person.heading);
  return [1, -1].map((side) => ({
    x: person.x - sin * HALF_STANCE_M * side + cos * swing * side,
    y: person.y + cos * HALF_STANCE_M * side + sin * swing * side,
    radius: LEG_RADIUS_M,
  }));
}
