import { cutOff, encodeReceipt } from './commands.js';
import { Conversation } from './conversation.js';
import type { ReceiptOutcome, ReceiptPrinter, ReceiptStatus } from './port.js';

export interface EscposPrinterOptions {
  /** Serial port. */
  path: string;
  baudRate?: number;
  /** Columns of the ordinary font: 42 or 48 on 80 mm, 32 on 58 mm. */
  columns?: number;
  /** Time limit of one answer, ms. */
  answerMs?: number;
  /** Time limit of a whole receipt while the printer says that all is well, ms. */
  receiptMs?: number;
}

const BETWEEN_LOOKS_MS = 50;
const STANDS_STILL: ReceiptOutcome = {
  result: 'failed',
  problem: 'fault',
  detail: 'the receipt printer stands still; switch it off and on',
};

/** A receipt printer speaking ESC/POS over a serial cable; the cable may be pulled and put back. */
export function createEscposPrinter(options: EscposPrinterOptions): ReceiptPrinter {
  const { path, baudRate = 115_200, columns = 42, answerMs = 500, receiptMs = 15_000 } = options;
  let talk: Conversation | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  /** Part of a receipt may hang out of the printer. */
  let torn = false;

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };

  /** What is wrong with the cable, or the conversation over it. */
  const connect = async (): Promise<Conversation | Extract<ReceiptStatus, { ready: false }>> => {
    if (talk && !talk.lost) return talk;
    const fresh = new Conversation(answerMs);
    try {
      await fresh.open(path, baudRate);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'failed';
      return { ready: false, problem: 'cable', detail: `${path} does not open: ${why}` };
    }
    talk = fresh;
    return fresh;
  };

  return {
    status: () =>
      inTurn(async () => {
        const found = await connect();
        return found instanceof Conversation ? found.status() : found;
      }),
    print: (lines) =>
      inTurn(async () => {
        const found = await connect();
        if (!(found instanceof Conversation)) return failed(found);
        const receipt = encodeReceipt(lines, columns);
        const bytes = torn ? Buffer.concat([cutOff(), receipt]) : receipt;
        const outcome = await printOver(found, bytes, receiptMs);
        torn = outcome.result === 'failed';
        return outcome;
      }),
    close: () =>
      inTurn(async () => {
        await talk?.close();
        talk = undefined;
      }),
  };
}

async function printOver(
  talk: Conversation,
  receipt: Buffer,
  receiptMs: number,
): Promise<ReceiptOutcome> {
  // What an earlier failure left, also before a restart of this program, belongs to somebody else.
  await talk.clear();
  const before = await talk.status();
  if (!before.ready) return failed(before);
  talk.send(receipt);
  const until = performance.now() + receiptMs;
  for (;;) {
    const now = await talk.status();
    // A roll that ended with the last line printed it all the same.
    if (talk.there && understood(now)) {
      return { result: 'printed', paperLow: !now.ready || now.paperLow };
    }
    const late = performance.now() >= until;
    if (now.ready && !late) {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
      continue;
    }
    await talk.clear();
    return now.ready ? STANDS_STILL : failed(now);
  }
}

function understood(status: ReceiptStatus): boolean {
  return status.ready || (status.problem !== 'silent' && status.problem !== 'cable');
}

function failed(status: Extract<ReceiptStatus, { ready: false }>): ReceiptOutcome {
  return { result: 'failed', problem: status.problem, detail: status.detail };
}
