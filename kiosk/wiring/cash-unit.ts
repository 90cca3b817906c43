import { join } from 'node:path';
import type { KioskConfig } from '../config.js';
import type { CashUnit } from '../payment/index.js';
import { CcTalkCashUnit, serialLine } from '../payment/cash/index.js';
import type { Ledger } from '../runner/index.js';
import { SimulatedCashUnit } from '../sim/index.js';
import type { Closers } from './closers.js';

type CcTalk = Extract<NonNullable<KioskConfig['cash']>, { kind: 'cctalk' }>;

/** What somebody filled the simulated hoppers with. */
const FLOAT: ReadonlyMap<number, number> = new Map([
  [100, 60],
  [500, 60],
]);

export function startSimulatedCash(
  { data, sim, cash, terminal }: KioskConfig,
  closers: Closers,
): SimulatedCashUnit | null {
  const wanted = cash === undefined ? terminal === 'simulated' : cash === 'simulated';
  if (!wanted) return null;
  const stateFile = join(data, 'sim', 'cash.json');
  const unit = new SimulatedCashUnit({ hoppers: FLOAT, stateFile, coinMs: sim.coinMs });
  closers.add('simulated cash unit', () => unit.close());
  return unit;
}

/** @returns null for a kiosk that takes cards only */
export function connectCash(
  { cash }: KioskConfig,
  simulated: SimulatedCashUnit | null,
  closers: Closers,
): CashUnit | null {
  if (cash === null || cash === undefined || cash === 'simulated') return simulated;
  const unit = onCcTalk(cash);
  closers.add('cash unit', () => unit.close());
  return unit;
}

function onCcTalk({ device, baud, notes, coins, hoppers }: CcTalk): CashUnit {
  return new CcTalkCashUnit({
    open: serialLine(device, baud),
    notes,
    coins: { ...coins, paths: new Map(coins.paths.map(({ won, path }) => [won, path])) },
    hoppers: hoppers.map(({ security, ...hopper }) => ({
      ...hopper,
      security: { kind: security },
    })),
  });
}

/** Nobody enters a float on a demonstration: a new one begins with what its hoppers were filled with. */
export function noteSimulatedFloat(simulated: SimulatedCashUnit | null, ledger: Ledger): void {
  if (!simulated || ledger.stock().length > 0) return;
  for (const { won, count } of simulated.inside) ledger.countHopper(won, count);
}
