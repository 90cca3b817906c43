export * from './messages.js';
export type * from './port.js';
export { createRestTerminal, type RestTerminalOptions } from './rest-terminal.js';
export * from './cash/index.js';
