import type { DistanceField } from '../../field/distance-field.js';
import { cellCentre, cellIndex } from '../../field/sample.js';
import { MinHeap } from './heap.js';
import { missesDiscs } from './sight.js';
import type { Around } from './search.js';
import type { Point } from './types.js';

const DIAGONAL = Math.SQRT2;

/**
 * Plain A* over the cells, eight neighbours, no shortening. Finds a way through gaps too narrow for
 * the planner's comfort margin, and is the baseline the planner's bench compares with.
 */
export class GridSearch {
  private readonly heap = new MinHeap();
  private readonly cost: Float64Array;
  private readonly parent: Int32Array;
  private readonly opened: Int32Array;
  private readonly closed: Int32Array;
  private stamp = 0;

  constructor(private readonly slack: DistanceField) {
    const cells = slack.width * slack.height;
    this.cost = new Float64Array(cells);
    this.parent = new Int32Array(cells);
    this.opened = new Int32Array(cells);
    this.closed = new Int32Array(cells);
  }

  /**
   * @param least the slack every cell on the way must have, metres
   * @returns the cell centres from start to goal (both ends moved to their cell), or undefined
   */
  find(start: Point, goal: Point, least: number, around?: Around): Point[] | undefined {
    const first = cellIndex(this.slack, start.x, start.y);
    const last = cellIndex(this.slack, goal.x, goal.y);
    if (first < 0 || last < 0) return undefined;
    this.stamp++;
    this.heap.clear();
    this.open(first, first, 0, last);
    for (;;) {
      const cell = this.heap.pop();
      if (cell < 0) return undefined;
      if (this.closed[cell] === this.stamp) continue;
      this.closed[cell] = this.stamp;
      if (cell === last) return this.pathTo(last);
      this.expand(cell, last, least, around);
    }
  }

  private expand(cell: number, last: number, least: number, around: Around | undefined): void {
    const { width, height } = this.slack;
    const column = cell % width;
    const row = (cell - column) / width;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const x = column + dx;
        const y = row + dy;
        if ((dx === 0 && dy === 0) || x < 0 || y < 0 || x >= width || y >= height) continue;
        const next = y * width + x;
        if (this.closed[next] === this.stamp) continue;
        if (next !== last && !this.isOpenCell(next, least, around)) continue;
        const step = dx !== 0 && dy !== 0 ? DIAGONAL : 1;
        const cost = (this.cost[cell] ?? 0) + step * this.slack.resolution;
        if (this.opened[next] === this.stamp && (this.cost[next] ?? 0) <= cost) continue;
        this.open(next, cell, cost, last);
      }
    }
  }

  private isOpenCell(cell: number, least: number, around: Around | undefined): boolean {
    if ((this.slack.metres[cell] ?? -1) < least) return false;
    if (around === undefined || around.discs.length === 0) return true;
    const [x, y] = cellCentre(this.slack, cell);
    return missesDiscs(around.discs, around.margin, x, y, x, y);
  }

  private open(cell: number, parent: number, cost: number, last: number): void {
    this.opened[cell] = this.stamp;
    this.cost[cell] = cost;
    this.parent[cell] = parent;
    this.heap.push(cost + this.octile(cell, last), cell);
  }

  private octile(a: number, b: number): number {
    const width = this.slack.width;
    const dx = Math.abs((a % width) - (b % width));
    const dy = Math.abs(Math.floor(a / width) - Math.floor(b / width));
    const diagonal = Math.min(dx, dy);
    return (Math.max(dx, dy) - diagonal + diagonal * DIAGONAL) * this.slack.resolution;
  }

  private pathTo(last: number): Point[] {
    const path: Point[] = [];
    for (let cell = last; ; cell = this.parent[cell] ?? cell) {
      const [x, y] = cellCentre(this.slack, cell);
      path.push({ x, y });
      if (this.parent[cell] === cell) return path.reverse();
    }
  }
}
