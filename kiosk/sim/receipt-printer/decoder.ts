import iconv from 'iconv-lite';

export interface PrintedLine {
  text: string;
  align: 'left' | 'center' | 'right';
  bold: boolean;
  /** Width and height of its characters, 1 to 8. */
  width: number;
  height: number;
}

export type Decoded =
  { kind: 'line'; line: PrintedLine } | { kind: 'cut' } | { kind: 'asked' } | { kind: 'nothing' };

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const LF = 0x0a;
/** Bytes after the two of the command itself; GS V has one more from 65 on. */
const PARAMETERS: Readonly<Record<string, number>> = {
  'ESC @': 0,
  'ESC !': 1,
  'ESC E': 1,
  'ESC R': 1,
  'ESC a': 1,
  'ESC d': 1,
  'ESC t': 1,
  'FS &': 0,
  'FS .': 0,
  'GS !': 1,
  'GS V': 1,
  'GS r': 1,
};
const NAMES: Readonly<Record<number, string>> = { [ESC]: 'ESC', [FS]: 'FS', [GS]: 'GS' };
const ALIGN = ['left', 'center', 'right'] as const;
const PLAIN = { align: 'left', bold: false, width: 1, height: 1 } as const;

/** Reads ESC/POS as a Korean receipt printer does: one step at a time, as it has paper for it. */
export class EscposDecoder {
  private input = Buffer.alloc(0);
  private style: Omit<PrintedLine, 'text'> = PLAIN;
  private twoBytes = false;
  private line: number[] = [];

  constructor(private readonly columns: number) {}

  push(bytes: Uint8Array): void {
    this.input = Buffer.concat([this.input, bytes]);
  }

  clear(): void {
    this.input = Buffer.alloc(0);
    this.line = [];
  }

  /** What comes next, undefined until more arrives. */
  peek(): 'line' | 'cut' | 'other' | undefined {
    const [first] = this.input;
    if (first === undefined) return undefined;
    if (first === LF || (first >= 0x20 && this.isFull(first))) return 'line';
    const name = this.commandName();
    if (name === undefined) return NAMES[first] ? undefined : 'other';
    if (this.input.length < this.lengthOf(name)) return undefined;
    return name === 'GS V' ? 'cut' : 'other';
  }

  /** Performs it. */
  step(): Decoded {
    const first = this.input[0] ?? 0;
    if (first === LF) {
      this.input = this.input.subarray(1);
      return this.feed();
    }
    // A line that is full is printed, and the rest begins the next one.
    if (first >= 0x20 && this.isFull(first)) return this.feed();
    if (first >= 0x20) {
      this.line.push(...this.input.subarray(0, this.widthOf(first)));
      this.input = this.input.subarray(this.widthOf(first));
      return { kind: 'nothing' };
    }
    const name = this.commandName();
    const length = name === undefined ? 1 : this.lengthOf(name);
    const [value = 0] = this.input.subarray(2);
    this.input = this.input.subarray(length);
    return name === undefined ? { kind: 'nothing' } : this.perform(name, value);
  }

  private perform(name: string, value: number): Decoded {
    switch (name) {
      case 'ESC @':
        this.line = [];
        this.style = PLAIN;
        this.twoBytes = false;
        break;
      case 'ESC a':
        this.style = { ...this.style, align: ALIGN[value % 48] ?? 'left' };
        break;
      case 'ESC E':
        this.style = { ...this.style, bold: value % 2 === 1 };
        break;
      case 'GS !':
        this.style = { ...this.style, width: (value >> 4) + 1, height: (value & 0x0f) + 1 };
        break;
      case 'FS &':
      case 'FS .':
        this.twoBytes = name === 'FS &';
        break;
      case 'GS V':
        return { kind: 'cut' };
      case 'GS r':
        return { kind: 'asked' };
    }
    return { kind: 'nothing' };
  }

  private feed(): Decoded {
    const bytes = Buffer.from(this.line);
    this.line = [];
    // In one-byte mode Hangul comes out as pairs of box and accent signs.
    const text = this.twoBytes ? iconv.decode(bytes, 'cp949') : iconv.decode(bytes, 'cp437');
    return { kind: 'line', line: { text, ...this.style } };
  }

  private widthOf(first: number): number {
    return this.twoBytes && first >= 0x80 ? 2 : 1;
  }

  private isFull(first: number): boolean {
    return (this.line.length + this.widthOf(first)) * this.style.width > this.columns;
  }

  private commandName(): string | undefined {
    const [first = 0, second] = this.input;
    const prefix = NAMES[first];
    if (prefix === undefined || second === undefined) return undefined;
    const name = `${prefix} ${String.fromCharCode(second)}`;
    return name in PARAMETERS ? name : undefined;
  }

  private lengthOf(name: string): number {
    const more = name === 'GS V' && (this.input[2] ?? 0) >= 65 ? 1 : 0;
    return 2 + (PARAMETERS[name] ?? 0) + more;
  }
}
