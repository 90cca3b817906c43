import { decodeApdu, encodeApdu, type Apdu } from './apdu.js';
import {
  ABORTED,
  callOff,
  COMPLETION,
  POSITIVE,
  positive,
  STATUS_INFORMATION,
} from './commands.js';
import type { ZvtLimits } from './limits.js';
import { Link } from './link.js';
import type { Line } from './line.js';
import { parseStatusInformation, type StatusInformation } from './status-information.js';

/** How a command ended. `infos` are the status informations that came after the terminal took it. */
export type Ending =
  | { how: 'completed'; data: Buffer; infos: StatusInformation[] }
  | { how: 'aborted'; code: number; infos: StatusInformation[] }
  /** The terminal did not take the command. */
  | { how: 'rejected'; code: number; infos: [] }
  | { how: 'lost'; detail: string; infos: StatusInformation[] };

export interface Running {
  /** May be sent again after a NAK: a question, nothing that moves money. */
  repeatable: boolean;
  timeoutMs: number;
  /** Over when the terminal has taken it: nothing else comes. */
  endsTaken?: boolean;
  /** Tells the terminal to stop; the command still ends as the terminal says. */
  stop?: AbortSignal;
}

interface Exchange {
  accepted: boolean;
  infos: StatusInformation[];
  accept(): void;
  end(ending: Ending): void;
}

/** Commands and their endings: after the terminal took one, it leads until completion or abort. */
export class Dialogue {
  private readonly link: Link;
  private current: Exchange | undefined;

  constructor(
    line: Line,
    private readonly limits: ZvtLimits,
  ) {
    this.link = new Link(line, limits, (bytes) => this.heard(bytes));
  }

  received(bytes: Uint8Array): void {
    this.link.received(bytes);
  }

  /** The line is gone. */
  stop(): void {
    this.link.stop();
    this.current?.end({ how: 'lost', detail: 'the line was closed', infos: this.current.infos });
  }

  /** One at a time; the caller waits for its turn. */
  run(command: Apdu, { repeatable, timeoutMs, stop, endsTaken = false }: Running): Promise<Ending> {
    return new Promise((resolve) => {
      const timers = new Set<NodeJS.Timeout>();
      const after = (ms: number, act: () => void) => void timers.add(setTimeout(act, ms));
      const lost = (detail: string) => exchange.end({ how: 'lost', detail, infos: exchange.infos });
      const tellToStop = () => {
        void this.link.send(encodeApdu(callOff), true);
        after(this.limits.settleMs, () => lost('the terminal did not stop'));
      };
      const exchange: Exchange = {
        accepted: false,
        infos: [],
        accept: () => {
          if (exchange.accepted) return;
          exchange.accepted = true;
          if (endsTaken) exchange.end({ how: 'completed', data: Buffer.alloc(0), infos: [] });
          if (this.current !== exchange) return;
          if (stop?.aborted) tellToStop();
          else stop?.addEventListener('abort', tellToStop);
          after(timeoutMs, () => (stop ? tellToStop() : lost('the terminal did not finish')));
        },
        end: (ending) => {
          if (this.current !== exchange) return;
          this.current = undefined;
          for (const timer of timers) clearTimeout(timer);
          stop?.removeEventListener('abort', tellToStop);
          resolve(ending);
        },
      };
      this.current = exchange;
      void this.link.send(encodeApdu(command), repeatable).then(() => {
        after(this.limits.replyMs, () => {
          if (!exchange.accepted) lost('the terminal did not answer');
        });
      });
    });
  }

  private heard(bytes: Buffer): void {
    const apdu = decodeApdu(bytes);
    if (!apdu) return;
    const kind = apdu.command >> 8;
    if (kind === 0x80 || kind === 0x84) this.replied(apdu);
    else if (kind === 0x04 || kind === 0x06) this.told(apdu);
  }

  /** What comes after the command was taken answers 06 B0 and changes nothing. */
  private replied({ command }: Apdu): void {
    const { current } = this;
    if (!current || current.accepted) return;
    if (command === POSITIVE || command === 0x8400) current.accept();
    else current.end({ how: 'rejected', code: command & 0xff, infos: [] });
  }

  private told({ command, data }: Apdu): void {
    // Everything is answered, or the terminal would hang; but what comes before it took the command
    // belongs to an earlier one.
    void this.link.send(encodeApdu(positive), true);
    const { current } = this;
    if (!current?.accepted) return;
    const { infos } = current;
    if (command === COMPLETION) current.end({ how: 'completed', data, infos });
    if (command === ABORTED) current.end({ how: 'aborted', code: data[0] ?? 0xff, infos });
    const info = command === STATUS_INFORMATION ? parseStatusInformation(data) : undefined;
    if (info) infos.push(info);
  }
}
