export { momentAt, systemClock, type Clock } from './clock.js';
export type { Devices, PaperMaker } from './devices.js';
export { Ledger } from './ledger.js';
export { Runner, type RunnerOptions } from './runner.js';
export { secondKeyOf } from './second-key.js';
export { settleTransaction, type SettlementTools } from './settlement.js';
export type { PrintLimits } from './watch-print.js';
