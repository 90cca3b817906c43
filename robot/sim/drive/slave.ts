import { crcOf, sealed } from './crc.js';

/** What the slave's registers do. `undefined` or `false` answers with exception 2, illegal data address. */
export interface RegisterBank {
  read(address: number): number | undefined;
  write(address: number, value: number): boolean;
}

/** A request is sent in one go: after such a pause in ms whatever is half there is given up. */
const PAUSE_MS = 10;
const LONGEST_REQUEST = 256;
const READ = 3;
const WRITE_ONE = 6;
const WRITE_MANY = 16;

/** The slave's side of Modbus RTU: bytes in, at most one answer out. */
export class RtuSlave {
  #bytes: number[] = [];
  #lastByteAt = 0;

  /** @param now ms. @param heard called for each intact frame to this node */
  constructor(
    private readonly nodeId: number,
    private readonly bank: RegisterBank,
    private readonly now: () => number,
    private readonly heard: () => void,
  ) {}

  receive(bytes: Uint8Array): Uint8Array | undefined {
    if (this.now() - this.#lastByteAt > PAUSE_MS) this.#bytes = [];
    this.#lastByteAt = this.now();
    this.#bytes = [...this.#bytes, ...bytes].slice(-LONGEST_REQUEST);
    for (let start = 0; start < this.#bytes.length; start += 1) {
      const frame = requestAt(this.#bytes, start);
      if (frame === undefined) continue;
      this.#bytes = this.#bytes.slice(start + frame.length);
      return frame[0] === this.nodeId ? this.#answer(frame) : undefined;
    }
    return undefined;
  }

  #answer(frame: readonly number[]): Uint8Array {
    this.heard();
    const code = frame[1] ?? 0;
    const address = word(frame, 2);
    if (code === READ) return this.#read(address, word(frame, 4));
    const values =
      code === WRITE_ONE
        ? [word(frame, 4)]
        : Array.from({ length: word(frame, 4) }, (_, i) => word(frame, 7 + 2 * i));
    const taken = values.every((value, i) => this.bank.write(address + i, value));
    return taken ? sealed(frame.slice(0, 6)) : this.#refusal(code);
  }

  #read(address: number, count: number): Uint8Array {
    const values = Array.from({ length: count }, (_, i) => this.bank.read(address + i));
    if (values.includes(undefined)) return this.#refusal(READ);
    const data = values.flatMap((value = 0) => [(value >> 8) & 0xff, value & 0xff]);
    return sealed([this.nodeId, READ, data.length, ...data]);
  }

  #refusal(code: number): Uint8Array {
    return sealed([this.nodeId, code | 0x80, 2]);
  }
}

/** The intact request that begins at `start`. */
function requestAt(bytes: readonly number[], start: number): number[] | undefined {
  const code = bytes[start + 1];
  const known = code === READ || code === WRITE_ONE || code === WRITE_MANY;
  if (!known) return undefined;
  const length = code === WRITE_MANY ? 9 + (bytes[start + 6] ?? LONGEST_REQUEST) : 8;
  const frame = bytes.slice(start, start + length);
  if (frame.length < length) return undefined;
  const crc = (frame[length - 2] ?? 0) | ((frame[length - 1] ?? 0) << 8);
  return crcOf(Uint8Array.from(frame.slice(0, -2))) === crc ? frame : undefined;
}

function word(frame: readonly number[], at: number): number {
  return ((frame[at] ?? 0) << 8) | (frame[at + 1] ?? 0);
}
