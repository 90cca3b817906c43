import { crc16 } from './crc.js';

const EXCEPTION_LENGTH = 5;

/**
 * The first whole, intact answer to `request` in `bytes`, wherever it begins: what is before it is
 * noise. An answer to another request has another header and is passed over.
 * @param request frame of function 03, 06 or 16, with its CRC
 */
export function findAnswer(bytes: Buffer, request: Buffer): Buffer | undefined {
  const header = answerHeader(request);
  const length = answerLength(request);
  const refusal = Buffer.from([request.readUInt8(0), request.readUInt8(1) | 0x80]);
  for (let start = 0; start + EXCEPTION_LENGTH <= bytes.length; start += 1) {
    const found =
      intact(bytes.subarray(start), header, length) ??
      intact(bytes.subarray(start), refusal, EXCEPTION_LENGTH);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A write is answered with its own first six bytes, a read with the number of bytes. */
function answerHeader(request: Buffer): Buffer {
  return isRead(request)
    ? Buffer.from([request.readUInt8(0), request.readUInt8(1), 2 * request.readUInt16BE(4)])
    : request.subarray(0, 6);
}

function answerLength(request: Buffer): number {
  return isRead(request) ? 3 + 2 * request.readUInt16BE(4) + 2 : 8;
}

function isRead(request: Buffer): boolean {
  return request.readUInt8(1) === 3;
}

function intact(bytes: Buffer, header: Buffer, length: number): Buffer | undefined {
  if (bytes.length < length || !bytes.subarray(0, header.length).equals(header)) return undefined;
  const frame = bytes.subarray(0, length);
  return crc16(frame.subarray(0, -2)) === frame.readUInt16LE(length - 2) ? frame : undefined;
}
