export * as vanMessages from './messages.js';
export { merchantNumber } from './numbers.js';
export { signatureOf, type Credentials } from './signature.js';
export { vanTime } from './van-time.js';
export { VanTerminal, type VanTerminalOptions } from './van-terminal.js';
