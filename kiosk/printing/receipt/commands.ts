import { encodeCp949 } from './cp949.js';
import { layOut } from './layout.js';
import type { ReceiptLine } from './port.js';

const DLE = 0x10;
const EOT = 0x04;
const DC4 = 0x14;
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const LF = 0x0a;

/** Epson ESC/POS: begins anew (ESC @), Korean international set (ESC R 13), two-byte mode (FS &). */
const BEGIN = [ESC, 0x40, ESC, 0x52, 13, FS, 0x26];
/** Feeds to the blade and cuts, leaving one point (GS V 66 0). */
const CUT = [GS, 0x56, 66, 0];
/** Paper sensor status (GS r 1): answered in its turn, that is, after everything before it. */
const SAY_WHEN_THERE = [GS, 0x72, 1];

/** Status asked with DLE EOT n, answered at once whatever is being printed. */
export const ASK = { offline: 2, error: 3, paper: 4 } as const;
export type Asked = keyof typeof ASK;

export function askStatus(asked: Asked): Buffer {
  return Buffer.from([DLE, EOT, ASK[asked]]);
}

/** DLE DC4 8: forgets what was received and not printed yet, so that it does not come out later; says so with a report. */
export function clearBuffers(): Buffer {
  return Buffer.from([DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8]);
}

/** A whole receipt, cut off at the end, with the question whose answer proves it. */
export function encodeReceipt(lines: readonly ReceiptLine[], columns: number): Buffer {
  const body = lines.map((line) => encodeLine(line, columns));
  return Buffer.concat([Buffer.from(BEGIN), ...body, Buffer.from([...CUT, ...SAY_WHEN_THERE])]);
}

/** Parts what hangs out of the printer from the receipt that follows. */
export function cutOff(): Buffer {
  return Buffer.from(CUT);
}

function encodeLine(line: ReceiptLine, columns: number): Buffer {
  const align = line.align === 'center' ? 1 : 0;
  const size = line.large ? 0x11 : 0;
  return Buffer.concat([
    Buffer.from([ESC, 0x61, align, ESC, 0x45, line.bold ? 1 : 0, GS, 0x21, size]),
    encodeCp949(layOut(line, columns)),
    Buffer.from([LF]),
  ]);
}
