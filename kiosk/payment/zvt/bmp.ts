/** Fields by their number in two hex digits, values in hex digits: `{ '27': '00', '49': '0410' }`. */
export type Fields = Readonly<Record<string, string>>;

type Length = number | 'll' | 'lll' | 'tlv';

/* PA00P015, "Summary of utilised BMPs": every field a terminal may put into a status information or a
   completion, so that those not used here can be stepped over. */
const FIXED: Readonly<Record<number, readonly string[]>> = {
  1: ['01', '02', '03', '05', '19', '27', '8a', '8c', 'a0', 'd0', 'd2', 'd3', 'fa'],
  2: ['0d', '0e', '17', '3a', '49', '87'],
  3: ['0b', '0c', '37', '3d', '88', 'aa'],
  4: ['29'],
  5: ['ba'],
  6: ['04'],
  8: ['3b'],
  15: ['2a'],
};
const LL = ['22', '23', '2d', '8b', 'a7', 'd1'];
const LLL = ['24', '2e', '3c', '60', '92', '9a', 'af'];

const LENGTHS = new Map<string, Length>([
  ...Object.entries(FIXED).flatMap(([length, keys]) =>
    keys.map((key): [string, Length] => [key, Number(length)]),
  ),
  ...LL.map((key): [string, Length] => [key, 'll']),
  ...LLL.map((key): [string, Length] => [key, 'lll']),
  ['06', 'tlv'],
]);

/** Undefined when a field is unknown or runs over the end: nothing after it could be trusted. */
export function decodeFields(bytes: Buffer): Fields | undefined {
  const fields: Record<string, string> = {};
  let rest = bytes;
  while (rest.length > 0) {
    const key = rest.toString('hex', 0, 1);
    const span = spanOf(LENGTHS.get(key), rest.subarray(1));
    if (!span || rest.length < 1 + span.head + span.length) return undefined;
    const start = 1 + span.head;
    fields[key] = rest.toString('hex', start, start + span.length);
    rest = rest.subarray(start + span.length);
  }
  return fields;
}

function spanOf(
  kind: Length | undefined,
  bytes: Buffer,
): { head: number; length: number } | undefined {
  if (kind === undefined) return undefined;
  if (kind === 'tlv') return tlvSpan(bytes);
  if (kind === 'll') return variable(bytes, 2);
  if (kind === 'lll') return variable(bytes, 3);
  return { head: 0, length: kind };
}

/** One digit a byte, in its low half; the high half is F. */
function variable(bytes: Buffer, digits: number): { head: number; length: number } | undefined {
  const head = [...bytes.subarray(0, digits)].map((byte) => byte.toString(16));
  if (head.length < digits || !head.every((text) => /^f\d$/.test(text))) return undefined;
  return { head: digits, length: Number(head.map((text) => text[1]).join('')) };
}

function tlvSpan(bytes: Buffer): { head: number; length: number } | undefined {
  const [first, second] = bytes;
  if (first === undefined) return undefined;
  if (first < 0x80) return { head: 1, length: first };
  if (first === 0x81 && second !== undefined) return { head: 2, length: second };
  if (first === 0x82 && bytes.length >= 3) return { head: 3, length: bytes.readUInt16BE(1) };
  return undefined;
}

/** Two decimal digits a byte, filled with zeros on the left. */
export function bcd(value: number, bytes: number): Buffer {
  return Buffer.from(String(value).padStart(bytes * 2, '0'), 'hex');
}

export function field(key: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([key]), value]);
}
