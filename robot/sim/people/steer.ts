import { wallDistance, type Walls } from '../world/walls.js';
import { PERSON_RADIUS_M, sitsDown, type Person } from './person.js';

/** Someone or something round that a person walks among: metres, m/s, map frame. */
export interface Neighbour {
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  readonly radius: number;
}

const TURNS = [0, 0.25, -0.25, 0.5, -0.5, 0.85, -0.85, 1.3, -1.3, 1.8, -1.8, 2.5, -2.5];
const SPEEDS = [1, 0.6, 0.25];
/** Seconds ahead that people look when they cross each other's way. */
const HORIZON_S = 2.5;
/** So long people just wait for whoever is in their way. */
const STANDS_FOR_S = 1;
/** Air that people like to keep to others and to walls, metres. */
const COMFORT_M = 0.12;
/** Everyone passes on the right when nothing else decides. */
const LEFT_DISLIKE = 0.03;
/** People see what is in front and a little behind the shoulder; what is this near they feel. */
const FIELD_OF_VIEW_COS = -0.35;
const FELT_M = 0.3;

/**
 * The velocity someone picks who wants to go with (wishX, wishY): the one nearest to the wish that
 * leads into nobody and no wall soon. They slow down or walk round; nobody flees.
 */
export function steer(
  person: Person,
  wishX: number,
  wishY: number,
  neighbours: readonly Neighbour[],
  walls: Walls,
): { vx: number; vy: number } {
  const wish = Math.hypot(wishX, wishY);
  if (wish === 0) return { vx: 0, vy: 0 };
  const seen = neighbours.filter((other) => isNoticed(person, other));
  // Standing still costs what it delays; who has stood long enough steps aside or back instead.
  let best = { vx: 0, vy: 0 };
  let bestCost = person.heldUp > STANDS_FOR_S ? 1.4 : 1.05;
  for (const speed of SPEEDS) {
    for (const turn of TURNS) {
      const cos = Math.cos(turn);
      const sin = Math.sin(turn);
      const vx = (wishX * cos - wishY * sin) * speed;
      const vy = (wishX * sin + wishY * cos) * speed;
      let cost = Math.hypot(vx - wishX, vy - wishY) / wish + (turn > 0 ? LEFT_DISLIKE : 0);
      if (cost >= bestCost) continue;
      cost += wallCost(person, vx, vy, walls) + crowdCost(person, vx, vy, seen);
      if (cost >= bestCost) continue;
      bestCost = cost;
      best = { vx, vy };
    }
  }
  return best;
}

function isNoticed(person: Person, other: Neighbour): boolean {
  const dx = other.x - person.x;
  const dy = other.y - person.y;
  const distance = Math.hypot(dx, dy);
  const gap = distance - PERSON_RADIUS_M - other.radius;
  if (gap < FELT_M) return true;
  if (gap > person.notices) return false;
  const ahead = dx * Math.cos(person.heading) + dy * Math.sin(person.heading);
  return ahead > FIELD_OF_VIEW_COS * distance;
}

function wallCost(person: Person, vx: number, vy: number, walls: Walls): number {
  const near = wallDistance(walls, person.x + vx * 0.2, person.y + vy * 0.2);
  const far = wallDistance(walls, person.x + vx * 0.6, person.y + vy * 0.6);
  const least = Math.min(near, far);
  // Sitting down and getting up happen within furniture.
  if (sitsDown(person)) return 0;
  const here = wallDistance(walls, person.x, person.y);
  if (least < PERSON_RADIUS_M) return least >= here ? 0 : 10;
  return Math.max(0, PERSON_RADIUS_M + COMFORT_M - least) * 3;
}

function crowdCost(person: Person, vx: number, vy: number, seen: readonly Neighbour[]): number {
  let cost = 0;
  for (const other of seen) {
    const time = timeToTouch(person, vx, vy, other);
    if (time < HORIZON_S) cost += 0.8 * (HORIZON_S / Math.max(time, 0.1) - 1);
  }
  return cost;
}

/** Seconds until two discs come within comfort of each other; Infinity when they never do. */
function timeToTouch(person: Person, vx: number, vy: number, other: Neighbour): number {
  const dx = other.x - person.x;
  const dy = other.y - person.y;
  const rx = vx - other.vx;
  const ry = vy - other.vy;
  const closing = dx * rx + dy * ry;
  if (closing <= 0) return Infinity;
  const distance = Math.hypot(dx, dy);
  // Who stands nearer than they like may still pass: they only do not come much nearer.
  const reach = Math.min(PERSON_RADIUS_M + other.radius + COMFORT_M, distance * 0.96);
  const c = distance * distance - reach * reach;
  const a = rx * rx + ry * ry;
  const root = closing * closing - a * c;
  return root <= 0 ? Infinity : (closing - Math.sqrt(root)) / a;
}
