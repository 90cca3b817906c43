export { createAbsentTerminal } from './absent-terminal.js';
export { amountProblem, DEFAULT_LIMIT_WON } from './amount.js';
export * from './messages.js';
export type * from './port.js';
export { createRestTerminal, type RestTerminalOptions } from './rest-terminal.js';
// The cash unit itself is in `cash/index.js`: only a kiosk that has one loads a serial port.
export { afterPaying, exactMoneyOnly, makeChange, payable, takeable } from './cash/change.js';
export { COINS_WON, NOTES_WON, sumWon, type Counted } from './cash/denominations.js';
export type * from './cash/port.js';
export * from './van/index.js';
export * from './zvt/index.js';
