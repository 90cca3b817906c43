export { momentAt, systemClock, type Clock } from './clock.js';
export type { Devices, PaperMaker } from './devices.js';
export { createDocumentReceipts, type DocumentReceiptsOptions } from './document-receipts.js';
export { Ledger } from './ledger.js';
export type { ReceiptOrder, Receipts } from './receipts.js';
export { Runner, type RunnerOptions } from './runner.js';
export { secondKeyOf } from './second-key.js';
export { settleTransaction, type SettlementTools } from './settlement.js';
export type { PrintLimits } from './watch-print.js';
