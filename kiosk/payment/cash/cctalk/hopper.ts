import { randomBytes } from 'node:crypto';
import type { Answer, Bus, Peer } from './bus.js';
import { Device, read, type Read } from './device.js';
import { HEADER } from './headers.js';

/** Part 2, header 166. */
export interface HopperCount {
  /** Counts dispense commands: 1 … 255, 1 …; 0 after a reset. */
  event: number;
  /** Coins still to come out of the payout that is under way. */
  remaining: number;
  paid: number;
  unpaid: number;
}

/**
 * What a dispense command has to carry (header 167): the hopper's serial number, or eight bytes for its
 * cipher key. The cipher is the makers' secret: `answerKey` is theirs; hoppers sold without encryption
 * take any eight bytes.
 */
export type Security =
  { kind: 'serial-number' } | { kind: 'cipher'; answerKey?: (key: Uint8Array) => Uint8Array };

/** Part 2, header 164. */
const ENABLE = 165;

/** Part 2, header 163, first byte: what is wrong, worst first. */
const FLAGS = [
  { bit: 0x01, state: 'jammed', detail: 'motor current too high' },
  { bit: 0x20, state: 'jammed', detail: 'coin exit blocked during payout' },
  { bit: 0x08, state: 'jammed', detail: 'coin exit blocked' },
  { bit: 0x10, state: 'faulty', detail: 'coin exit sensor short-circuited' },
  { bit: 0x02, state: 'empty', detail: 'no coin came for too long' },
] as const;

export type HopperFlag = (typeof FLAGS)[number];

/** A hopper of one coin: Part 2, payout commands. */
export class Hopper extends Device {
  static readonly CATEGORY = 'Payout';

  constructor(
    bus: Bus,
    peer: Peer,
    private readonly security: Security,
  ) {
    super(bus, peer);
  }

  async count(): Promise<Read<HopperCount>> {
    const request = { header: HEADER.hopperStatus, sizes: [4], repeatable: true };
    return read(await this.ask(request), ([event = 0, remaining = 0, paid = 0, unpaid = 0]) => {
      return { event, remaining, paid, unpaid };
    });
  }

  /** Header 168: all coins it ever paid. */
  dispensed(): Promise<Read<number>> {
    return this.counter(HEADER.dispenseCount);
  }

  async flag(): Promise<Read<HopperFlag | null>> {
    const request = { header: HEADER.testHopper, sizes: [1, 2, 3], repeatable: true };
    const answer = await this.ask(request);
    return read(answer, ([flags = 0]) => FLAGS.find(({ bit }) => flags & bit) ?? null);
  }

  /** Header 217: bit 4 says that there is a low-level sensor, bit 0 that it is triggered. */
  async isLow(): Promise<Read<boolean>> {
    const levels = await this.byte(HEADER.levels);
    return levels.ok ? { ok: true, value: (levels.value & 0x11) === 0x11 } : levels;
  }

  enable(on: boolean): Promise<Read<null>> {
    return this.command(HEADER.enableHopper, [on ? ENABLE : 0]);
  }

  /** What the next dispense command has to carry; a cipher key is good for one. */
  async securityBytes(): Promise<Read<readonly number[]>> {
    if (this.security.kind === 'serial-number') {
      const request = { header: HEADER.serialNumber, sizes: [3], repeatable: true };
      return read(await this.ask(request), (serial) => [...serial]);
    }
    const pumped = await this.command(HEADER.pumpRng, [...randomBytes(8)]);
    if (!pumped.ok) return pumped;
    const request = { header: HEADER.cipherKey, sizes: [8], repeatable: true };
    const { answerKey = (key: Uint8Array) => key } = this.security;
    return read(await this.ask(request), (key) => [...answerKey(key)]);
  }

  /** Sent once: a copy would pay again. `count` says whether it arrived. */
  dispense(security: readonly number[], coins: number): Promise<Answer> {
    const data = [...security, coins];
    return this.ask({ header: HEADER.dispense, data, sizes: [0, 1], repeatable: false });
  }

  stop(): Promise<Read<number>> {
    return this.byte(HEADER.emergencyStop);
  }
}
