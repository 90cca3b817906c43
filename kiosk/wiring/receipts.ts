import type { KioskConfig } from '../config.js';
import {
  createEscposPrinter,
  receiptLines,
  renderReceipt,
  type Fonts,
  type Printer,
  type ReceiptFacts,
  type ReceiptPayment,
} from '../printing/index.js';
import {
  createDocumentReceipts,
  type Clock,
  type PrintLimits,
  type ReceiptOrder,
  type Receipts,
} from '../runner/index.js';
import type { Visit } from '../session/index.js';
import type { Closers } from './closers.js';

export interface ReceiptTools {
  printer: Printer;
  fonts: Fonts;
  clock: Clock;
  limits: PrintLimits;
}

/** Receipts come out where the settings say: beside the documents, or of a printer of their own. */
export function connectReceipts(
  config: KioskConfig,
  { printer, fonts, clock, limits }: ReceiptTools,
  closers: Closers,
): Receipts {
  const { receiptPrinter } = config;
  if (receiptPrinter === 'documents') {
    const draw = (order: ReceiptOrder) => renderReceipt(factsOf(config, order), fonts);
    return createDocumentReceipts({ printer, draw, clock, limits });
  }
  const { device, baud, columns } = receiptPrinter;
  const roll = createEscposPrinter({ path: device, baudRate: baud, columns });
  closers.add('receipt printer', () => roll.close());
  return {
    status: () => roll.status(),
    print: async (order) => {
      const outcome = await roll.print(receiptLines(factsOf(config, order)));
      return outcome.result === 'printed'
        ? { printed: true }
        : { printed: false, detail: `${outcome.problem}: ${outcome.detail}` };
    },
  };
}

function factsOf({ id, merchant }: KioskConfig, order: ReceiptOrder): ReceiptFacts {
  const { visit, document, language, at } = order;
  return {
    merchant,
    device: id,
    document: document.name.ko,
    copies: visit.copies,
    feeWon: visit.feeWon,
    totalWon: visit.feeWon * visit.copies,
    payment: paymentOf(visit, at),
    language,
    at,
  };
}

function paymentOf({ approval, cash, method }: Visit, at: number): ReceiptPayment {
  if (method === 'cash' && cash) {
    return { by: 'cash', insertedWon: cash.insertedWon, changeWon: cash.paidOutWon, at };
  }
  return approval ? { by: 'card', ...approval } : { by: 'nothing' };
}
