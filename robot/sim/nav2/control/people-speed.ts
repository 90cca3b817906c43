import type { PlanarPose } from '../../world/drive.js';
import type { Track } from '../perception/tracker.js';
import type { Point } from '../planner/types.js';
import { pointAt, type Route } from './path-progress.js';

/** What is planned round: a person's half width, and what the tracker may be wrong by. */
export const PERSON_DISC_M = 0.25 + 0.1;
/** Air the robot insists on towards someone walking, beyond the disc: they may change their mind. */
const AIR_WALKING_M = 0.2;
/** Beside someone this near (edge to the disc's edge, negative: into the disc) it only moves away. */
const TOUCHY_M = -0.05;
export const WALKS_M_S = 0.25;

/** Looked at often soon, when a touch could still happen, and seldom later. */
const TIMES_S = [0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5];
/** From 84 degrees on someone is beside and no longer ahead. */
const BESIDE_COS = 0.1;
/** Tried from fast to slow, as a share of the wanted speed. */
const SHARES = [1, 0.8, 0.6, 0.4, 0.2];
/** Beyond what robot and person can close in the horizon. */
const REACH_M = 5;
/** The robot is back on its route within so long. */
const BACK_ON_ROUTE_S = 1;
/** Speed beside someone, and how it rises with the air between (per metre). */
const BESIDE_SOMEONE_M_S = 0.2;
const PER_METRE_OF_AIR = 0.9;

export interface AmongPeople {
  readonly tracks: readonly Track[];
  readonly route: Route;
  /** Metres along the route. */
  readonly progress: number;
  readonly pose: PlanarPose;
  /** metres */
  readonly robotRadius: number;
}

/**
 * The fastest speed, up to `wanted`, at which the robot driving on along its route keeps clear of
 * everyone as they move now: it slows for who will cross and halts for who stands in the way.
 */
export function speedAmong(among: AmongPeople, wanted: number): number {
  const { pose } = among;
  const tracks = among.tracks.filter(({ x, y }) => Math.hypot(x - pose.x, y - pose.y) < REACH_M);
  if (tracks.length === 0) return wanted;
  if (tracks.some((person) => isAtElbow(person, among))) return 0;
  const polite = Math.min(wanted, ...tracks.map((person) => besideSpeed(person, among)));
  const ways = SHARES.map((share) => wayAt(among, polite * share));
  const index = ways.findIndex((way) =>
    tracks.every((person) => passes(person, way, pose, among.robotRadius)),
  );
  return index < 0 ? 0 : polite * (SHARES[index] ?? 0);
}

/** Touchy near and not behind: any way ahead leads nearer still, whatever the route says. */
function isAtElbow(person: Track, { pose, robotRadius }: AmongPeople): boolean {
  const dx = person.x - pose.x;
  const dy = person.y - pose.y;
  const distance = Math.hypot(dx, dy);
  if (distance > robotRadius + PERSON_DISC_M + TOUCHY_M) return false;
  return dx * Math.cos(pose.yaw) + dy * Math.sin(pose.yaw) > BESIDE_COS * distance;
}

/** Nobody likes a machine rushing past the elbow; whoever is behind it does not mind. */
function besideSpeed(person: Track, { pose, robotRadius }: AmongPeople): number {
  const dx = person.x - pose.x;
  const dy = person.y - pose.y;
  const distance = Math.hypot(dx, dy);
  const ahead = dx * Math.cos(pose.yaw) + dy * Math.sin(pose.yaw);
  if (ahead < -0.3 * distance) return Infinity;
  const air = Math.max(0, distance - robotRadius - PERSON_DISC_M);
  return BESIDE_SOMEONE_M_S + PER_METRE_OF_AIR * air;
}

/** Where the robot will be at `TIMES_S`: along its route, from where it is beside it. */
function wayAt({ route, progress, pose }: AmongPeople, speed: number): Point[] {
  const on = pointAt(route, progress);
  return TIMES_S.map((t) => {
    const left = Math.max(0, 1 - t / BACK_ON_ROUTE_S);
    const { x, y } = pointAt(route, progress + speed * t);
    return { x: x + (pose.x - on.x) * left, y: y + (pose.y - on.y) * left };
  });
}

function passes(person: Track, way: readonly Point[], from: Point, robotRadius: number): boolean {
  const walks = Math.hypot(person.vx, person.vy) > WALKS_M_S;
  const wanted = robotRadius + PERSON_DISC_M + (walks ? AIR_WALKING_M : 0);
  const touchy = robotRadius + PERSON_DISC_M + TOUCHY_M;
  const now = Math.hypot(person.x - from.x, person.y - from.y);
  // Who stands nearer than wanted already must not come much nearer; who is touchy near, not at all.
  const keep = now < touchy ? now : Math.min(wanted, Math.max(touchy, now - 0.01));
  return way.every((robot, i) => {
    const t = walks ? (TIMES_S[i] ?? 0) : 0;
    const dx = person.x + person.vx * t - robot.x;
    const dy = person.y + person.vy * t - robot.y;
    return dx * dx + dy * dy >= keep * keep;
  });
}
