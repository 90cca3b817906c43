import type { CardApproval } from '../port.js';
import type { Apdu } from './apdu.js';
import { callOff, type Commands } from './commands.js';
import { describeEnding, type Connection } from './connection.js';
import type { Ending, Running } from './dialogue.js';
import type { ZvtLimits } from './limits.js';
import { actFailed, type Act, type Note } from './note.js';
import type { Notes } from './notes.js';
import { PLEASE_WAIT, refusalOf } from './result-codes.js';
import type { StatusInformation } from './status-information.js';
import { judge, told, type Last, type Verdict } from './verdict.js';

const ASK_AGAIN_MS = 200;

export interface DeskOptions {
  connection: Connection;
  commands: Commands;
  notes: Notes;
  limits: ZvtLimits;
  now: () => number;
}

export type Asked = { ok: true; last: Last } | { ok: false; detail: string };

/** What one money-moving command came to, seen or asked. */
export interface Done {
  note: Note;
  ending: Ending;
  verdict: Verdict | { act: 'unreachable'; detail: string };
}

/** Money-moving commands, each noted before it is sent and judged by what the terminal says after. */
export class Desk {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(readonly options: DeskOptions) {}

  /** One talk with the terminal at a time. */
  inTurn<T>(talk: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(talk);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  query(command: Apdu, endsTaken = false): Promise<Ending> {
    const { connection, limits } = this.options;
    return connection.run(command, { repeatable: true, timeoutMs: limits.commandMs, endsTaken });
  }

  /** The terminal's last payment; also settles every earlier act that waited to be asked about. */
  async lookUp(): Promise<Asked> {
    const { commands, limits, now, notes } = this.options;
    const until = now() + limits.settleMs;
    let ending = await this.query(commands.repeatReceipt());
    while (ending.how === 'rejected' && ending.code === PLEASE_WAIT && now() < until) {
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      ending = await this.query(commands.repeatReceipt());
    }
    const busy = ending.how === 'rejected' && ending.code === PLEASE_WAIT;
    if (ending.how === 'lost' || busy) return { ok: false, detail: describeEnding(ending) };
    const last = ending.infos.at(-1) ?? (await this.holdsNothing());
    for (const note of notes.open()) {
      if (note.act) this.settle(note, judge(note.act, last, note.trace));
    }
    return { ok: true, last };
  }

  /** Why there is no last payment: there is none, or this terminal only prints it. */
  private async holdsNothing(): Promise<'none' | 'untold'> {
    const ending = await this.query(this.options.commands.turnoverTotals());
    const won = ending.how === 'completed' ? ending.infos.at(-1)?.amountWon : undefined;
    return won === 0 ? 'none' : 'untold';
  }

  /** Ends whatever the terminal is doing, then asks. */
  async stopAndLookUp(): Promise<Asked> {
    await this.query(callOff, true);
    return this.lookUp();
  }

  /** Writes the act, sends it, sees or asks what became of it, writes that. */
  async perform(
    note: Note,
    act: Pick<Act, 'kind' | 'won'> & { last: Last },
    command: Apdu,
    running: Omit<Running, 'repeatable'>,
  ): Promise<Done> {
    const { connection, now } = this.options;
    const { last, kind, won } = act;
    const after = typeof last === 'string' ? last : (last.trace ?? 'untold');
    const begun: Act = { kind, won, after, terminal: connection.terminal, at: now() };
    const noted = this.write({ ...note, act: begun });
    const ending = await connection.run(command, { ...running, repeatable: false });
    const verdict = await this.verdictOn(begun, ending, note.trace);
    const settled = verdict.act === 'unreachable' ? noted : this.settle(noted, verdict, ending);
    return { note: settled, ending, verdict };
  }

  private async verdictOn(
    act: Act,
    ending: Ending,
    trace: number | null,
  ): Promise<Done['verdict']> {
    const heard = ending.infos.map((info) => told(act, info, trace)).filter(isClear);
    // Approved counts only with the completion: until then the terminal may take it back.
    const seen = heard.find((verdict) => verdict.act === 'refused' || ending.how === 'completed');
    if (seen) return seen;
    // Also after an end that came: it may be the late end of an earlier command.
    const asked = await this.stopAndLookUp();
    const explicit = ending.how === 'aborted' || ending.how === 'rejected';
    if (!asked.ok) return { act: 'unreachable', detail: asked.detail };
    const silent = typeof asked.last === 'string';
    // A terminal that gave up by itself and has nothing to tell against it is believed.
    if (explicit && silent) return { act: 'not-done' };
    return judge(act, asked.last, trace);
  }

  private settle(note: Note, verdict: Verdict, ending?: Ending): Note {
    switch (verdict.act) {
      case 'done':
        return this.write(this.moved(note, verdict.info));
      case 'refused':
        return this.write(actFailed(note, refusalOf(verdict.code)));
      case 'not-done': {
        const code = ending?.how === 'aborted' || ending?.how === 'rejected' ? ending.code : null;
        return this.write(
          actFailed(note, code === null ? 'terminal-unreachable' : refusalOf(code)),
        );
      }
      case 'unclear':
        return note;
    }
  }

  private moved(note: Note, info: StatusInformation): Note {
    const { act } = note;
    if (!act) return note;
    const period = this.options.notes.period();
    const move = (kind: 'approved' | 'cancelled' | 'refunded') => ({
      act: null,
      moves: [...note.moves, { kind, won: act.won, period }],
    });
    switch (act.kind) {
      case 'charge':
        return {
          ...note,
          ...move('approved'),
          state: 'approved',
          approval: toApproval(info, act.at),
          trace: info.trace ?? null,
          receipt: info.receipt ?? null,
        };
      case 'reverse':
        return { ...note, ...move('cancelled'), state: 'cancelled' };
      case 'refund':
        return { ...note, ...move('refunded'), refundedWon: note.refundedWon + act.won };
    }
  }

  write(note: Note): Note {
    this.options.notes.write(note);
    return note;
  }
}

function isClear(verdict: Verdict): boolean {
  return verdict.act !== 'unclear';
}

function toApproval(info: StatusInformation, at: number): CardApproval {
  const { approvalNo, trace, card, cardName } = info;
  return {
    approvalNo: approvalNo || String(trace).padStart(6, '0'),
    card: { masked: card, issuer: cardName },
    at,
  };
}
