export { openJournal, type Journal, type JournalLine } from './journal.js';
