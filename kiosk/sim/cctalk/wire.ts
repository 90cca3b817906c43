/*
 * ccTalk framing once more, on purpose: a far end that shared the adapter's code would share its
 * mistakes.
 */

export type Protection = 'sum' | 'ccitt';

export interface Telegram {
  address: number;
  header: number;
  data: number[];
}

const HOST = 1;

/** CRC-CCITT of one byte more, by nibbles. */
function ccitt(crc: number, byte: number): number {
  let register = crc;
  for (const nibble of [byte >> 4, byte & 15]) {
    const quotient = (register >> 12) ^ nibble;
    register = ((register << 4) & 0xffff) ^ (quotient * 0x1021);
  }
  return register;
}

/** An answer to the host. */
export function answerBytes(address: number, header: number, data: number[], how: Protection) {
  const head = [HOST, data.length];
  if (how === 'sum') {
    const body = [...head, address, header, ...data];
    const total = body.reduce((sum, byte) => sum + byte, 0);
    return [...body, (256 - (total % 256)) % 256];
  }
  const crc = [...head, header, ...data].reduce(ccitt, 0);
  return [...head, crc % 256, header, ...data, Math.floor(crc / 256)];
}

/** The telegram that begins here, for one of these devices; what it is followed by does not matter. */
export function telegramAt(
  bytes: readonly number[],
  start: number,
  devices: ReadonlyMap<number, Protection>,
): { telegram: Telegram; end: number } | undefined {
  const address = bytes[start] ?? -1;
  const how = devices.get(address);
  const length = bytes[start + 1];
  if (how === undefined || length === undefined) return undefined;
  const end = start + 5 + length;
  if (bytes.length < end) return undefined;
  const third = bytes[start + 2] ?? 0;
  const [header = 0, ...data] = bytes.slice(start + 3, end - 1);
  const last = bytes[end - 1] ?? 0;
  const good =
    how === 'sum'
      ? third === HOST && bytes.slice(start, end).reduce((sum, byte) => sum + byte, 0) % 256 === 0
      : [address, length, header, ...data].reduce(ccitt, 0) === third + 256 * last;
  return good ? { telegram: { address, header, data }, end } : undefined;
}
