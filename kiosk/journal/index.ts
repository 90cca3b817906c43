export { type ClosingRecord, type Closings } from './closings.js';
export { openJournal, type Journal, type JournalLine, type NumberedLine } from './journal.js';
export type { Outbox } from './outbox.js';
export { How, HOWS, SERVICE_KINDS, ServiceLine } from './service-line.js';
export type { NumberedRecord, ServiceLog, ServiceRecord } from './service-log.js';
export type { HopperCoins } from './stock.js';
