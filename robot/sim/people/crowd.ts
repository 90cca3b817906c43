import { wrapAngle } from '../geometry/angle.js';
import { RobotError } from '../../error/robot-error.js';
import { densify } from '../nav2/planner/path.js';
import type { Planner, Point } from '../nav2/planner/types.js';
import type { Rng } from '../random/rng.js';
import { touchesWall, type Walls } from '../world/walls.js';
import { Trail, type VisitorHabits } from './follower.js';
import { nextLeg, STAYS_S, type Destination, type Leg } from './itinerary.js';
import { PERSON_RADIUS_M, sitsDown, type Doing, type Person } from './person.js';
import { steer, type Neighbour } from './steer.js';

export interface CrowdOptions {
  readonly walls: Walls;
  /** Finds ways for someone of a person's size. */
  readonly planner: Planner;
  readonly destinations: readonly Destination[];
  readonly rng: Rng;
  /** How many walk about. */
  readonly people: number;
  /** Nobody begins nearer than this to the robot. */
  readonly keepFrom?: Point & { readonly metres: number };
  /** One more person who follows the robot, with where they stand at first. */
  readonly visitor?: VisitorHabits & { readonly start: Point };
}

/** People decide where to step this often, seconds. */
const DECISION_S = 0.1;
const COMES_NEAR_M = 5;
const POINT_REACHED_M = 0.35;
/** How fast someone changes their velocity, m/s². */
const AGILITY = 2.5;
/** What a foot keeps from whatever it would otherwise step on, metres. */
const LAST_INCH_M = 0.05;
const TRIES_ANOTHER_WAY_S = 2;
const GIVES_UP_S = 8;
const PLACING_TRIES = 500;

/**
 * The people of the centre. They walk along ways of their own, avoid walls and one another, slow
 * down or step aside for what is in front of them, and never walk into a robot that stands.
 */
export class Crowd {
  readonly people: Person[] = [];
  private readonly trail: Trail | undefined;
  private untilDecision = 0;

  constructor(private readonly options: CrowdOptions) {
    for (let i = 0; i < options.people; i++) this.people.push(this.newcomer(i));
    if (options.visitor) {
      this.trail = new Trail(options.visitor);
      this.people.push(visitorAt(options.people, options.visitor.start));
    }
  }

  step(robot: Neighbour, now: number, dt: number): void {
    this.trail?.drop(robot.x, robot.y, now);
    this.untilDecision -= dt;
    if (this.untilDecision <= 0) {
      this.untilDecision += DECISION_S;
      for (const person of this.people) this.decide(person, robot, now);
    }
    for (const person of this.people) this.walk(person, robot, dt);
  }

  private decide(person: Person, robot: Neighbour, now: number): void {
    if (person.doing.type === 'staying' && now >= person.doing.until) this.setOut(person, now);
    const wish = this.wishOf(person, robot, now);
    const walks = wish.vx !== 0 || wish.vy !== 0;
    person.wish = walks
      ? steer(person, wish.vx, wish.vy, this.neighboursOf(person, robot), this.options.walls)
      : wish;
    const wished = wish.vx * wish.vx + wish.vy * wish.vy;
    const isSlow = person.vx * wish.vx + person.vy * wish.vy < 0.2 * wished;
    person.heldUp = walks && isSlow ? person.heldUp + DECISION_S : 0;
    if (person.doing.type === 'walking') this.loseNoPatience(person, robot, now);
    if (person.doing.type === 'staying' && person.doing.stay === 'look-around') {
      person.heading = wrapAngle(person.heading + 0.08 * Math.sin(now + person.id));
    }
  }

  private wishOf(person: Person, robot: Neighbour, now: number): { vx: number; vy: number } {
    const { doing } = person;
    if (doing.type === 'following') {
      return this.trail?.wish(person.x, person.y, robot, person.pace, now) ?? { vx: 0, vy: 0 };
    }
    if (doing.type === 'staying') return { vx: 0, vy: 0 };
    let target = doing.path[doing.next];
    while (target && this.isReached(person, target, doing.next === doing.path.length - 1)) {
      target = doing.path[++doing.next];
    }
    if (target === undefined) {
      const [shortest, longest] = STAYS_S[doing.then];
      const until = now + this.options.rng.between(shortest, longest);
      person.doing = { type: 'staying', stay: doing.then, until };
      return { vx: 0, vy: 0 };
    }
    const distance = Math.hypot(target.x - person.x, target.y - person.y);
    return {
      vx: ((target.x - person.x) / distance) * person.pace,
      vy: ((target.y - person.y) / distance) * person.pace,
    };
  }

  /** The end of a walk counts as reached beside whoever already stands there. */
  private isReached(person: Person, target: Point, isLast: boolean): boolean {
    const distance = Math.hypot(target.x - person.x, target.y - person.y);
    if (distance < (isLast ? 0.15 : POINT_REACHED_M)) return true;
    if (!isLast || distance > 1.2) return false;
    return this.people.some(
      (other) =>
        other !== person &&
        other.doing.type === 'staying' &&
        Math.hypot(other.x - target.x, other.y - target.y) < 2 * PERSON_RADIUS_M,
    );
  }

  private loseNoPatience(person: Person, robot: Neighbour, now: number): void {
    if (person.heldUp > GIVES_UP_S) {
      person.heldUp = 0;
      this.setOut(person, now);
    } else if (isEach(TRIES_ANOTHER_WAY_S, person.heldUp) && person.doing.type === 'walking') {
      this.walkRound(person, robot, person.doing);
    }
  }

  private walkRound(
    person: Person,
    robot: Neighbour,
    doing: Extract<Doing, { type: 'walking' }>,
  ): void {
    const goal = doing.path.at(-1);
    if (goal === undefined || doing.then === 'sit') return;
    const inTheWay = this.neighboursOf(person, robot)
      .filter((other) => Math.hypot(other.x - person.x, other.y - person.y) < 2)
      .map((other) => ({ ...other, radius: other.radius + 0.1 }));
    const plan = this.options.planner.plan(person, goal, inTheWay);
    if (!plan.ok) return;
    const path = plan.poses.map(([x, y]) => ({ x, y }));
    person.doing = { type: 'walking', path, next: 1, then: doing.then };
  }

  private setOut(person: Person, now: number): void {
    const { destinations, planner, rng } = this.options;
    const leg = nextLeg(person, destinations, planner, rng);
    person.doing = leg
      ? { type: 'walking', path: leg.path, next: 1, then: leg.then }
      : { type: 'staying', stay: 'stand', until: now + 5 };
  }

  private walk(person: Person, robot: Neighbour, dt: number): void {
    const change = AGILITY * dt;
    const dvx = person.wish.vx - person.vx;
    const dvy = person.wish.vy - person.vy;
    const size = Math.hypot(dvx, dvy);
    const share = size > change ? change / size : 1;
    person.vx += dvx * share;
    person.vy += dvy * share;
    const step = Math.hypot(person.vx, person.vy) * dt;
    if (step < 1e-6) return;
    if (!this.tryStep(person, robot, person.vx * dt, person.vy * dt)) {
      person.vx = 0;
      person.vy = 0;
      return;
    }
    person.walked += step;
    const turn = wrapAngle(Math.atan2(person.vy, person.vx) - person.heading);
    person.heading = wrapAngle(person.heading + turn * Math.min(1, 6 * dt));
  }

  private tryStep(person: Person, robot: Neighbour, dx: number, dy: number): boolean {
    const x = person.x + dx;
    const y = person.y + dy;
    if (!sitsDown(person) && this.entersWall(person, x, y)) return false;
    if (stepsOn(person, robot, robot.radius, x, y)) return false;
    for (const other of this.people) {
      if (other !== person && stepsOn(person, other, PERSON_RADIUS_M, x, y)) return false;
    }
    person.x = x;
    person.y = y;
    return true;
  }

  /** Someone who stood up from a seat overlaps furniture until they have left it. */
  private entersWall(person: Person, x: number, y: number): boolean {
    const { walls } = this.options;
    return (
      touchesWall(walls, x, y, PERSON_RADIUS_M) &&
      !touchesWall(walls, person.x, person.y, PERSON_RADIUS_M)
    );
  }

  private neighboursOf(person: Person, robot: Neighbour): Neighbour[] {
    const near: Neighbour[] = [];
    for (const other of this.people) {
      if (other === person) continue;
      if (Math.abs(other.x - person.x) + Math.abs(other.y - person.y) > COMES_NEAR_M) continue;
      near.push({ x: other.x, y: other.y, vx: other.vx, vy: other.vy, radius: PERSON_RADIUS_M });
    }
    if (Math.hypot(robot.x - person.x, robot.y - person.y) < COMES_NEAR_M) near.push(robot);
    return near;
  }

  private newcomer(id: number): Person {
    const { rng } = this.options;
    const leg = this.freeLeg();
    const [at = { x: 0, y: 0 }] = leg.path;
    return {
      id,
      x: at.x,
      y: at.y,
      heading: rng.between(-Math.PI, Math.PI),
      vx: 0,
      vy: 0,
      pace: rng.between(0.6, 1.3),
      notices: rng.next() < 0.2 ? 1.2 : 3.5,
      doing: { type: 'walking', path: leg.path, next: 1, then: leg.then },
      walked: 0,
      heldUp: 0,
      wish: { vx: 0, vy: 0 },
    };
  }

  /** People are on their way when a run begins: a walk between two places, from somewhere along it. */
  private freeLeg(): Leg {
    const { rng, planner, destinations, keepFrom } = this.options;
    for (let i = 0; i < PLACING_TRIES; i++) {
      const leg = nextLeg(rng.pick(destinations), destinations, planner, rng);
      const rest = leg && cutAt(leg.path, rng.next());
      const at = rest?.[0];
      if (!leg || !at) continue;
      if (keepFrom && Math.hypot(at.x - keepFrom.x, at.y - keepFrom.y) < keepFrom.metres) continue;
      if (!planner.isFree(at.x, at.y)) continue;
      if (this.people.some((other) => Math.hypot(at.x - other.x, at.y - other.y) < 1)) continue;
      return { path: rest, then: leg.then };
    }
    throw new RobotError(
      'sim.no-room',
      `No room for ${this.options.people} people: fewer people, or more walk points on the plan.`,
    );
  }
}

/** The rest of a path from a share of its length on. */
function cutAt(path: readonly Point[], share: number): Point[] {
  const dense = densify(path, 0.2);
  return dense.slice(Math.floor(share * (dense.length - 1)));
}

/** True once in every `period` seconds of waiting. */
function isEach(period: number, waited: number): boolean {
  const before = Math.max(0, waited - DECISION_S);
  return Math.floor(waited / period) > Math.floor(before / period);
}

/** True when the step ends too near to `other` and nearer than before. */
function stepsOn(person: Person, other: Point, radius: number, x: number, y: number): boolean {
  const keep = PERSON_RADIUS_M + radius + LAST_INCH_M;
  const dx = other.x - x;
  const dy = other.y - y;
  const after = dx * dx + dy * dy;
  if (after > keep * keep) return false;
  return after < (other.x - person.x) ** 2 + (other.y - person.y) ** 2;
}

function visitorAt(id: number, start: Point): Person {
  return {
    id,
    x: start.x,
    y: start.y,
    heading: 0,
    vx: 0,
    vy: 0,
    pace: 1.2,
    notices: 3.5,
    doing: { type: 'following' },
    walked: 0,
    heldUp: 0,
    wish: { vx: 0, vy: 0 },
  };
}
