/** CRC-16 of Modbus RTU over `bytes`, by the table-free method of the serial line specification v1.02. */
export function crcOf(bytes: Uint8Array): number {
  return bytes.reduce((crc, byte) => {
    let next = crc ^ byte;
    for (let bit = 0; bit < 8; bit += 1) {
      const carry = next & 1;
      next >>= 1;
      if (carry !== 0) next ^= 0xa001;
    }
    return next;
  }, 0xffff);
}

/** The frame with its CRC, low byte first. */
export function sealed(body: readonly number[]): Uint8Array {
  const crc = crcOf(Uint8Array.from(body));
  return Uint8Array.from([...body, crc & 0xff, crc >> 8]);
}
