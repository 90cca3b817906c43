import type { Answer, Bus, Peer, Request } from './bus.js';
import type { EventBuffer } from './event-counter.js';
import { parseEventBuffer } from './event-counter.js';
import { HEADER } from './headers.js';

export type Read<T> =
  | { ok: true; value: T }
  | { ok: false; why: Unanswered | 'unreadable' | 'not-done'; detail: string };

type Unanswered = Extract<Answer, { ok: false }>['why'];

/** Texts of a device are short; a longer one is garbage. */
const TEXT_SIZES = Array.from({ length: 33 }, (_, size) => size);

/** What every ccTalk device does: Part 2, core commands. */
export class Device {
  constructor(
    private readonly bus: Bus,
    readonly peer: Peer,
  ) {}

  /** Sends a command that may be repeated and is answered with an ACK. */
  async command(header: number, data: readonly number[] = []): Promise<Read<null>> {
    return read(await this.ask({ header, data, sizes: [0], repeatable: true }), () => null);
  }

  ask(request: Request): Promise<Answer> {
    return this.bus.ask(this.peer, request);
  }

  simplePoll(): Promise<Read<null>> {
    return this.command(HEADER.simplePoll);
  }

  /** Headers 246, 245 and 244: who made it, what it is, its name. */
  async text(header: number, data: readonly number[] = []): Promise<Read<string>> {
    const answer = await this.ask({ header, data, sizes: TEXT_SIZES, repeatable: true });
    return read(answer, (bytes) => Buffer.from(bytes).toString('latin1'));
  }

  /**
   * What each channel is called. A device says no to a channel it has not; one that is silent is asked
   * for all of them again, or a note would be refused all day for one lost answer.
   */
  async names(header: number, channels: number): Promise<Read<Map<number, string>>> {
    const names = new Map<number, string>();
    for (let channel = 1; channel <= channels; channel++) {
      const name = await this.text(header, [channel]);
      if (name.ok) names.set(channel, name.value);
      else if (name.why !== 'nak') return name;
    }
    return { ok: true, value: names };
  }

  /** A counter of three bytes, lowest first. */
  async counter(header: number): Promise<Read<number>> {
    const answer = await this.ask({ header, sizes: [3], repeatable: true });
    return read(answer, ([low = 0, middle = 0, high = 0]) => low + 256 * middle + 65_536 * high);
  }

  async byte(header: number, data: readonly number[] = []): Promise<Read<number>> {
    const answer = await this.ask({ header, data, sizes: [1, 2], repeatable: true });
    return read(answer, ([byte]) => byte);
  }

  /**
   * The event buffer. News is believed when it was read twice: a checksum of eight bits lets one noisy
   * frame in 256 through, and this is money.
   */
  async events(header: number, previous: number | null): Promise<Read<EventBuffer>> {
    let last: string | undefined;
    for (let left = 5; left > 0; left--) {
      const answer = await this.ask({ header, sizes: [11], repeatable: true });
      const buffer = read(answer, parseEventBuffer);
      if (!buffer.ok || buffer.value.counter === previous) return buffer;
      const now = JSON.stringify(buffer.value);
      if (now === last) return buffer;
      last = now;
    }
    const detail = `device ${this.peer.address} tells something else every time`;
    return { ok: false, why: 'unreadable', detail };
  }
}

/** An answer made into a value; undefined from `parse` is an answer that makes no sense. */
export function read<T>(answer: Answer, parse: (data: Uint8Array) => T | undefined): Read<T> {
  if (!answer.ok) return answer;
  const value = parse(answer.data);
  if (value !== undefined) return { ok: true, value };
  return { ok: false, why: 'unreadable', detail: 'unreadable answer' };
}

/** @returns why the device at this address is not the one that should be there */
export async function foreign(device: Device, category: string): Promise<string | undefined> {
  const is = await device.text(HEADER.category);
  if (!is.ok) return is.detail;
  if (is.value.trim().toLowerCase() === category.toLowerCase()) return undefined;
  return `device ${device.peer.address} is a "${is.value}", not a "${category}": check the wiring and the addresses`;
}
