import { crc16, simpleChecksum, type Checksum } from './checksum.js';

/*
 * destination, number of data bytes, source, header, data, checksum. With the 16-bit CRC its low byte
 * stands where the source was and its high byte at the end (Part 1, "Message structure").
 */

/** Part 1: a message has at most 252 data bytes. */
export const MAX_DATA = 252;
/** Bytes of a frame beside its data. */
export const OVERHEAD = 5;

export interface Frame {
  to: number;
  /** Null in a frame with a CRC, which has no place for it. */
  from: number | null;
  header: number;
  data: Uint8Array;
}

/** @param frame `from` is left out of a frame with a CRC */
export function encode(frame: Frame, checksum: Checksum): Uint8Array {
  const { to, from, header, data } = frame;
  const bytes = Uint8Array.from([to, data.length, from ?? 0, header, ...data, 0]);
  if (checksum === 'simple') {
    bytes[bytes.length - 1] = simpleChecksum(bytes);
  } else {
    const crc = crc16(protectedBytes(bytes));
    bytes[2] = crc & 0xff;
    bytes[bytes.length - 1] = crc >> 8;
  }
  return bytes;
}

/** The frame that these bytes are, whole; undefined when their checksum is wrong. */
export function decode(bytes: Uint8Array, checksum: Checksum): Frame | undefined {
  const [to, length, third, header] = bytes;
  if (to === undefined || third === undefined || header === undefined) return undefined;
  if (bytes.length !== OVERHEAD + (length ?? 0)) return undefined;
  if (!sound(bytes, third, checksum)) return undefined;
  return { to, from: checksum === 'simple' ? third : null, header, data: bytes.slice(4, -1) };
}

function sound(bytes: Uint8Array, third: number, checksum: Checksum): boolean {
  if (checksum === 'simple') return simpleChecksum(bytes) === 0;
  return crc16(protectedBytes(bytes)) === (third | ((bytes.at(-1) ?? 0) << 8));
}

/** All but the two places of the CRC. */
function* protectedBytes(bytes: Uint8Array): Generator<number> {
  yield* bytes.subarray(0, 2);
  yield* bytes.subarray(3, -1);
}
