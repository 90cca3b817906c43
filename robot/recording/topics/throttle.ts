/** A message a little early still belongs to its turn: publishers jitter. */
const EARLY = 0.1;

/** Lets through at most `hz` a second of each key; 0: all. */
export class Throttle {
  readonly #next = new Map<string, number>();

  constructor(private readonly hz: number) {}

  /** @param nowS seconds; a clock that was set back starts anew */
  takes(nowS: number, key = ''): boolean {
    if (this.hz <= 0) return true;
    const period = 1 / this.hz;
    const due = this.#next.get(key);
    if (due !== undefined && nowS < due - period * EARLY && nowS >= due - 2 * period) return false;
    const onTime = due !== undefined && nowS >= due - period && nowS < due + period;
    this.#next.set(key, (onTime ? due : nowS) + period);
    return true;
  }
}
