import { startCashMachine, type SimulatedCashMachine } from '../../kiosk/sim/cctalk/index.js';
import { openJournal } from '../../kiosk/journal/index.js';
import { Ledger } from '../../kiosk/runner/index.js';

const HOPPERS = [100, 500] as const;
/** Enough for every visit of a long test. */
const COINS = 5_000;

/** Notes, coins and hoppers at the far end of a serial cable, with what really went in and came out. */
export interface CashEnd {
  /** The kiosk's settings for it. */
  settings: ReturnType<typeof settingsOf>;
  /** @returns whether the slot took it in */
  insertNote(won: number): boolean;
  insideWon(): number;
  outWon(): number;
  close(): Promise<void>;
}

export async function startCashEnd(journalFile: string): Promise<CashEnd> {
  const machine = await startCashMachine(COINS);
  loadHoppers(journalFile);
  const { acceptor, hoppers, validator } = machine;
  return {
    settings: settingsOf(machine),
    insertNote: (won) => validator.insert(won),
    insideWon: () => validator.stackedWon + acceptor.takenWon,
    outWon: () => HOPPERS.reduce((sum, won) => sum + hoppers[won].out * won, 0),
    close: () => machine.close(),
  };
}

/** What staff do before the first visitor. */
function loadHoppers(journalFile: string): void {
  const journal = openJournal(journalFile);
  const ledger = new Ledger(journal, Date.now);
  for (const won of HOPPERS) ledger.loadHopper(won, COINS);
  journal.close();
}

function settingsOf({ path }: SimulatedCashMachine) {
  return {
    kind: 'cctalk' as const,
    device: path,
    notes: { address: 40, checksum: 'crc' as const },
    coins: { paths: [{ won: 100 as const, path: 2 }] },
    hoppers: [
      { won: 100 as const, address: 3, security: 'serial-number' as const },
      { won: 500 as const, address: 4, security: 'cipher' as const },
    ],
  };
}
