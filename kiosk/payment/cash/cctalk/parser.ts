import type { Checksum } from './checksum.js';
import { decode, MAX_DATA, OVERHEAD, type Frame } from './frame.js';

/**
 * Bytes as they come -> frames. What cannot be a frame loses its first byte and is looked at again, so
 * that a frame behind or inside garbage is found.
 */
export class Parser {
  #pending = new Uint8Array(0);
  #dropped = 0;

  /** @param maxData no frame that matters has more data: a wrong length must not wait for 250 bytes */
  constructor(
    private readonly checksum: Checksum,
    private readonly maxData = MAX_DATA,
  ) {}

  /** Bytes that belonged to no frame. */
  get dropped(): number {
    return this.#dropped;
  }

  push(bytes: Uint8Array): Frame[] {
    this.#pending = Uint8Array.from([...this.#pending, ...bytes]);
    return this.#scan(false);
  }

  /** Nothing more will come: whatever waits for its end is garbage, though a frame may be inside. */
  flush(): Frame[] {
    return this.#scan(true);
  }

  #scan(atEnd: boolean): Frame[] {
    const frames: Frame[] = [];
    while (this.#pending.length > 0) {
      const [, length = 0] = this.#pending;
      const size = OVERHEAD + length;
      const short = this.#pending.length < Math.max(2, size);
      if (short && length <= this.maxData && !atEnd) break;
      const frame = short ? undefined : decode(this.#pending.subarray(0, size), this.checksum);
      const known = frame !== undefined && length <= this.maxData;
      if (known) frames.push(frame);
      else this.#dropped += 1;
      this.#pending = this.#pending.slice(known ? size : 1);
    }
    return frames;
  }
}
