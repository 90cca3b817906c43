import { certificateCatalog, feeOn, findDocument } from '../../kiosk/catalog/index.js';

/** Of one copy of the document that every visitor here wants, won. */
export function priceOfCopy(): number {
  const document = findDocument(certificateCatalog(), 'resident-register');
  const today = new Date().toISOString().slice(0, 10);
  return (document && feeOn(document.fees, today)) ?? 0;
}
