import { crc16 } from './crc.js';

/* The serial transport: DLE STX <APDU, each DLE doubled> DLE ETX <CRC of APDU and ETX>, answered by one
   byte, ACK or NAK (PA00P016). */

export const DLE = 0x10;
export const STX = 0x02;
export const ETX = 0x03;
export const ACK = 0x06;
export const NAK = 0x15;

export function encodeFrame(apdu: Uint8Array): Buffer {
  const doubled = [...apdu].flatMap((byte) => (byte === DLE ? [DLE, DLE] : [byte]));
  const crc = frameCrc(apdu);
  return Buffer.from([DLE, STX, ...doubled, DLE, ETX, crc & 0xff, crc >> 8]);
}

/** Over the undoubled APDU and the ETX, without the DLEs. */
export function frameCrc(apdu: Uint8Array): number {
  return crc16(Uint8Array.from([...apdu, ETX]));
}
