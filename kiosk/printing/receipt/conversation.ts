import { AnswerParser, type Answer } from './answers.js';
import { openCable, type Cable } from './cable.js';
import { ASK, askStatus, clearBuffers, type Asked } from './commands.js';
import { toStatus } from './status.js';
import type { ReceiptStatus } from './port.js';

const NOT_UNDERSTOOD =
  'the receipt printer does not answer: check its power, its cable and its speed';
const CABLE_LOST = 'the cable of the receipt printer was pulled';

/** Questions and answers over one open cable. */
export class Conversation {
  lost = false;
  private readonly parser = new AnswerParser();
  /** The printer got as far as the question at the end of what was sent last. */
  there: Extract<Answer, { kind: 'there' }> | undefined;
  private waiting: ((answer: Answer | undefined) => void) | undefined;
  private wanted: Answer['kind'] = 'status';
  private cable: Cable | undefined;

  /** @param answerMs how long a question waits for its answer */
  constructor(private readonly answerMs: number) {}

  async open(path: string, baudRate: number): Promise<void> {
    this.cable = await openCable(path, baudRate, {
      received: (bytes) => {
        for (const answer of this.parser.push(bytes)) this.hear(answer);
      },
      lost: () => {
        this.lost = true;
        this.waiting?.(undefined);
      },
    });
  }

  send(bytes: Buffer): void {
    this.there = undefined;
    this.cable?.send(bytes);
  }

  /** Nothing may follow before the printer reports; one that cannot clear its buffers never does. */
  async clear(): Promise<void> {
    this.send(clearBuffers());
    await this.next('report');
  }

  async status(): Promise<ReceiptStatus> {
    const bytes = { offline: 0, error: 0, paper: 0 };
    for (const asked of Object.keys(ASK) as Asked[]) {
      this.cable?.send(askStatus(asked));
      const answer = await this.next('status');
      if (this.lost) return { ready: false, problem: 'cable', detail: CABLE_LOST };
      if (answer?.kind !== 'status') {
        return { ready: false, problem: 'silent', detail: NOT_UNDERSTOOD };
      }
      bytes[asked] = answer.byte;
    }
    return toStatus(bytes);
  }

  async close(): Promise<void> {
    await this.cable?.close();
  }

  /** The next answer of that kind, or noise; undefined when neither comes in time. */
  private next(wanted: Answer['kind']): Promise<Answer | undefined> {
    this.wanted = wanted;
    return new Promise((resolve) => {
      const end = (answer: Answer | undefined) => {
        clearTimeout(timer);
        this.waiting = undefined;
        resolve(answer);
      };
      const timer = setTimeout(() => end(undefined), this.answerMs);
      this.waiting = end;
      if (this.lost) end(undefined);
    });
  }

  private hear(answer: Answer): void {
    if (answer.kind === 'there') this.there = answer;
    else if (answer.kind === this.wanted || answer.kind === 'noise') this.waiting?.(answer);
  }
}
