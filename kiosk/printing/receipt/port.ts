/** One printed line; it is cut to the width of the paper. */
export interface ReceiptLine {
  text: string;
  /** Set against the right edge of the same line. */
  right?: string;
  align?: 'left' | 'center';
  bold?: boolean;
  /** Double width and height. */
  large?: boolean;
}

export type ReceiptProblem =
  | 'paper-out'
  | 'cover-open'
  | 'cutter'
  /** Head too hot, a broken part, or it stands still and does not say why. */
  | 'fault'
  /** It is there and says nothing that can be understood. */
  | 'silent'
  /** Its port does not open, or was pulled. */
  | 'cable';

export type ReceiptStatus =
  | {
      ready: true;
      /** Somebody should bring a new roll; there is still paper. */
      paperLow: boolean;
    }
  | { ready: false; problem: ReceiptProblem; detail: string };

export type ReceiptOutcome =
  | { result: 'printed'; paperLow: boolean }
  /** It did not come out whole; what is left of it is cleared before the next one. */
  | { result: 'failed'; problem: ReceiptProblem; detail: string };

/**
 * The receipt printer. Calls never throw and end within the adapter's time limits; one receipt is
 * printed at a time, in the order asked.
 */
export interface ReceiptPrinter {
  status(): Promise<ReceiptStatus>;
  /** `printed` only when the printer said, after the last line, that it got there. */
  print(lines: readonly ReceiptLine[]): Promise<ReceiptOutcome>;
  close(): Promise<void>;
}
