import type { Paper, Printer } from '../printing/index.js';
import type { Clock } from './clock.js';
import { findPrint } from './find-print.js';
import type { ReceiptOrder, Receipts } from './receipts.js';
import { watchPrint, type PrintLimits } from './watch-print.js';

export interface DocumentReceiptsOptions {
  printer: Printer;
  draw: (order: ReceiptOrder) => Promise<Paper>;
  clock: Clock;
  limits: PrintLimits;
}

/** A visitor who has their paper is not kept waiting for a stopped printer's receipt, ms. */
const STOPPED_MS = 5_000;

/** Receipts on the printer of the documents, believed only when their sheets are counted. */
export function createDocumentReceipts(options: DocumentReceiptsOptions): Receipts {
  const { clock, draw, printer } = options;
  const limits = { ...options.limits, stoppedMs: Math.min(options.limits.stoppedMs, STOPPED_MS) };
  const tools = { devices: { printer }, clock, limits, report: () => undefined };
  return {
    // A printer that is not ready keeps visits from beginning at all.
    status: () => Promise.resolve({ ready: true, paperLow: false }),
    print: async (order) => {
      const { pdf, pages } = await draw(order);
      const sent = await printer.submit(order.name, pdf, 1);
      if (sent.result === 'refused') return { printed: false, detail: sent.detail };
      const job = sent.result === 'accepted' ? sent.job : null;
      if (job !== null) {
        const seen = await watchPrint({ visit: order.visit.id, job, sheets: pages }, tools);
        if (seen.type === 'printed') return { printed: true };
      }
      // Called off, so that it does not come out for the next visitor.
      const found = await findPrint(order.name, { job, sheets: pages }, tools);
      if (found.kind === 'print.completed') return { printed: true };
      return { printed: false, detail: 'reason' in found ? found.reason : found.kind };
    },
  };
}
