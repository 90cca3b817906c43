import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { UEL } from '../printing/index.js';
import { PaperPath } from './paper-path.js';
import { wholePdfs } from './pdf-pages.js';
import { answerPjl } from './pjl-answers.js';

/**
 * - `ready`: takes jobs in and prints them
 * - `stall`: takes connections and reads nothing
 * - `swallow`: takes jobs in, prints nothing and says that it is ready
 * - `jam`, `cover-open`, `paper-out`: takes jobs in, prints nothing and says why
 * - `off`: memory lost, connections cut, nobody listens
 */
export type RawPrinterMood =
  'ready' | 'stall' | 'swallow' | 'jam' | 'cover-open' | 'paper-out' | 'off';

export interface RawPrinterOptions {
  sheetMs: number;
  /** What its page counter shows at first. */
  pages?: number;
  port?: number;
}

export interface RawPrinter {
  port: number;
  mood(mood: RawPrinterMood): Promise<void>;
  /** Goes `paper-out` by itself after so many more sheets. */
  sheetsLeft(sheets: number): void;
  /** Cuts the next job's connection after so many bytes. */
  dropAfter(bytes: number): void;
  /** Bytes of jobs really received. */
  received(): number;
  /** What it really printed, in sheets and in whole documents. */
  sheets(): number;
  tray(): Buffer[];
  close(): Promise<void>;
}

/**
 * A network printer on a raw TCP port (9100 on real ones), printing PDFs as they are and answering PJL.
 * Like most of its kind it serves one connection at a time, and lets go of a job once it has it in
 * memory, before the sheets are out.
 */
export async function startRawPrinter(options: RawPrinterOptions): Promise<RawPrinter> {
  const firstPage = options.pages ?? 1_000;
  const paper = new PaperPath(options.sheetMs, firstPage);
  let mood: RawPrinterMood = 'ready';
  let drop = Infinity;
  let received = 0;
  let callers: Socket[] = [];

  const take = (job: Buffer) => {
    if (mood === 'swallow') return;
    for (const pdf of wholePdfs(job)) paper.print(pdf);
  };
  const leave = (socket: Socket) => {
    const wasServed = callers[0] === socket;
    callers = callers.filter((other) => other !== socket);
    if (wasServed) serve();
  };
  const serve = () => {
    const socket = callers[0];
    if (!socket || mood === 'stall') return;
    socket.resume();
  };
  const answer = (socket: Socket) => {
    let bytes: Buffer = Buffer.alloc(0);
    socket.pause();
    socket.on('error', () => socket.destroy());
    socket.on('close', () => leave(socket));
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (!isQuestion(bytes)) received += chunk.length;
      else bytes = answerLines(socket, bytes, paper);
      if (isQuestion(bytes) || bytes.length < drop) return;
      drop = Infinity;
      bytes = Buffer.alloc(0);
      socket.resetAndDestroy();
    });
    socket.on('end', () => {
      if (!isQuestion(bytes)) take(bytes);
      socket.end();
    });
    callers.push(socket);
    serve();
  };

  const open = (port: number) => listen(answer, port);
  let server = await open(options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const shut = async () => {
    paper.forget();
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of callers) socket.destroy();
    callers = [];
    await closed;
  };

  return {
    port,
    mood: async (next) => {
      if (next === 'off' && server.listening) await shut();
      if (next !== 'off' && !server.listening) server = await open(port);
      mood = next;
      if (next === 'jam') paper.stop('media-jam');
      if (next === 'cover-open') paper.stop('cover-open');
      if (next === 'paper-out') paper.sheetsLeft(0);
      if (next === 'ready') paper.clear();
      if (next === 'stall') callers[0]?.pause();
      else serve();
    },
    sheetsLeft: (sheets) => paper.sheetsLeft(sheets),
    dropAfter: (bytes) => (drop = bytes),
    received: () => received,
    sheets: () => paper.pages - firstPage,
    tray: () => paper.tray,
    close: shut,
  };
}

function listen(answer: (socket: Socket) => void, port: number): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function isQuestion(bytes: Buffer): boolean {
  return bytes.subarray(0, UEL.length).toString('latin1').startsWith(UEL.slice(0, bytes.length));
}

/** Answers the whole lines; what is left of the question is still one. */
function answerLines(socket: Socket, bytes: Buffer, paper: PaperPath): Buffer {
  const end = bytes.lastIndexOf('\n');
  const lines = bytes
    .subarray(0, end + 1)
    .toString('latin1')
    .split('\n');
  for (const line of lines) socket.write(answerPjl(line, paper), 'latin1');
  return Buffer.concat([Buffer.from(UEL, 'latin1'), bytes.subarray(end + 1)]);
}
