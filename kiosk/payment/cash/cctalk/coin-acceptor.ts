import { Device, type Read } from './device.js';
import { HEADER } from './headers.js';
import { coinWon, valued } from './value-code.js';

/** A coin acceptor: Part 2, coin acceptor commands. It takes a coin or rejects it; none is held. */
export class CoinAcceptor extends Device {
  static readonly CATEGORY = 'Coin Acceptor';

  /** Which position is which coin; positions of other money are left out. */
  async coins(positions: number): Promise<Read<Map<number, number>>> {
    const names = await this.names(HEADER.coinId, positions);
    return names.ok ? { ok: true, value: valued(names.value, coinWon) } : names;
  }

  /** Sends a coin into the hopper or cash box behind that path, and looks whether it will. */
  async sortInto(position: number, path: number): Promise<Read<null>> {
    const set = await this.command(HEADER.modifySorterPaths, [position, path]);
    if (!set.ok) return set;
    const is = await this.byte(HEADER.sorterPaths, [position]);
    if (!is.ok) return is;
    if (is.value === path) return { ok: true, value: null };
    const detail = `coin ${position} goes to path ${is.value}, not ${path}`;
    return { ok: false, why: 'not-done', detail };
  }

  /** Lets in these positions and no others. */
  async admit(positions: readonly number[]): Promise<Read<null>> {
    const mask = positions.reduce((bits, position) => bits | (1 << (position - 1)), 0);
    const masked = await this.command(HEADER.modifyInhibits, [mask & 0xff, mask >> 8]);
    if (!masked.ok) return masked;
    return this.command(HEADER.modifyMasterInhibit, [positions.length > 0 ? 1 : 0]);
  }
}

/** Part 3, table 2, coin acceptor error codes: the ones that need a person. */
export const COIN_FAULTS: Readonly<Record<number, string>> = {
  4: 'wake-up timeout',
  6: 'credit sensor timeout',
  7: 'sorter timeout',
  14: 'credit sensor blocked',
  15: 'sorter blocked',
  26: 'reject sensor blocked',
  29: 'accept gate does not close',
  30: 'accept gate does not open',
  32: 'manifold blocked',
};

/** Part 3, table 2: a coin that went in and was not credited. */
export const SWALLOWED_COIN = 36;
