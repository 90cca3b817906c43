import { setTimeout as wait } from 'node:timers/promises';
import { createRng } from '../../robot/sim/index.js';
import type { Balance } from './balance.js';
import { Rig } from './rig.js';

/** From here on money or paper may be under way. */
const FIRST_POINT = 'before journal opened #1';
const MOST_COPIES = 3;
/** Time until somebody puts it right, ms. */
const PATIENCE_MS = [0, 300, 1_500];
const MOST_BYTES_LEFT = 6_000;

interface Fault {
  name: string;
  /** @returns whether the kiosk is still there */
  strike(): Promise<boolean>;
  at: string;
}

type Pick = <T>(among: readonly T[]) => T;

/** Visits during which something befalls the machines, the cables or the disk; each seed is one of them. */
export class Faults {
  readonly told: string[] = [];
  readonly wrongs: string[] = [];
  last: Balance | undefined;

  private constructor(
    readonly rig: Rig,
    private readonly points: readonly string[],
  ) {}

  static async open(): Promise<Faults> {
    const rig = await Rig.open({ printing: 'truest' });
    await rig.start();
    rig.points.arm();
    await rig.visit(1);
    const { seen } = rig.points;
    return new Faults(rig, seen.slice(seen.indexOf(FIRST_POINT)));
  }

  async meet(seed: number): Promise<void> {
    const { rig } = this;
    const rng = createRng(seed);
    const pick: Pick = (among) => among[Math.floor(rng.next() * among.length)] as never;
    const fault = this.choose(pick, () => rng.next());
    const copies = 1 + Math.floor(rng.next() * MOST_COPIES);
    const killed = pick([true, false, false]);
    const helpedMs = pick(PATIENCE_MS);
    let help: Promise<void> | undefined;
    rig.points.arm(fault.at, async () => {
      const alive = await fault.strike();
      help = wait(helpedMs).then(() => rig.outside.help());
      return killed ? rig.kill() : alive;
    });
    const end = await rig.visit(copies);
    await help;
    const struck = rig.points.struckAt !== undefined;
    await this.comeBack();
    const how = `seed ${seed}: ${fault.name} ${fault.at}, ${copies} copies${killed ? ', killed' : ''}`;
    this.told.push(`${how}: ${end === 'killed' ? end : end.at}${struck ? '' : ' (not met)'}`);
    await this.balance(how);
  }

  private choose(pick: Pick, random: () => number): Fault {
    const { rig } = this;
    const { cables, printer } = rig.outside;
    const at = pick(this.points);
    const writing = this.points.filter((point) => point.startsWith('after journal'));
    const cable = pick(['terminal', 'printer', 'office'] as const);
    const [trouble, befall] = pick(Object.entries(printer.troubles));
    const bytesLeft = Math.floor(random() * MOST_BYTES_LEFT);
    const part = random();
    const goesOn = (act: () => unknown) => async () => {
      await act();
      return true;
    };
    return pick<Fault>([
      { name: `cable of the ${cable} pulled`, at, strike: goesOn(() => cables[cable].pull()) },
      { name: trouble, at, strike: goesOn(befall) },
      {
        name: `disk full but for ${bytesLeft} bytes`,
        at,
        strike: goesOn(() => rig.disk.fill(rig.pid, bytesLeft)),
      },
      {
        name: `power cut, ${Math.round(part * 100)} % written`,
        at: pick(writing),
        strike: async () => {
          await rig.kill();
          rig.disk.tear(part);
          return false;
        },
      },
    ]);
  }

  /** Everything is put right, and the kiosk is started again as an attendant would. */
  private async comeBack(): Promise<void> {
    const { rig } = this;
    await rig.outside.help();
    await rig.kill();
    rig.points.arm();
    await rig.start();
  }

  private async balance(how: string): Promise<void> {
    const known = new Set(this.wrongs.map((wrong) => wrong.split(' > ')[1]));
    this.last = await this.rig.balance();
    const fresh = this.last.wrongs.filter((wrong) => !known.has(wrong));
    this.wrongs.push(...fresh.map((wrong) => `${how} > ${wrong}`));
  }
}
