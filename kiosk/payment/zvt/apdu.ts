/** One message: control field (class and instruction), then data (PA00P016, "Principle construction of the APDU"). */
export interface Apdu {
  /** Class and instruction as one number, for example 0x0601. */
  command: number;
  data: Buffer;
}

/** A length of FF says that the next two bytes, low byte first, are the length. */
const EXTENDED = 0xff;

export function encodeApdu({ command, data }: Apdu): Buffer {
  const { length } = data;
  const field = length < EXTENDED ? [length] : [EXTENDED, length & 0xff, length >> 8];
  return Buffer.concat([Buffer.from([command >> 8, command & 0xff, ...field]), data]);
}

/** Undefined when the length does not fit the bytes. */
export function decodeApdu(bytes: Buffer): Apdu | undefined {
  const short = bytes[2];
  if (short === undefined) return undefined;
  const extended = short === EXTENDED;
  if (extended && bytes.length < 5) return undefined;
  const start = extended ? 5 : 3;
  const length = extended ? bytes.readUInt16LE(3) : short;
  if (bytes.length !== start + length) return undefined;
  return { command: bytes.readUInt16BE(0), data: bytes.subarray(start) };
}
