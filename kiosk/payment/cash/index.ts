export { CcTalkCashUnit, type CcTalkCashUnitOptions } from './cctalk-cash-unit.js';
export { afterPaying, exactMoneyOnly, makeChange, takeable } from './change.js';
export { COINS_WON, NOTES_WON, sumWon, type Counted } from './denominations.js';
export type * from './port.js';
export { serialLine } from './serial-line.js';
