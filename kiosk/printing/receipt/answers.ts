export type Answer =
  /** To DLE EOT n; which n was asked, the byte does not say. */
  | { kind: 'status'; byte: number }
  /** To GS r 1: the printer got as far as the question. */
  | { kind: 'there' }
  /** A report of several bytes, as the one that the buffers are clear. */
  | { kind: 'report' }
  /** Nothing that a printer says: a wrong speed, a bad cable, another machine. */
  | { kind: 'noise' };

const FRAME_START = 0x37;
/** XON and XOFF. */
const FLOW_CONTROL = [0x11, 0x13];

/**
 * What the printer sends back, byte by byte (Epson ESC/POS, "Status"): DLE EOT answers 0xx1xx10, GS r 1
 * answers 0000 with two pairs of equal bits, other reports begin with 0x37 and end with 0.
 */
export class AnswerParser {
  private inFrame = false;

  /** Whole answers in these bytes. */
  push(bytes: Uint8Array): Answer[] {
    return [...bytes].flatMap((byte) => this.take(byte) ?? []);
  }

  private take(byte: number): Answer | undefined {
    if (this.inFrame) {
      this.inFrame = byte !== 0;
      return this.inFrame ? undefined : { kind: 'report' };
    }
    if (byte === FRAME_START) this.inFrame = true;
    else if ((byte & 0x93) === 0x12) return { kind: 'status', byte };
    else if ([0x00, 0x03, 0x0c, 0x0f].includes(byte)) return { kind: 'there' };
    else if (!FLOW_CONTROL.includes(byte)) return { kind: 'noise' };
    return undefined;
  }
}
