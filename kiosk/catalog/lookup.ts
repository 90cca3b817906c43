import type { Catalog, CatalogDocument, Fee, Hours } from './schema.js';

/** The fee in force on `day` (`YYYY-MM-DD`), won; undefined before the first one. */
export function feeOn(fees: readonly Fee[], day: string): number | undefined {
  return fees
    .filter((fee) => fee.from <= day)
    .sort((a, b) => b.from.localeCompare(a.from))
    .at(0)?.won;
}

/** @param minute minutes after midnight, Korean time */
export function isOpen(hours: Hours, minute: number): boolean {
  return minute >= hours.from && minute < hours.to;
}

export function findDocument(catalog: Catalog, id: string): CatalogDocument | undefined {
  return catalog.documents.find((document) => document.id === id);
}

/** The documents of a directory service that this kiosk issues itself. */
export function issuedFor(catalog: Catalog, service: string): CatalogDocument[] {
  return catalog.documents.filter(
    (document) => document.service === service && document.issuedAt === 'kiosk',
  );
}

/** Directory services this kiosk can serve, each once. */
export function servicesOf(catalog: Catalog): string[] {
  const issued = catalog.documents.filter((document) => document.issuedAt === 'kiosk');
  return [...new Set(issued.map((document) => document.service))];
}

export function initialOptions(document: CatalogDocument): Record<string, string> {
  return Object.fromEntries(document.options.map((option) => [option.id, option.initial]));
}
