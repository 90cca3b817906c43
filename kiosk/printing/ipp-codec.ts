import ipp from 'ipp';
import { z } from 'zod';
import { KioskError } from '../error/kiosk-error.js';

const Attributes = z.record(z.string(), z.unknown());
const Groups = z.union([Attributes, z.array(Attributes)]).optional();

/** An IPP message (RFC 8010), request or response, with the attribute names of RFC 8011. */
export const IppMessage = z.looseObject({
  operation: z.string().optional(),
  statusCode: z.string().optional(),
  id: z.number().int(),
  'operation-attributes-tag': Groups,
  'job-attributes-tag': Groups,
  'printer-attributes-tag': Groups,
});
export type IppMessage = z.infer<typeof IppMessage>;
export type IppAttributes = z.infer<typeof Attributes>;

/** Header: version (2), operation or status (2), request id (4). */
const HEADER_BYTES = 8;
const END_OF_ATTRIBUTES = 0x03;
const FIRST_VALUE_TAG = 0x10;

/** @param message with `operation` or `statusCode`; `data` follows the attributes as it is */
export function encodeIpp(message: object): Buffer {
  try {
    return ipp.serialize(message);
  } catch (cause) {
    // The library throws strings.
    throw new KioskError('printing.ipp', `Cannot write an IPP message: ${String(cause)}`, {
      cause,
    });
  }
}

/** @throws KioskError `printing.ipp` when the bytes are no IPP message */
export function decodeIpp(bytes: Buffer): { message: IppMessage; data: Buffer } {
  const end = findData(bytes);
  if (end === undefined) {
    throw new KioskError('printing.ipp', 'The bytes are not an IPP message: it ends too early.');
  }
  try {
    return {
      message: IppMessage.parse(ipp.parse(bytes.subarray(0, end))),
      data: bytes.subarray(end),
    };
  } catch (cause) {
    throw new KioskError('printing.ipp', 'The bytes are not an IPP message.', { cause });
  }
}

/** The groups of one kind as a list, however many there were. */
export function groups(message: IppMessage, tag: keyof IppMessage): IppAttributes[] {
  const found = Groups.safeParse(message[tag]);
  if (!found.success || found.data === undefined) return [];
  return Array.isArray(found.data) ? found.data : [found.data];
}

/** Where the attributes end; the library would turn the document behind them into text. */
function findData(bytes: Buffer): number | undefined {
  let at = HEADER_BYTES;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    at += 1;
    if (tag === END_OF_ATTRIBUTES) return at;
    if (tag < FIRST_VALUE_TAG) continue;
    for (let part = 0; part < 2; part += 1) {
      if (at + 2 > bytes.length) return undefined;
      at += 2 + bytes.readUInt16BE(at);
    }
  }
  return undefined;
}
