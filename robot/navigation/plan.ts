import type { Point2D } from '../../zone/wire/index.js';
import type { GraphNode } from '../graph/index.js';
import { distance } from './pose.js';

/** Enough for a smooth line on any screen, and well within what the wire takes. */
const MOST_POINTS = 200;
/** Between two looks the robot goes on by less than this. */
const WINDOW_M = 3;

export type PathPoint = [x: number, y: number];

/** The planner's latest path, from topic `plan`. */
export class Plan {
  #points: Point2D[] = [];
  /** The point the robot has come to; it only goes on, so crossings of the path do not confuse it. */
  #reached = 0;

  constructor(node: GraphNode, mapFrame: string) {
    node.createSubscription('nav_msgs/msg/Path', 'plan', ({ header, poses }) => {
      if (header.frame_id !== mapFrame) return;
      this.#points = poses.map(({ pose: { position } }) => ({ x: position.x, y: position.y }));
      this.#reached = 0;
    });
  }

  /** Forgets the path: it belonged to an earlier goal. */
  clear(): void {
    this.#points = [];
    this.#reached = 0;
  }

  /** What lies ahead, beginning at the robot; metres in the map frame, at most 200 points. */
  ahead(robot: Point2D | undefined): PathPoint[] {
    if (robot) this.#advance(robot);
    const rest = this.#points.slice(this.#reached);
    const from: Point2D[] = robot && rest.length > 0 ? [robot, ...rest.slice(1)] : rest;
    return thinned(from).map(({ x, y }) => [x, y]);
  }

  /** Takes the nearest point within the next metres of the path as reached. */
  #advance(robot: Point2D): void {
    let reached = this.#reached;
    let nearest = Infinity;
    let length = 0;
    let last: Point2D | undefined;
    for (const [offset, point] of this.#points.slice(this.#reached).entries()) {
      if (last) length += distance(last, point);
      if (length > WINDOW_M) break;
      const off = distance(point, robot);
      if (off <= nearest) {
        nearest = off;
        reached = this.#reached + offset;
      }
      last = point;
    }
    this.#reached = reached;
  }
}

function thinned(points: readonly Point2D[]): Point2D[] {
  if (points.length <= MOST_POINTS) return [...points];
  const stride = (points.length - 1) / (MOST_POINTS - 1);
  const kept = new Set(Array.from({ length: MOST_POINTS }, (_, n) => Math.round(n * stride)));
  return points.filter((_, index) => kept.has(index));
}
