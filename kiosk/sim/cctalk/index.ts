export { startCashMachine, type SimulatedCashMachine } from './cash-machine.js';
export { hasSocat } from '../pty-pair.js';
