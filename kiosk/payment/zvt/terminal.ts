import { amountProblem, DEFAULT_LIMIT_WON } from '../amount.js';
import type {
  CancelOutcome,
  CardTerminal,
  ChargeOutcome,
  ChargeRequest,
  PaymentFound,
  RefundOutcome,
  TerminalStatus,
  TotalsOutcome,
} from '../port.js';
import { charge } from './charging.js';
import { commandsFor } from './commands.js';
import { Connection, describeEnding } from './connection.js';
import { Desk } from './desk.js';
import { cancel, refund } from './giving-back.js';
import { DEFAULT_ZVT_LIMITS, type ZvtLimits } from './limits.js';
import type { Note } from './note.js';
import type { Notes } from './notes.js';
import { closeDay, totals } from './sums.js';
import { readTerminalStatus } from './terminal-status.js';

export interface ZvtTerminalOptions {
  /** Serial device, for example a name of `/dev/serial/by-id`. */
  device: string;
  /** 9600 by default of the terminals; newer ones take 115200. */
  baudRate: number;
  /** The merchant's password, six digits. */
  password: string;
  notes: Notes;
  limits?: Partial<ZvtLimits>;
  limitWon?: number;
  now?: () => number;
}

export interface ZvtTerminal extends CardTerminal {
  close(): Promise<void>;
}

interface Charging {
  transaction: string;
  outcome: Promise<ChargeOutcome>;
  stop: AbortController;
}

/** A card terminal on a serial line that speaks ZVT; see README.md of this folder. */
export function createZvtTerminal(options: ZvtTerminalOptions): ZvtTerminal {
  const {
    device,
    baudRate,
    password,
    notes,
    limitWon = DEFAULT_LIMIT_WON,
    now = Date.now,
  } = options;
  const limits = { ...DEFAULT_ZVT_LIMITS, ...options.limits };
  const commands = commandsFor(password);
  const connection = new Connection({ device, baudRate, commands, limits });
  const desk = new Desk({ connection, commands, notes, limits, now });
  let charging: Charging | undefined;

  /** Calls never throw: a disk that fails is an outcome too. */
  const inTurn = async <T>(talk: () => Promise<T>, failed: (detail: string) => T): Promise<T> => {
    try {
      return await desk.inTurn(talk);
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
  };
  const unknown = (detail: string) => ({ result: 'unknown' as const, detail });

  const begin = (request: ChargeRequest): Promise<ChargeOutcome> => {
    const stop = new AbortController();
    const outcome = inTurn<ChargeOutcome>(
      () => charge(desk, request, stop.signal),
      unknown,
    ).finally(() => (charging = undefined));
    charging = { transaction: request.transaction, outcome, stop };
    return outcome;
  };

  return {
    charge: (request) => {
      const problem = amountProblem(request.amountWon, limitWon);
      if (problem) return refuse('amount-not-allowed', problem);
      if (charging?.transaction === request.transaction) return charging.outcome;
      if (charging) return refuse('terminal-busy', 'another payment is under way');
      return begin(request);
    },
    find: (transaction) => {
      if (charging?.transaction === transaction) return Promise.resolve({ state: 'pending' });
      return inTurn<PaymentFound>(
        () => find(desk, transaction),
        (detail) => ({ state: 'unreachable', detail }),
      );
    },
    cancel: (transaction) => {
      if (charging?.transaction === transaction) charging.stop.abort();
      return inTurn<CancelOutcome>(() => cancel(desk, transaction), unknown);
    },
    refund: (transaction, totalWon) => {
      const problem = amountProblem(totalWon, limitWon);
      if (problem) return refuse('amount-not-allowed', problem);
      return inTurn<RefundOutcome>(() => refund(desk, transaction, totalWon), unknown);
    },
    totals: () => inTurn<TotalsOutcome>(() => totals(desk), unknown),
    closeDay: () => inTurn<TotalsOutcome>(() => closeDay(desk), unknown),
    status: () => {
      // A terminal that waits for a card does not answer questions, and it is there.
      if (charging) return Promise.resolve({ ready: true });
      return inTurn<TerminalStatus>(
        () => status(desk),
        (detail) => ({ ready: false, detail }),
      );
    },
    close: async () => {
      charging?.stop.abort();
      await connection.close();
    },
  };
}

async function find(desk: Desk, transaction: string): Promise<PaymentFound> {
  const { notes } = desk.options;
  const known = notes.find(transaction);
  if (known && !known.act) return toFound(known);
  const asked = await desk.lookUp();
  if (!asked.ok) return { state: 'unreachable', detail: asked.detail };
  const note = notes.find(transaction);
  return note ? toFound(note) : { state: 'missing' };
}

function toFound(note: Note): PaymentFound {
  const { approval, refundedWon, state } = note;
  if (state === 'approved' && approval) return { state, approval, refundedWon };
  if (state === 'refused' || state === 'cancelled') return { state };
  return { state: 'unreachable', detail: 'the terminal does not say what became of it' };
}

async function status(desk: Desk): Promise<TerminalStatus> {
  const ending = await desk.query(desk.options.commands.status());
  if (ending.how !== 'completed') return { ready: false, detail: describeEnding(ending) };
  return readTerminalStatus(ending.data);
}

function refuse<R extends 'amount-not-allowed' | 'terminal-busy'>(reason: R, detail: string) {
  return Promise.resolve({ result: 'refused' as const, reason, detail });
}
