export { openJournal, type Journal, type JournalLine } from './journal.js';
export type { Outbox } from './outbox.js';
export type { HopperCoins } from './stock.js';
