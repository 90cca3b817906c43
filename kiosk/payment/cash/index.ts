export { CcTalkCashUnit, type CcTalkCashUnitOptions } from './cctalk-cash-unit.js';
export { serialLine } from './serial-line.js';
