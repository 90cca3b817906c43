import type { Apdu } from './apdu.js';
import { decodeFields } from './bmp.js';
import { type Commands, WON } from './commands.js';
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

export type Connected = { ok: true } | { ok: false; detail: string };

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

  constructor(private readonly options: ConnectionOptions) {}

  async connect(): Promise<Connected> {
    if (!this.open?.line.open) {
      this.drop();
      try {
        this.open = await this.openDialogue();
      } catch (error) {
        return { ok: false, detail: error instanceof Error ? error.message : String(error) };
      }
    }
    return this.registered ? { ok: true } : this.register(this.open.dialogue);
  }

  /** A terminal that restarted has forgotten the kiosk: it is registered and asked once more. */
  async run(command: Apdu, running: Running): Promise<Ending> {
    for (let again = true; ; again = false) {
      const connected = await this.connect();
      if (!connected.ok || !this.open) {
        const detail = connected.ok ? 'the line was closed' : connected.detail;
        return { how: 'lost', detail, infos: [] };
      }
      const ending = await this.open.dialogue.run(command, running);
      const forgotten = ending.how === 'rejected' && ending.code === NOT_REGISTERED;
      if (!forgotten || !again) return ending;
      this.registered = false;
    }
  }

  async close(): Promise<void> {
    const { open } = this;
    this.drop();
    await open?.line.close();
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

  private async register(dialogue: Dialogue): Promise<Connected> {
    const { commands, limits } = this.options;
    const running = { repeatable: true, timeoutMs: limits.commandMs };
    const ending = await dialogue.run(commands.register(), running);
    if (ending.how !== 'completed') return { ok: false, detail: describeEnding(ending) };
    const fields = decodeFields(ending.data);
    const currency = fields?.['49'];
    if (currency !== undefined && Number(currency) !== WON) {
      const detail = `the terminal counts in currency ${currency}, not in won (0410): have it set up again`;
      return { ok: false, detail };
    }
    this.terminal = fields?.['29'] ?? '';
    this.registered = true;
    return { ok: true };
  }

  private drop(): void {
    this.open?.dialogue.stop();
    this.open = undefined;
    this.registered = false;
  }
}

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
