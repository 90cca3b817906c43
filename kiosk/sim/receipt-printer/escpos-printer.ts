import { SerialPort } from 'serialport';
import { EscposDecoder, type PrintedLine } from './decoder.js';
import { RealTimeFilter } from './real-time.js';

/**
 * - `paper-low`, `paper-out`, `cover-open`: as its sensors say
 * - `cutter`: the blade sticks at the next cut
 * - `silent`: takes everything in, prints nothing, says nothing
 * - `garbage`: wrong speed on the line: what it says cannot be understood
 */
export type ReceiptPrinterMood =
  'ready' | 'paper-low' | 'paper-out' | 'cover-open' | 'cutter' | 'silent' | 'garbage';

export interface SimulatedReceiptPrinter {
  mood(mood: ReceiptPrinterMood): void;
  /** Goes `paper-out` by itself after so many more lines. */
  linesLeft(lines: number): void;
  /** Receipts that were cut off, and what hangs out of it uncut. */
  receipts(): PrintedLine[][];
  uncut(): PrintedLine[];
  close(): Promise<void>;
}

export interface ReceiptPrinterOptions {
  /** Its end of the cable. */
  path: string;
  lineMs: number;
  columns?: number;
}

const FIXED = 0x12;
const NOISE = [0xff, 0x41, 0xc7, 0xd1, 0x80, 0x5a];

/** A Korean receipt printer at the far end of a serial cable: what it reads are bytes, as real ones do. */
export async function startEscposPrinter(
  options: ReceiptPrinterOptions,
): Promise<SimulatedReceiptPrinter> {
  const decoder = new EscposDecoder(options.columns ?? 42);
  const filter = new RealTimeFilter();
  const receipts: PrintedLine[][] = [];
  let hanging: PrintedLine[] = [];
  let mood: ReceiptPrinterMood = 'ready';
  let stuck = false;
  let paper = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const port = await open(options.path);

  const say = (...bytes: number[]) => {
    if (mood === 'garbage') port.write(Buffer.from(NOISE));
    else if (mood !== 'silent') port.write(Buffer.from(bytes));
  };
  const stopped = () => ['paper-out', 'cover-open', 'silent', 'garbage'].includes(mood) || stuck;

  const statusOf = (n: number): number => {
    const when = (holds: boolean, bits: number) => (holds ? bits : 0);
    const out = mood === 'paper-out';
    if (n === 2) return when(mood === 'cover-open', 0x04) | when(out, 0x20) | when(stuck, 0x40);
    if (n === 3) return when(stuck, 0x08);
    return n === 4 ? when(out || mood === 'paper-low', 0x0c) | when(out, 0x60) : 0;
  };

  const perform = () => {
    const done = decoder.step();
    if (done.kind === 'asked') say(mood === 'paper-low' ? 0x03 : 0x00);
    if (done.kind === 'cut') {
      receipts.push(hanging);
      hanging = [];
    }
    if (done.kind !== 'line') return;
    hanging.push(done.line);
    paper -= 1;
    if (paper <= 0) mood = 'paper-out';
  };
  /** Goes through its memory up to the next line that takes paper and time. */
  const turn = () => {
    timer = undefined;
    for (let next = decoder.peek(); next !== undefined && !stopped(); next = decoder.peek()) {
      if (next === 'cut' && mood === 'cutter') {
        stuck = true;
        return;
      }
      perform();
      if (next !== 'line') continue;
      run();
      return;
    }
  };
  const run = () => {
    timer ??= setTimeout(turn, options.lineMs);
  };

  port.on('data', (bytes: Buffer) => {
    for (const part of filter.push(bytes)) {
      if (part.kind === 'data') decoder.push(part.bytes);
      else if (part.kind === 'ask') say(FIXED | statusOf(part.n));
      else {
        decoder.clear();
        say(0x37, 0x25, 0x00);
      }
    }
    run();
  });

  return {
    mood: (next) => {
      mood = next;
      if (next === 'ready') {
        stuck = false;
        paper = Infinity;
      }
      run();
    },
    linesLeft: (lines) => (paper = lines),
    receipts: () => receipts,
    uncut: () => hanging,
    close: () => {
      clearTimeout(timer);
      return new Promise((resolve) => {
        if (port.isOpen) port.close(() => resolve());
        else resolve();
      });
    },
  };
}

function open(path: string): Promise<SerialPort> {
  const port = new SerialPort({ path, baudRate: 115_200, autoOpen: false });
  return new Promise((resolve, reject) => {
    // A cable that is pulled ends the conversation; the printer itself goes on.
    port.on('error', () => undefined);
    port.open((error) => {
      if (error) reject(error);
      else resolve(port);
    });
  });
}
