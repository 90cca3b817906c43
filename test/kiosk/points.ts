/**
 * What befalls the kiosk at a point. @returns whether its process is still there
 */
export type Strike = (point: string) => Promise<boolean>;

/**
 * Where something can befall a kiosk: before and after each write to its books and each act of a
 * device. Whoever comes to such a point asks, and goes on unless the kiosk is dead.
 */
export class Points {
  private passed: string[] = [];
  private armed: { point: string; strike: Strike } | undefined;
  private hit: string | undefined;
  private alive = true;

  /** @param watch told of each point before anything happens there */
  constructor(private readonly watch: (name: string) => void = () => undefined) {}

  /** @returns false when the kiosk is dead */
  async reach(name: string): Promise<boolean> {
    this.watch(name);
    const turn = this.passed.filter((point) => point.startsWith(`${name} #`)).length + 1;
    const point = `${name} #${turn}`;
    this.passed.push(point);
    if (this.armed?.point !== point) return this.alive;
    const { strike } = this.armed;
    this.armed = undefined;
    this.hit = point;
    this.alive = false;
    this.alive = await strike(point);
    return this.alive;
  }

  /** From here on: what was passed is forgotten, and a strike waits at that point. */
  arm(point?: string, strike?: Strike): void {
    this.passed = [];
    this.hit = undefined;
    this.alive = true;
    this.armed = point !== undefined && strike ? { point, strike } : undefined;
  }

  get seen(): readonly string[] {
    return this.passed;
  }

  get struckAt(): string | undefined {
    return this.hit;
  }
}
