import type { GridMap } from '../../robot/site/index.js';

/*
 * An independent reference for the planner: it shares no code and no idea with it. The planner joins
 * corners of a distance field; this inflates by stamping every wall cell's square, searches all free
 * cells in 48 directions, and pulls the result tight along lines of cells. 48 directions alone are
 * within 0.8 % of the shortest any-angle path (half the widest angle between two is 7 degrees);
 * pulling tight leaves less.
 */

type XY = readonly [number, number];

/** Marked cells that border on an unmarked one: nothing else can be nearest to a free point. */
export function bordersOf(map: GridMap, isMarked: (value: number) => boolean): XY[] {
  const { width, height, data } = map;
  const marked = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && isMarked(data[y * width + x] ?? 0);
  const found: XY[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!marked(x, y)) continue;
      const inside = marked(x - 1, y) && marked(x + 1, y) && marked(x, y - 1) && marked(x, y + 1);
      if (!inside) found.push([x, y]);
    }
  }
  return found;
}

/** Wide enough for any clearance that can matter: no aisle is narrower than twice this. */
const LOOKED_AT_M = 0.6;

/**
 * Metres from the polyline, sampled every 2 cm, to the square of the nearest marked cell; no more
 * than 0.6 is told.
 */
export function clearanceOf(
  map: GridMap,
  isMarked: (value: number) => boolean,
  path: readonly XY[],
): number {
  let least = LOOKED_AT_M;
  for (let i = 1; i < path.length; i++) {
    const [ax, ay] = path[i - 1] ?? [0, 0];
    const [bx, by] = path[i] ?? [0, 0];
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 0.02));
    for (let k = 0; k <= steps; k++) {
      const x = ax + ((bx - ax) * k) / steps;
      const y = ay + ((by - ay) * k) / steps;
      least = Math.min(least, clearanceAt(map, isMarked, x, y, least));
    }
  }
  return least;
}

function clearanceAt(
  map: GridMap,
  isMarked: (value: number) => boolean,
  px: number,
  py: number,
  limit: number,
): number {
  const gx = (px - map.origin.x) / map.resolution - 0.5;
  const gy = (py - map.origin.y) / map.resolution - 0.5;
  const reach = limit / map.resolution + 0.5;
  let least = limit / map.resolution;
  for (let y = Math.ceil(gy - reach); y <= gy + reach; y++) {
    for (let x = Math.ceil(gx - reach); x <= gx + reach; x++) {
      if (x < 0 || y < 0 || x >= map.width || y >= map.height) continue;
      if (!isMarked(map.data[y * map.width + x] ?? 0)) continue;
      const dx = Math.max(Math.abs(x - gx) - 0.5, 0);
      const dy = Math.max(Math.abs(y - gy) - 0.5, 0);
      least = Math.min(least, Math.hypot(dx, dy));
    }
  }
  return least * map.resolution;
}

export interface Inflation {
  readonly cells: readonly XY[];
  /** metres */
  readonly by: number;
}

/** Rounding the grid adds to a clearance; taken off, so that the reference is never the stricter one. */
const GRID_ROUNDING_M = 0.02;

/** The shortest any-angle path that keeps every inflation, in metres; undefined when there is none. */
export function referenceLength(
  map: GridMap,
  inflations: readonly Inflation[],
  from: XY,
  to: XY,
): number | undefined {
  const blocked = inflate(map, inflations);
  const cellOf = ([x, y]: XY): number =>
    Math.floor((y - map.origin.y) / map.resolution) * map.width +
    Math.floor((x - map.origin.x) / map.resolution);
  const start = cellOf(from);
  const goal = cellOf(to);
  blocked[start] = 0;
  blocked[goal] = 0;
  const cells = search(map, blocked, start, goal);
  if (cells === undefined) return undefined;
  const points: XY[] = cells.map((cell) => [cell % map.width, Math.floor(cell / map.width)]);
  const tight = pullUntilStill(points, (a, b) => isLineFree(map.width, blocked, a, b));
  const metres: XY[] = tight.map(([x, y]) => [
    map.origin.x + (x + 0.5) * map.resolution,
    map.origin.y + (y + 0.5) * map.resolution,
  ]);
  return length([from, ...metres.slice(1, -1), to]);
}

function inflate(map: GridMap, inflations: readonly Inflation[]): Uint8Array {
  const blocked = new Uint8Array(map.width * map.height);
  map.data.forEach((value, at) => (blocked[at] = value < 0 || value >= 50 ? 1 : 0));
  for (const { cells, by } of inflations) {
    const radius = Math.max(0, by - GRID_ROUNDING_M) / map.resolution;
    const reach = Math.ceil(radius + 0.5);
    for (const [cx, cy] of cells) {
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          const gap = Math.hypot(Math.max(Math.abs(dx) - 0.5, 0), Math.max(Math.abs(dy) - 0.5, 0));
          const x = cx + dx;
          const y = cy + dy;
          if (gap >= radius || x < 0 || y < 0 || x >= map.width || y >= map.height) continue;
          blocked[y * map.width + x] = 1;
        }
      }
    }
  }
  return blocked;
}

interface Move {
  readonly dx: number;
  readonly dy: number;
  readonly cost: number;
}

/** Every direction (a, b) with coprime a, b up to 4. */
const MOVES: readonly Move[] = moves(4);

function moves(reach: number): Move[] {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  const all: Move[] = [];
  for (let dx = -reach; dx <= reach; dx++) {
    for (let dy = -reach; dy <= reach; dy++) {
      if (gcd(Math.abs(dx), Math.abs(dy)) === 1) all.push({ dx, dy, cost: Math.hypot(dx, dy) });
    }
  }
  return all;
}

/** A* with the straight distance; an array heap of [key, cell]. */
function search(
  map: GridMap,
  blocked: Uint8Array,
  start: number,
  goal: number,
): number[] | undefined {
  const { width, height } = map;
  const cost = new Float64Array(width * height).fill(Infinity);
  const parent = new Int32Array(width * height).fill(-1);
  const closed = new Uint8Array(width * height);
  const goalX = goal % width;
  const goalY = Math.floor(goal / width);
  const heap = new KeyHeap();
  cost[start] = 0;
  heap.push(0, start);
  for (let cell = heap.pop(); cell !== undefined; cell = heap.pop()) {
    if (cell === goal) return trace(parent, goal);
    if (closed[cell] === 1) continue;
    closed[cell] = 1;
    const x = cell % width;
    const y = Math.floor(cell / width);
    for (const { dx, dy, cost: step } of MOVES) {
      const nx = x + dx;
      const ny = y + dy;
      if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
      const next = ny * width + nx;
      const through = (cost[cell] ?? Infinity) + step;
      if (blocked[next] === 1 || closed[next] === 1 || through >= (cost[next] ?? 0)) continue;
      if (step > 1.5 && !isLineFree(width, blocked, [x, y], [nx, ny])) continue;
      cost[next] = through;
      parent[next] = cell;
      heap.push(through + Math.hypot(goalX - nx, goalY - ny), next);
    }
  }
  return undefined;
}

function trace(parent: Int32Array, goal: number): number[] {
  const path: number[] = [];
  for (let cell = goal; cell !== -1; cell = parent[cell] ?? -1) path.push(cell);
  return path.reverse();
}

/** Bresenham's line between cell centres. */
function isLineFree(width: number, blocked: Uint8Array, a: XY, b: XY): boolean {
  let [x, y] = a;
  const dx = Math.abs(b[0] - x);
  const dy = Math.abs(b[1] - y);
  const sx = Math.sign(b[0] - x);
  const sy = Math.sign(b[1] - y);
  let error = dx - dy;
  for (let i = 0; i <= dx + dy; i++) {
    if (blocked[y * width + x] === 1) return false;
    if (x === b[0] && y === b[1]) return true;
    const twice = 2 * error;
    if (twice > -dy) {
      error -= dy;
      x += sx;
    }
    if (twice < dx) {
      error += dx;
      y += sy;
    }
  }
  return true;
}

function pullUntilStill(path: readonly XY[], isFree: (a: XY, b: XY) => boolean): XY[] {
  let best = [...path];
  for (;;) {
    const pulled = pull(pull(best, isFree).reverse(), isFree).reverse();
    if (length(pulled) >= length(best) - 1e-9) return best;
    best = pulled;
  }
}

function pull(path: readonly XY[], isFree: (a: XY, b: XY) => boolean): XY[] {
  const kept: XY[] = [];
  let from = path[0];
  if (from === undefined) return kept;
  kept.push(from);
  for (let i = 1; i < path.length; i++) {
    const here = path[i];
    const next = path[i + 1];
    if (here === undefined || (next !== undefined && isFree(from, next))) continue;
    kept.push(here);
    from = here;
  }
  return kept;
}

function length(path: readonly XY[]): number {
  return path.reduce((sum, [x, y], i) => {
    const before = path[i - 1];
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : sum;
  }, 0);
}

class KeyHeap {
  private readonly items: [number, number][] = [];

  push(key: number, cell: number): void {
    const { items } = this;
    let at = items.push([key, cell]) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = items[up];
      if (parent === undefined || parent[0] <= key) break;
      items[at] = parent;
      at = up;
    }
    items[at] = [key, cell];
  }

  pop(): number | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined) return undefined;
    if (items.length > 0) this.sink(last);
    return top[1];
  }

  private sink(item: [number, number]): void {
    const { items } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const right = items[child + 1];
      if (right && right[0] < (items[child]?.[0] ?? Infinity)) child += 1;
      const below = items[child];
      if (below === undefined || below[0] >= item[0]) break;
      items[at] = below;
      at = child;
    }
    items[at] = item;
  }
}
