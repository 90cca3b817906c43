import type { Entry } from './sheet.js';

/* What this terminal says, as lists of bytes. */

const TID = [0x29, 0x52, 0x00, 0x11, 0x10];

/** Two decimal digits a byte. */
export function digits(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, at) => {
    const pair = Math.floor(value / 100 ** (bytes - 1 - at)) % 100;
    return Math.floor(pair / 10) * 16 + (pair % 10);
  });
}

export function number(bytes: readonly number[]): number {
  return bytes.reduce((sum, byte) => sum * 100 + Math.floor(byte / 16) * 10 + (byte % 16), 0);
}

export function message(first: number, second: number, data: readonly number[] = []): number[] {
  const { length } = data;
  const field = length < 255 ? [length] : [255, length % 256, Math.floor(length / 256)];
  return [first, second, ...field, ...data];
}

const ascii = (text: string) => Array.from(Buffer.from(text, 'latin1'));
const counted = (bytes: number[], places: number) => [
  ...Array.from(String(bytes.length).padStart(places, '0'), (digit) => 0xf0 + Number(digit)),
  ...bytes,
];

export const yes = () => message(0x80, 0x00);
export const no = (code: number) => message(0x84, code);
export const completion = (data: number[] = []) => message(0x06, 0x0f, data);
export const aborted = (code: number) => message(0x06, 0x1e, [code]);
export const putCardOn = () => message(0x04, 0xff, [0x0a]);
export const registered = () => completion([0x19, 0x00, ...TID, 0x49, 0x04, 0x10]);
export const condition = (code: number) => completion([...counted(ascii('SIM 1.0'), 3), code]);

export function outcome(entry: Entry): number[] {
  const { kind, original, receipt, result, trace, won } = entry;
  const back = original === null ? [] : [0x37, ...digits(original, 3)];
  // Two masked digits a byte, E for a hidden one: 531012******7284, whose first bytes hold a DLE.
  const card = [0x53, 0x10, 0x12, 0xee, 0xee, 0xee, 0x72, 0x84];
  const through = [
    ...[0x0c, 0x14, 0x10, 0x59, 0x0d, 0x10, 0x02],
    ...[0x22, ...counted(card, 2)],
    ...[0x3b, ...ascii(String(610_000 + trace)), 0x00, 0x00],
    ...[0x8a, 0x06, 0x8b, ...counted(ascii('Mastercard\0'), 2)],
  ];
  return message(0x04, 0x0f, [
    ...[0x27, result, 0x04, ...digits(won, 6), 0x0b, ...digits(trace, 3)],
    ...back,
    ...(result === 0 && kind !== 'reversal' ? through : []),
    ...[...TID, 0x49, 0x04, 0x10, 0x87, ...digits(receipt, 2)],
  ]);
}

/** BMP 60: first and last receipt, then count and sum of seven kinds of card; here all are one kind. */
export function turnover(sums: { count: number; won: number }): number[] {
  const others = Array.from({ length: 6 }, () => [0, ...digits(0, 6)]).flat();
  const kinds = [sums.count, ...digits(Math.max(sums.won, 0), 6), ...others];
  const individual = counted([...digits(1, 2), ...digits(sums.count, 2), ...kinds], 3);
  return message(0x04, 0x0f, [
    0x27,
    0x00,
    0x04,
    ...digits(Math.max(sums.won, 0), 6),
    0x60,
    ...individual,
  ]);
}
