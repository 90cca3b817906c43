import type { Apdu } from './apdu.js';
import { decodeFields } from './bmp.js';
import { CALL_OFF, type Commands, WON } from './commands.js';
import { Dialogue, type Ending, type Running } from './dialogue.js';
import type { ZvtLimits } from './limits.js';
import { openLine, type Line } from './line.js';
import { describeCode, NOT_REGISTERED } from './result-codes.js';

export interface ConnectionOptions {
  device: string;
  baudRate: number;
  commands: Commands;
  limits: ZvtLimits;
}

interface Open {
  line: Line;
  dialogue: Dialogue;
}

/** The line to one terminal, opened and registered when it is needed, and again after it was lost. */
export class Connection {
  /** The terminal's id (TID) as it gave it when this kiosk registered. */
  terminal = '';
  private open: Open | undefined;
  private registered = false;
  private ended = false;

  constructor(private readonly options: ConnectionOptions) {}

  /** A terminal that restarted has forgotten the kiosk: it is registered and asked once more. */
  async run(command: Apdu, running: Running): Promise<Ending> {
    for (let again = true; ; again = false) {
      const ready = await this.ready(command);
      if ('how' in ready) return ready;
      const ending = await ready.dialogue.run(command, running);
      const forgotten = ending.how === 'rejected' && ending.code === NOT_REGISTERED;
      if (!forgotten || !again) return ending;
      this.registered = false;
    }
  }

  async close(): Promise<void> {
    this.ended = true;
    const { open } = this;
    this.drop();
    await open?.line.close();
  }

  /** The open line, with the kiosk registered; or why not. */
  private async ready(command: Apdu): Promise<Open | Ending> {
    // What is under way at the end must not take the line again from the next run.
    if (this.ended) return lost('the kiosk is shutting down');
    if (!this.open?.line.open) {
      this.drop();
      try {
        this.open = await this.openDialogue();
      } catch (error) {
        return lost(error instanceof Error ? error.message : String(error));
      }
    }
    // A terminal still busy with a command of an earlier run registers nobody until it was told to stop.
    if (this.registered || command.command === CALL_OFF) return this.open;
    return (await this.register(this.open.dialogue)) ?? this.open;
  }

  private async openDialogue(): Promise<Open> {
    const { device, baudRate, limits } = this.options;
    const line = await openLine(device, baudRate, {
      received: (bytes) => dialogue.received(bytes),
      closed: () => dialogue.stop(),
    });
    const dialogue = new Dialogue(line, limits);
    return { line, dialogue };
  }

  /** Undefined when registered. */
  private async register(dialogue: Dialogue): Promise<Ending | undefined> {
    const { commands, limits } = this.options;
    const running = { repeatable: true, timeoutMs: limits.commandMs };
    const ending = await dialogue.run(commands.register(), running);
    if (ending.how !== 'completed') return ending;
    const fields = decodeFields(ending.data);
    const currency = fields?.['49'];
    if (currency !== undefined && Number(currency) !== WON) {
      return lost(`the terminal counts in currency ${currency}, not in won (0410): have it set up`);
    }
    this.terminal = fields?.['29'] ?? '';
    this.registered = true;
    return undefined;
  }

  private drop(): void {
    this.open?.dialogue.stop();
    this.open = undefined;
    this.registered = false;
  }
}

const lost = (detail: string): Ending => ({ how: 'lost', detail, infos: [] });

export function describeEnding(ending: Ending): string {
  switch (ending.how) {
    case 'completed':
      return 'the terminal ended without saying what became of it';
    case 'aborted':
      return `the terminal gave up: ${describeCode(ending.code)}`;
    case 'rejected':
      return `the terminal does not take the command: ${describeCode(ending.code)}`;
    case 'lost':
      return ending.detail;
  }
}
