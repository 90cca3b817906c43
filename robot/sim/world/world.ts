import type { Crowd } from '../people/crowd.js';
import { legsOf, PERSON_RADIUS_M } from '../people/person.js';
import type { Rng } from '../random/rng.js';
import { ContactLog } from './contacts.js';
import {
  accelerate,
  advance,
  STANDSTILL,
  twistOf,
  type DriveLimits,
  type PlanarPose,
  type Twist2D,
  type Wheels,
} from './drive.js';
import { scanFrom, type LaserModel } from './laser.js';
import { Odometry } from './odometry.js';
import { touchesWall, wallDistance, type Walls } from './walls.js';

export interface WorldOptions {
  readonly walls: Walls;
  readonly crowd: Crowd;
  readonly drive: DriveLimits;
  readonly laser: LaserModel;
  /** metres */
  readonly robotRadius: number;
  readonly start: PlanarPose;
  readonly rng: Rng;
}

/** No body moves farther than this between two looks at what it might touch. */
const LONGEST_STEP_M = 0.01;

/** The truth: where the robot and the people are, and what they touch. */
export class World {
  pose: PlanarPose;
  command: Twist2D = { linear: 0, angular: 0 };
  /** Seconds since the simulation began. */
  now = 0;
  /** Metres driven. */
  driven = 0;
  readonly contacts = new ContactLog();
  readonly odometry: Odometry;
  private wheels: Wheels = STANDSTILL;
  private readonly laserRng: Rng;

  constructor(readonly options: WorldOptions) {
    this.pose = options.start;
    this.odometry = new Odometry(options.drive, options.rng.fork());
    this.laserRng = options.rng.fork();
  }

  get twist(): Twist2D {
    return twistOf(this.wheels, this.options.drive);
  }

  step(dt: number): void {
    this.now += dt;
    this.wheels = accelerate(this.wheels, this.command, this.options.drive, dt);
    this.drive(dt);
    const { x, y, yaw } = this.pose;
    const { linear } = this.twist;
    const velocity = { vx: linear * Math.cos(yaw), vy: linear * Math.sin(yaw) };
    this.options.crowd.step({ x, y, ...velocity, radius: this.options.robotRadius }, this.now, dt);
  }

  scan(): Float32Array {
    const posts = this.options.crowd.people.flatMap(legsOf);
    return scanFrom(this.options.walls, posts, this.pose, this.options.laser, this.laserRng);
  }

  /** Metres from the robot's edge to the nearest wall. */
  wallClearance(): number {
    return wallDistance(this.options.walls, this.pose.x, this.pose.y) - this.options.robotRadius;
  }

  /** Metres from the robot's edge to the nearest person's, floored at 0; Infinity without people. */
  personClearance(): number {
    let nearest = Infinity;
    for (const person of this.options.crowd.people) {
      nearest = Math.min(nearest, Math.hypot(person.x - this.pose.x, person.y - this.pose.y));
    }
    return Math.max(0, nearest - this.options.robotRadius - PERSON_RADIUS_M);
  }

  private drive(dt: number): void {
    const twist = this.twist;
    const steps = Math.max(1, Math.ceil((Math.abs(twist.linear) * dt) / LONGEST_STEP_M));
    for (let i = 0; i < steps; i++) {
      const next = advance(this.pose, twist, dt / steps);
      if (this.isBlocked(next)) {
        this.wheels = STANDSTILL;
        // Turning on the spot touches nothing: the robot is round.
        this.odometry.update(STANDSTILL, dt / steps);
        continue;
      }
      this.driven += Math.hypot(next.x - this.pose.x, next.y - this.pose.y);
      this.pose = next;
      this.odometry.update(this.wheels, dt / steps);
    }
  }

  /** A touching robot may still back away from what it touches. */
  private isBlocked(next: PlanarPose): boolean {
    const { walls, robotRadius, crowd } = this.options;
    let blocked = false;
    if (touchesWall(walls, next.x, next.y, robotRadius) && this.nearsWall(next)) {
      this.contacts.touch('wall', this.now);
      blocked = true;
    }
    for (const { x, y } of crowd.people) {
      const after = Math.hypot(x - next.x, y - next.y);
      if (after >= robotRadius + PERSON_RADIUS_M) continue;
      this.contacts.touch('person', this.now);
      blocked ||= after < Math.hypot(x - this.pose.x, y - this.pose.y);
    }
    return blocked;
  }

  private nearsWall(next: PlanarPose): boolean {
    const { walls } = this.options;
    return wallDistance(walls, next.x, next.y) <= wallDistance(walls, this.pose.x, this.pose.y);
  }
}
