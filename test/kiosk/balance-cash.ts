import type { CashEnd } from './cash-end.js';
import type { Balance } from './balance.js';
import type { Journals } from './journals.js';
import { priceOfCopy } from './price.js';
import type { Tray } from './printer-end.js';

/**
 * Cash has no names on it, so all of it is balanced at once: never more comes out, in coins and paper,
 * than went in, and no more stays inside than staff were told to look for.
 */
export function balanceCash(cash: CashEnd, tray: Tray, journals: Journals): Balance {
  const priceWon = priceOfCopy();
  const papers = [...tray.values()].map(({ sheets, pages }) => (sheets / pages) * priceWon);
  const takenWon = cash.insideWon();
  const returnedWon = cash.outWon();
  const paperWon = papers.reduce((sum, won) => sum + won, 0);
  const staffWon = takenWon - returnedWon - paperWon;
  const toldWon = journals.leftToStaffWon();
  if (!Number.isFinite(staffWon)) throw new Error('the cash does not add up to any sum');
  const wrongs: string[] = [];
  if (staffWon < 0) wrongs.push(`${-staffWon} won more came out than went in`);
  if (staffWon > toldWon) wrongs.push(`${staffWon} won stayed inside, staff know of ${toldWon}`);
  return { takenWon, returnedWon, paperWon, staffWon, wrongs };
}
