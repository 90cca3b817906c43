export { SimulatedCashUnit, type SimulatedNoteMood } from './cash-unit.js';
export {
  startCardTerminal,
  TERMINAL_MOODS,
  type SimulatedTerminal,
  type SimulatedTerminalOptions,
  type TerminalMood,
} from './card-terminal.js';
export {
  startEscposPrinter,
  type SimulatedReceiptPrinter,
  type ReceiptPrinterMood,
} from './receipt-printer/escpos-printer.js';
export type { PrintedLine } from './receipt-printer/decoder.js';
export {
  startIppPrinter,
  type PrinterMood,
  type SimulatedPrinter,
  type SimulatedPrinterOptions,
} from './ipp-printer.js';
export { startDemoOffice, type DemoOffice, type DemoOfficeOptions } from './office.js';
export {
  DEMO_HOUSEHOLDS,
  findResident,
  type DemoHousehold,
  type DemoResident,
} from './residents.js';
export {
  startRawPrinter,
  type RawPrinter,
  type RawPrinterMood,
  type RawPrinterOptions,
} from './raw-printer.js';
export type { BookTotals } from './terminal-book.js';
export * from './van/index.js';
export * from './zvt/index.js';
