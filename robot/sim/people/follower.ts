import type { Point } from '../nav2/planner/types.js';

/** How a led visitor follows. */
export interface VisitorHabits {
  /** metres they keep behind the robot's centre */
  readonly distance: number;
  /** seconds until they react to what the robot does */
  readonly reactionS: number;
  /** They stop following at this time of the simulation, seconds; never when undefined. */
  readonly losesInterestAtS?: number;
  /** ... and take it up again so many seconds later; never when undefined. */
  readonly returnsAfterS?: number;
}

export const ATTENTIVE_VISITOR: VisitorHabits = { distance: 1.2, reactionS: 0.7 };

const CRUMB_SPACING_M = 0.25;
const CRUMB_REACHED_M = 0.4;

/** The trail of a robot as someone walking behind it remembers it. */
export class Trail {
  private crumbs: { x: number; y: number; at: number }[] = [];

  constructor(private readonly habits: VisitorHabits) {}

  drop(x: number, y: number, now: number): void {
    const last = this.crumbs.at(-1);
    if (last && Math.hypot(last.x - x, last.y - y) < CRUMB_SPACING_M) return;
    this.crumbs.push({ x, y, at: now });
  }

  isInterested(now: number): boolean {
    const { losesInterestAtS, returnsAfterS } = this.habits;
    if (losesInterestAtS === undefined || now < losesInterestAtS) return true;
    return returnsAfterS !== undefined && now >= losesInterestAtS + returnsAfterS;
  }

  /** The velocity someone at (x, y) wishes for, m/s. */
  wish(x: number, y: number, robot: Point, pace: number, now: number): { vx: number; vy: number } {
    if (!this.isInterested(now)) return { vx: 0, vy: 0 };
    const gap = Math.hypot(robot.x - x, robot.y - y) - this.habits.distance;
    const crumb = this.nextCrumb(x, y, now);
    if (gap <= 0 || crumb === undefined) return { vx: 0, vy: 0 };
    const distance = Math.hypot(crumb.x - x, crumb.y - y);
    const speed = Math.min(pace, gap * 1.5);
    return { vx: ((crumb.x - x) / distance) * speed, vy: ((crumb.y - y) / distance) * speed };
  }

  private nextCrumb(x: number, y: number, now: number): Point | undefined {
    for (;;) {
      const crumb = this.crumbs[0];
      if (crumb === undefined || crumb.at > now - this.habits.reactionS) return undefined;
      if (Math.hypot(crumb.x - x, crumb.y - y) > CRUMB_REACHED_M) return crumb;
      this.crumbs.shift();
    }
  }
}
