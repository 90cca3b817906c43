import type { Totals, TotalsOutcome } from '../port.js';
import type { Apdu } from './apdu.js';
import { describeEnding } from './connection.js';
import type { Desk } from './desk.js';
import type { Notes } from './notes.js';

/** The sums of this kiosk's notes beside what the terminal says it holds (06 10). */
export function totals(desk: Desk): Promise<TotalsOutcome> {
  return sums(desk, desk.options.notes.period(), desk.options.commands.turnoverTotals());
}

/** 06 50. The next period is written first: a closing without an answer may have happened. */
export async function closeDay(desk: Desk): Promise<TotalsOutcome> {
  const { commands, notes } = desk.options;
  // An act that waits to be asked about belongs to the day that ends.
  const asked = await desk.lookUp();
  if (!asked.ok) return { result: 'unknown', detail: asked.detail };
  const period = notes.period();
  notes.setPeriod(period + 1);
  return sums(desk, period, commands.endOfDay());
}

async function sums(desk: Desk, period: number, command: Apdu): Promise<TotalsOutcome> {
  const { notes } = desk.options;
  const ending = await desk.query(command);
  const netWon = ending.infos.at(-1)?.amountWon;
  if (ending.how === 'completed' && netWon !== undefined) {
    return { result: 'totals', totals: sumUp(notes, period), netWon };
  }
  if (ending.how === 'aborted' || ending.how === 'rejected') notes.setPeriod(period);
  return { result: 'unknown', detail: describeEnding(ending) };
}

function sumUp(notes: Notes, period: number): Totals {
  const moves = notes.moved(period).flatMap((note) => note.moves);
  const of = (kind: 'approved' | 'cancelled' | 'refunded') => {
    const these = moves.filter((move) => move.kind === kind && move.period === period);
    return { count: these.length, won: these.reduce((won, move) => won + move.won, 0) };
  };
  return { approved: of('approved'), cancelled: of('cancelled'), refunded: of('refunded') };
}
