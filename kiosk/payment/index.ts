export { createAbsentTerminal } from './absent-terminal.js';
export { amountProblem, DEFAULT_LIMIT_WON } from './amount.js';
export * from './messages.js';
export type * from './port.js';
export { createRestTerminal, type RestTerminalOptions } from './rest-terminal.js';
export * from './zvt/index.js';
