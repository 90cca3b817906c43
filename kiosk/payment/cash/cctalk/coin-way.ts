import type { CashEvent } from '../port.js';
import { COIN_FAULTS, SWALLOWED_COIN, type CoinAcceptor } from './coin-acceptor.js';
import type { Read } from './device.js';
import { HEADER } from './headers.js';
import type { CashTiming } from './timing.js';
import { WayInDevice } from './way-in.js';

/** Coins: credited as they fall. */
export class CoinWay extends WayInDevice {
  protected readonly category = 'Coin Acceptor';
  #coins = new Map<number, number>();

  /** @param paths the sorter path of each coin's hopper; coins without one go where the acceptor sends them */
  constructor(
    private readonly acceptor: CoinAcceptor,
    private readonly paths: ReadonlyMap<number, number>,
    private readonly count: number,
    timing: CashTiming,
    tell: (event: CashEvent) => void,
  ) {
    super(acceptor, timing, HEADER.readCredits, HEADER.acceptCounter, tell);
  }

  protected async setUp(): Promise<Read<null>> {
    const coins = await this.acceptor.coins(this.count);
    if (!coins.ok) return coins;
    this.#coins = coins.value;
    for (const [position, won] of coins.value) {
      const path = this.paths.get(won);
      const sorted = path === undefined ? undefined : await this.acceptor.sortInto(position, path);
      if (sorted && !sorted.ok) return sorted;
    }
    return this.acceptor.admit([]);
  }

  /** Which channels take these. */
  channels(denominations: readonly number[]): number[] {
    const taken = [...this.#coins].filter(([, won]) => denominations.includes(won));
    return taken.map(([channel]) => channel);
  }

  admit(channels: readonly number[]): Promise<Read<null>> {
    return this.acceptor.admit(channels);
  }

  protected take([position, error]: readonly [number, number]): void {
    if (position === 0) {
      this.#reject(error);
      return;
    }
    this.unexplained.explain();
    const won = this.#coins.get(position);
    if (won === undefined) {
      this.swallowed(null);
      return;
    }
    this.well();
    this.tell({ type: 'credited', kind: 'coin', won });
  }

  protected pending(): number {
    return 0;
  }

  protected powerLost(): void {
    // It holds nothing: what it credited before was told of.
  }

  #reject(error: number): void {
    const jam = COIN_FAULTS[error];
    if (jam !== undefined) this.fault('jammed', jam);
    if (error === SWALLOWED_COIN) this.swallowed(null);
  }
}
