import { ask, type Answer } from '../request.js';
import type { TerminalStatus } from '../port.js';
import { Read, ReaderStatus } from './messages.js';

/** The card reader at the kiosk: shows the amount, waits for a card, gives a token for one approval. */
export class CardReader {
  private readonly base: string;

  constructor(
    url: string,
    private readonly readTimeoutMs: number,
    private readonly timeoutMs: number,
  ) {
    this.base = url.replace(/\/$/, '');
  }

  read(transaction: string, amountWon: number): Promise<Answer<Read>> {
    const body = { transaction, amountWon };
    const url = `${this.base}/reads`;
    return ask({ method: 'POST', url, schema: Read, timeoutMs: this.readTimeoutMs, body });
  }

  /** Repeating it is harmless. */
  stop(transaction: string): Promise<Answer<Read>> {
    const url = `${this.base}/reads/${encodeURIComponent(transaction)}/stop`;
    return ask({ method: 'POST', url, schema: Read, timeoutMs: this.timeoutMs, body: {} });
  }

  async status(): Promise<TerminalStatus> {
    const url = `${this.base}/status`;
    const { timeoutMs } = this;
    const answer = await ask({ method: 'GET', url, schema: ReaderStatus, timeoutMs });
    if (answer.kind !== 'answer') return { ready: false, detail: describe(answer) };
    const { ready, detail } = answer.value;
    return ready ? { ready } : { ready, detail };
  }
}

export function describe(answer: Exclude<Answer<unknown>, { kind: 'answer' }>): string {
  return answer.kind === 'status' ? `answered with HTTP status ${answer.status}` : answer.detail;
}
