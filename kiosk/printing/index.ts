export { loadFonts, type Fonts } from './document/fonts.js';
export { verifyUrl, type IssueFacts } from './document/issue-facts.js';
export type { Paper } from './document/paper.js';
export { renderReceipt, type ReceiptFacts } from './document/receipt.js';
export { barcodeText, renderResidentRegister } from './document/resident-register.js';
export { decodeIpp, encodeIpp, groups, type IppAttributes, type IppMessage } from './ipp-codec.js';
export { createIppPrinter, type IppPrinterOptions } from './ipp-printer.js';
export type * from './port.js';
