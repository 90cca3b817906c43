import { hasSocat, startCashMachine, type SimulatedCashMachine } from '../../sim/cctalk/index.js';
import type { CashRig } from './cash.suite.js';
import { CcTalkCashUnit, type CcTalkCashUnitOptions } from './cctalk-cash-unit.js';
import { serialLine } from './serial-line.js';

export interface CcTalkRig extends CashRig {
  unit: CcTalkCashUnit;
  machine: SimulatedCashMachine;
}

/** Empty when the far end can be had, else why its tests are off. */
export const off = hasSocat() ? '' : ' (off: no socat; apt-get install socat)';

/** The adapter on one end of a pty, the simulated devices on the other. */
export async function startCcTalkRig(
  other: Partial<CcTalkCashUnitOptions> = {},
): Promise<CcTalkRig> {
  const machine = await startCashMachine();
  const { validator, acceptor, hoppers } = machine;
  const unit = new CcTalkCashUnit({
    open: serialLine(machine.path),
    notes: { address: 40, checksum: 'crc' },
    coins: { address: 2, checksum: 'simple', paths: new Map([[100, 2]]) },
    hoppers: [
      { won: 100, address: 3, checksum: 'simple', security: { kind: 'serial-number' } },
      { won: 500, address: 4, checksum: 'simple', security: { kind: 'cipher' } },
    ],
    ...other,
    timing: {
      answerMs: 100,
      silenceMs: 3,
      reopenMs: 50,
      pollMs: 5,
      lookMs: 3,
      silentMs: 400,
      routeMs: 1_500,
      settleMs: 150,
      goneMs: 1_500,
      ...other.timing,
    },
  });
  return {
    unit,
    machine,
    insertNote: (won) => validator.insert(won),
    insertCoin: (won) => acceptor.insert(won),
    notes: (mood) => (validator.mood = mood),
    expire: () => validator.expire(),
    stackedWon: () => validator.stackedWon,
    returnedWon: () => validator.returnedWon,
    fill: (won, coins) => (hoppers[won].coins = coins),
    fellOut: (won) => hoppers[won].out,
    close: async () => {
      await unit.close();
      await machine.close();
    },
  };
}
