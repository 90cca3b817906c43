/** How a device protects its frames; a DIP switch or the firmware says which. */
export type Checksum = 'simple' | 'crc';

/** Whatever makes the sum of all bytes a multiple of 256 (Part 1, "Simple checksums"). */
export function simpleChecksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum += byte;
  return -sum & 0xff;
}

/** CRC-CCITT, x^16 + x^12 + x^5 + 1 from 0, most significant bit first (Part 1, "CRC checksums"). */
export function crc16(bytes: Iterable<number>): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : crc << 1;
    }
  }
  return crc;
}
