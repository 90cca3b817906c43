import { ACK, encodeFrame, NAK } from './frame.js';
import type { ZvtLimits } from './limits.js';
import type { Line } from './line.js';
import { FrameParser, type Received } from './parser.js';

export type Sending = 'taken' | 'refused' | 'silent';

/** The spec's number of tries for a block that was answered with NAK. */
const TRIES = 3;

/** Frames with their acknowledgements over one open line; one frame is on its way at a time. */
export class Link {
  readonly parser = new FrameParser();
  private answered: ((sending: Sending) => void) | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private gap: NodeJS.Timeout | undefined;

  constructor(
    private readonly line: Line,
    private readonly limits: ZvtLimits,
    private readonly onApdu: (bytes: Buffer) => void,
  ) {}

  /** @param repeatable false for what moves money: a NAK may itself be noise, and twice is too often */
  send(apdu: Buffer, repeatable: boolean): Promise<Sending> {
    const sending = this.queue.then(() => this.attempt(encodeFrame(apdu), repeatable ? TRIES : 1));
    this.queue = sending;
    return sending;
  }

  received(bytes: Uint8Array): void {
    clearTimeout(this.gap);
    for (const one of this.parser.push(bytes)) this.handle(one);
    if (!this.parser.halfway) return;
    this.gap = setTimeout(() => {
      for (const one of this.parser.giveUp()) this.handle(one);
    }, this.limits.byteGapMs);
  }

  /** Nothing more comes or goes. */
  stop(): void {
    clearTimeout(this.gap);
    this.answered?.('silent');
  }

  private async attempt(frame: Buffer, tries: number): Promise<Sending> {
    let sending: Sending = 'silent';
    for (let left = tries; left > 0; left -= 1) {
      sending = await this.once(frame);
      if (sending !== 'refused') break;
    }
    return sending;
  }

  private once(frame: Buffer): Promise<Sending> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answered?.('silent'), this.limits.ackMs);
      this.answered = (sending) => {
        clearTimeout(timer);
        this.answered = undefined;
        resolve(sending);
      };
      if (this.line.open) this.line.write(frame);
      else this.answered('silent');
    });
  }

  private handle(received: Received): void {
    switch (received.kind) {
      case 'ack':
        this.answered?.('taken');
        return;
      case 'nak':
        this.answered?.('refused');
        return;
      case 'damaged':
        this.line.write(Buffer.from([NAK]));
        return;
      case 'apdu':
        this.line.write(Buffer.from([ACK]));
        this.onApdu(received.bytes);
        return;
    }
  }
}
