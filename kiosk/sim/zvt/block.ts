/* The terminal's own reading of the serial blocks: one byte at a time, as its firmware would. Nothing
   here is shared with the kiosk's adapter, so that a mistake there is not answered by the same mistake. */

/** CRC over half bytes; polynomial x16+x12+x5+1, low bit first. */
const NIBBLES = Array.from({ length: 16 }, (_, nibble) =>
  [0, 1, 2, 3].reduce((crc) => (crc % 2 === 0 ? crc / 2 : ((crc - 1) / 2) ^ 0x8408), nibble),
);

export function checksum(bytes: Iterable<number>): number {
  let crc = 0;
  for (const byte of bytes) {
    for (const half of [byte % 16, Math.floor(byte / 16)]) {
      crc = Math.floor(crc / 16) ^ (NIBBLES[(crc % 16) ^ half] ?? 0);
    }
  }
  return crc;
}

export function block(message: readonly number[]): Buffer {
  const body = message.flatMap((byte) => (byte === 0x10 ? [0x10, 0x10] : [byte]));
  const crc = checksum([...message, 0x03]);
  return Buffer.from([0x10, 0x02, ...body, 0x10, 0x03, crc % 256, Math.floor(crc / 256)]);
}

export interface BlockEvents {
  message(bytes: number[]): void;
  broken(): void;
  ack(): void;
  nak(): void;
}

type State = 'idle' | 'start' | 'body' | 'escape' | 'crc-low' | 'crc-high';

export class BlockReader {
  private state: State = 'idle';
  private message: number[] = [];
  private low = 0;

  constructor(private readonly events: BlockEvents) {}

  read(byte: number): void {
    switch (this.state) {
      case 'idle':
        this.idle(byte);
        return;
      case 'start':
        this.message = [];
        this.state = byte === 0x02 ? 'body' : 'idle';
        return;
      case 'body':
        if (byte === 0x10) this.state = 'escape';
        else this.message.push(byte);
        return;
      case 'escape':
        this.escape(byte);
        return;
      case 'crc-low':
        this.low = byte;
        this.state = 'crc-high';
        return;
      case 'crc-high':
        this.state = 'idle';
        this.finish(byte * 256 + this.low);
        return;
    }
  }

  reset(): void {
    this.state = 'idle';
  }

  private idle(byte: number): void {
    if (byte === 0x06) this.events.ack();
    if (byte === 0x15) this.events.nak();
    if (byte === 0x10) this.state = 'start';
  }

  private escape(byte: number): void {
    this.state = byte === 0x03 ? 'crc-low' : 'body';
    if (byte === 0x10) this.message.push(byte);
    if (byte === 0x02) this.message = [];
  }

  private finish(crc: number): void {
    if (checksum([...this.message, 0x03]) === crc) this.events.message(this.message);
    else this.events.broken();
  }
}
