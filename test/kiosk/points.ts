/** Ends the kiosk's process as a fault would; it has ended when this resolves. */
export type Cut = (point: string) => Promise<void>;

/**
 * Where a kiosk can be cut off: before and after each write to its books and each act of a device.
 * Whoever comes to such a point asks, and goes on unless the kiosk has just been killed there.
 */
export class Points {
  private passed: string[] = [];
  private armed: { point: string; cut: Cut } | undefined;
  private hit: string | undefined;

  /** @returns false when the kiosk is dead */
  async reach(name: string): Promise<boolean> {
    const turn = this.passed.filter((point) => point.startsWith(`${name} #`)).length + 1;
    const point = `${name} #${turn}`;
    this.passed.push(point);
    if (this.armed?.point !== point) return this.hit === undefined;
    const { cut } = this.armed;
    this.armed = undefined;
    this.hit = point;
    await cut(point);
    return false;
  }

  /** From here on: what was passed is forgotten, and the kiosk is cut off where it is said. */
  arm(point?: string, cut?: Cut): void {
    this.passed = [];
    this.hit = undefined;
    this.armed = point !== undefined && cut ? { point, cut } : undefined;
  }

  get seen(): readonly string[] {
    return this.passed;
  }

  get cutAt(): string | undefined {
    return this.hit;
  }
}
