import type { Balance } from './balance.js';
import { Rig } from './rig.js';
import type { Scene } from './scenes.js';

/** Of a point that is passed many times (a job looked at), only so many turns are tried. */
const TURNS = 2;
/** A point that depends on how fast a sheet comes is not passed in every visit. */
const TRIES = 3;

/** One visit, cut off at a point; the runs after it may be cut off while they settle. */
export interface Plan {
  scene: Scene;
  at: string;
  then: string[];
}

/** Kills a kiosk according to plan, and balances the books each time. */
export class Killer {
  kills = 0;
  readonly hit = new Set<string>();
  readonly missed: string[] = [];
  readonly wrongs: string[] = [];
  last: Balance | undefined;

  constructor(readonly rig: Rig) {}

  static async open(withCash = false): Promise<Killer> {
    const killer = new Killer(await Rig.open({ withCash }));
    await killer.rig.start();
    return killer;
  }

  /** The points of one undisturbed visit. */
  async pointsOf(scene: Scene): Promise<string[]> {
    const { rig } = this;
    rig.points.arm();
    scene.set(rig.outside);
    await rig.visit(scene.copies);
    await rig.outside.help();
    return seldom(rig.points.seen);
  }

  /** @returns the points that the last start passed while it settled what was left */
  async carryOut(plan: Plan): Promise<string[]> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (await this.cutVisit(plan)) break;
      if (tries === TRIES - 1) this.missed.push(plan.at);
    }
    for (const point of plan.then) await this.cutSettling(point);
    const settling = await this.settle();
    await this.rig.outside.help();
    const balance = (this.last = await this.rig.balance());
    const how = [`${plan.scene.copies} copies, ${plan.scene.name}`, plan.at, ...plan.then];
    const known = new Set(this.wrongs.map((wrong) => wrong.split(': ')[1]));
    for (const wrong of balance.wrongs) {
      if (!known.has(wrong)) this.wrongs.push(`${how.join(' > ')}: ${wrong}`);
    }
    return settling;
  }

  /** @returns whether the point was passed */
  private async cutVisit({ scene, at }: Plan): Promise<boolean> {
    const { rig } = this;
    rig.points.arm(at, () => rig.kill());
    scene.set(rig.outside);
    await rig.visit(scene.copies);
    const dead = this.count();
    if (!dead || scene.helped === 'while it is dead') await rig.outside.help();
    return dead;
  }

  private async cutSettling(point: string): Promise<void> {
    const { rig } = this;
    if (rig.alive) return;
    rig.points.arm(point, () => rig.kill());
    await rig.start();
    if (!this.count()) this.missed.push(`settling: ${point}`);
  }

  private async settle(): Promise<string[]> {
    const { rig } = this;
    rig.points.arm();
    if (rig.alive) return [];
    await rig.start();
    return seldom(rig.points.seen);
  }

  private count(): boolean {
    const { struckAt } = this.rig.points;
    if (struckAt === undefined) return false;
    this.kills += 1;
    this.hit.add(kindOf(struckAt));
    return true;
  }
}

/** The point without its turn. */
export function kindOf(point: string): string {
  return point.replace(/ #\d+$/, '');
}

function seldom(points: readonly string[]): string[] {
  return points.filter((point) => Number(/#(\d+)$/.exec(point)?.[1]) <= TURNS);
}
