import { ACK, DLE, ETX, frameCrc, NAK, STX } from './frame.js';

/** Nothing that this side asks for is answered longer; a longer frame is noise, bytes. */
const LONGEST_APDU = 2_048;

export type Received =
  | { kind: 'apdu'; bytes: Buffer }
  | { kind: 'ack' }
  | { kind: 'nak' }
  /** A frame began and did not end well. */
  | { kind: 'damaged' };

type Scan =
  | { found: 'frame'; apdu: Buffer; length: number }
  | { found: 'damage'; length: number }
  | { found: 'nothing-yet' };

/** Bytes of the line to frames, wherever they are cut; finds the next frame after any noise. */
export class FrameParser {
  /** Bytes that belonged to no whole frame. */
  dropped = 0;
  private buffer = Buffer.alloc(0);

  push(bytes: Uint8Array): Received[] {
    this.buffer = Buffer.concat([this.buffer, bytes]);
    const received: Received[] = [];
    while (this.buffer.length > 0) {
      const [first, second] = this.buffer;
      if (first === ACK || first === NAK) {
        this.skip(1);
        received.push({ kind: first === ACK ? 'ack' : 'nak' });
      } else if (first !== DLE || (second !== undefined && second !== STX)) {
        this.drop(1);
      } else {
        const scan = second === undefined ? NOTHING_YET : scanFrame(this.buffer);
        if (scan.found === 'nothing-yet') break;
        received.push(this.take(scan));
      }
    }
    return received;
  }

  /** A frame whose rest does not come. */
  get halfway(): boolean {
    return this.buffer.length > 0;
  }

  /** The rest will not come any more. */
  giveUp(): Received[] {
    const { length } = this.buffer;
    this.drop(length);
    // A lone DLE is no frame that its sender waits to see answered.
    return length > 1 ? [{ kind: 'damaged' }] : [];
  }

  private take(scan: Exclude<Scan, { found: 'nothing-yet' }>): Received {
    if (scan.found === 'frame') {
      this.skip(scan.length);
      return { kind: 'apdu', bytes: scan.apdu };
    }
    // What a damaged frame holds may look like ACK or NAK, so it goes as a whole, up to the next start.
    this.drop(scan.length);
    return { kind: 'damaged' };
  }

  private skip(length: number): void {
    this.buffer = this.buffer.subarray(length);
  }

  private drop(length: number): void {
    this.dropped += length;
    this.skip(length);
  }
}

const NOTHING_YET: Scan = { found: 'nothing-yet' };

/** @param bytes beginning with DLE STX */
function scanFrame(bytes: Buffer): Scan {
  const apdu: number[] = [];
  for (let at = 2; at < bytes.length; at += 1) {
    const byte = bytes.readUInt8(at);
    if (apdu.length >= LONGEST_APDU) return { found: 'damage', length: at };
    if (byte !== DLE) {
      apdu.push(byte);
      continue;
    }
    const next = bytes[at + 1];
    if (next === undefined) return NOTHING_YET;
    if (next === ETX) return checked(Buffer.from(apdu), bytes, at + 2);
    // A second start: the frame before it was cut off. Anything else after a DLE is noise.
    if (next !== DLE) return { found: 'damage', length: next === STX ? at : at + 1 };
    apdu.push(DLE);
    at += 1;
  }
  return NOTHING_YET;
}

function checked(apdu: Buffer, bytes: Buffer, end: number): Scan {
  if (bytes.length < end + 2) return NOTHING_YET;
  if (bytes.readUInt16LE(end) === frameCrc(apdu)) return { found: 'frame', apdu, length: end + 2 };
  // The next frame may begin within what looked like the rest of this one.
  const restart = bytes.subarray(2, end + 2).indexOf(Buffer.from([DLE, STX]));
  return { found: 'damage', length: restart < 0 ? end + 2 : restart + 2 };
}
