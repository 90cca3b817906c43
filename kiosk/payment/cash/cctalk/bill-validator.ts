import { Device, read, type Read } from './device.js';
import { HEADER } from './headers.js';
import { noteWon, valued, type CountryScaling } from './value-code.js';

/** Part 2, header 154. */
const ROUTE = { returnBill: 0, stack: 1 } as const;
/** Part 2, header 153: bit 0 the stacker, bit 1 the escrow. */
const STACKER_AND_ESCROW = 0b11;

/** A bill validator: Part 2, bill validator commands. */
export class BillValidator extends Device {
  static readonly CATEGORY = 'Bill Validator';

  /** Which channel is which note; channels of other money are left out. */
  async notes(channels: number): Promise<Read<Map<number, number>>> {
    const scaling = await this.#scaling();
    if (!scaling.ok) return scaling;
    const names = await this.names(HEADER.billId, channels);
    if (!names.ok) return names;
    return { ok: true, value: valued(names.value, (id) => noteWon(id, scaling.value)) };
  }

  async #scaling(): Promise<Read<CountryScaling>> {
    const country = [...Buffer.from('KR')];
    const answer = await this.ask({
      header: HEADER.countryScaling,
      data: country,
      sizes: [3],
      repeatable: true,
    });
    return read(answer, ([low = 0, high = 0, decimals = 0]) => {
      return { factor: low + 256 * high, decimals };
    });
  }

  /** Makes it hold every bill until it is told where to. */
  holdBills(): Promise<Read<null>> {
    return this.command(HEADER.billOperatingMode, [STACKER_AND_ESCROW]);
  }

  /** Lets in these channels and no others. */
  async admit(channels: readonly number[]): Promise<Read<null>> {
    const mask = channels.reduce((bits, channel) => bits | (1 << (channel - 1)), 0);
    const masked = await this.command(HEADER.modifyInhibits, [mask & 0xff, mask >> 8]);
    if (!masked.ok) return masked;
    return this.command(HEADER.modifyMasterInhibit, [channels.length > 0 ? 1 : 0]);
  }

  /**
   * Says where the held bill goes. Where it went is told by an event; saying it twice is harmless,
   * since nothing else can be in escrow meanwhile. 254 (escrow empty) and 255 (failed) come back.
   */
  async route(where: 'stack' | 'return'): Promise<Read<number | null>> {
    const data = [where === 'stack' ? ROUTE.stack : ROUTE.returnBill];
    const request = { header: HEADER.routeBill, data, sizes: [0, 1], repeatable: true };
    return read(await this.ask(request), ([problem]) => problem ?? null);
  }
}
