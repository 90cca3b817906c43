import type { DistanceField } from '../../field/distance-field.js';
import { canBend } from './corners.js';
import { MinHeap } from './heap.js';
import { missesDiscs, sees } from './sight.js';
import type { Disc, Point } from './types.js';
import type { VisibilityGraph } from './visibility.js';

/** Corners put round a disc; the polygon they make lies outside its circle. */
const DISC_CORNERS = 10;
const NO_NODE = -1;

/** What one search may not touch beside the static slack. */
export interface Around {
  readonly discs: readonly Disc[];
  /** Kept from each disc's edge to the robot's centre, metres. */
  readonly margin: number;
}

/**
 * A* over the visibility graph, with the start, the goal and the corners of discs joined on demand.
 * Node numbers: the graph's corners, then start, goal, disc corners. Arrays are stamped with the
 * number of the search, so nothing is cleared between searches.
 */
export class VisibilitySearch {
  private readonly heap = new MinHeap();
  private readonly fixed: number;
  private cost: Float64Array;
  private parent: Int32Array;
  private opened: Int32Array;
  private closed: Int32Array;
  private stamp = 0;
  private points: Point[] = [];

  constructor(
    private readonly slack: DistanceField,
    private readonly graph: VisibilityGraph,
  ) {
    this.fixed = graph.corners.count;
    const size = this.fixed + 2 + 400;
    this.cost = new Float64Array(size);
    this.parent = new Int32Array(size);
    this.opened = new Int32Array(size);
    this.closed = new Int32Array(size);
  }

  /** @returns the corners from start to goal, or undefined when there is no way */
  find(start: Point, goal: Point, around: Around): Point[] | undefined {
    if (this.joins(start, goal, around)) return [start, goal];
    this.begin(start, goal, around);
    const goalNode = this.fixed + 1;
    for (;;) {
      const node = this.heap.pop();
      if (node === NO_NODE) return undefined;
      if (this.closed[node] === this.stamp) continue;
      this.closed[node] = this.stamp;
      if (node === goalNode) return this.pathTo(goalNode);
      this.expand(node, goal, around);
    }
  }

  private begin(start: Point, goal: Point, around: Around): void {
    this.stamp++;
    this.heap.clear();
    this.points = [start, goal];
    for (const disc of around.discs) {
      for (const point of cornersRound(disc, around.margin)) {
        if (sees(this.slack, point.x, point.y, point.x + 1e-6, point.y)) this.points.push(point);
      }
    }
    this.reserve(this.fixed + this.points.length);
    this.open(this.fixed, NO_NODE, 0, start, goal);
  }

  private expand(node: number, goal: Point, around: Around): void {
    const from = this.pointOf(node);
    if (node < this.fixed) this.expandCorner(node, from, goal, around);
    else this.joinCorners(node, from, goal, around);
    for (let i = 1; i < this.points.length; i++) {
      const to = this.points[i];
      if (to === undefined || this.closed[this.fixed + i] === this.stamp) continue;
      if (node < this.fixed && !this.bendsAt(node, to.x - from.x, to.y - from.y)) continue;
      this.relax(node, this.fixed + i, from, to, goal, around, true);
    }
  }

  private expandCorner(node: number, from: Point, goal: Point, around: Around): void {
    const { start, target } = this.graph;
    const end = start[node + 1] ?? 0;
    for (let at = start[node] ?? 0; at < end; at++) {
      const next = target[at] ?? 0;
      if (this.closed[next] === this.stamp) continue;
      this.relax(node, next, from, this.pointOf(next), goal, around, false);
    }
  }

  private joinCorners(node: number, from: Point, goal: Point, around: Around): void {
    for (let next = 0; next < this.fixed; next++) {
      if (this.closed[next] === this.stamp) continue;
      const to = this.pointOf(next);
      if (this.bendsAt(next, to.x - from.x, to.y - from.y)) {
        this.relax(node, next, from, to, goal, around, true);
      }
    }
  }

  /** The cost is compared first: most relaxations end there and never look along the line. */
  private relax(
    node: number,
    next: number,
    from: Point,
    to: Point,
    goal: Point,
    around: Around,
    mustSee: boolean,
  ): void {
    const cost = (this.cost[node] ?? 0) + Math.hypot(to.x - from.x, to.y - from.y);
    if (this.opened[next] === this.stamp && (this.cost[next] ?? 0) <= cost) return;
    if (mustSee && !sees(this.slack, from.x, from.y, to.x, to.y)) return;
    if (!missesDiscs(around.discs, around.margin, from.x, from.y, to.x, to.y)) return;
    this.open(next, node, cost, to, goal);
  }

  private open(node: number, parent: number, cost: number, at: Point, goal: Point): void {
    this.opened[node] = this.stamp;
    this.cost[node] = cost;
    this.parent[node] = parent;
    this.heap.push(cost + Math.hypot(goal.x - at.x, goal.y - at.y), node);
  }

  private joins(from: Point, to: Point, around: Around): boolean {
    return (
      sees(this.slack, from.x, from.y, to.x, to.y) &&
      missesDiscs(around.discs, around.margin, from.x, from.y, to.x, to.y)
    );
  }

  private bendsAt(corner: number, dx: number, dy: number): boolean {
    return canBend(this.graph.corners.blocked[corner] ?? 0, dx, dy);
  }

  private pointOf(node: number): Point {
    if (node >= this.fixed) return this.points[node - this.fixed] ?? { x: 0, y: 0 };
    return { x: this.graph.corners.x[node] ?? 0, y: this.graph.corners.y[node] ?? 0 };
  }

  private pathTo(goalNode: number): Point[] {
    const path: Point[] = [];
    for (let node = goalNode; node !== NO_NODE; node = this.parent[node] ?? NO_NODE) {
      path.push(this.pointOf(node));
    }
    return path.reverse();
  }

  private reserve(size: number): void {
    if (size <= this.cost.length) return;
    this.cost = new Float64Array(size);
    this.parent = new Int32Array(size);
    this.opened = new Int32Array(size);
    this.closed = new Int32Array(size);
    this.stamp = 1;
  }
}

function cornersRound(disc: Disc, margin: number): Point[] {
  const reach = (disc.radius + margin) / Math.cos(Math.PI / DISC_CORNERS) + 0.01;
  return Array.from({ length: DISC_CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / DISC_CORNERS;
    return { x: disc.x + reach * Math.cos(angle), y: disc.y + reach * Math.sin(angle) };
  });
}
