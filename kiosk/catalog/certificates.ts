import { COUNTER_DOCUMENTS } from './counter-documents.js';
import { RESIDENT_REGISTER } from './resident-register.js';
import { Catalog } from './schema.js';

/** The certificate kiosk's documents, in the order shown. */
export function certificateCatalog(): Catalog {
  return Catalog.parse({ documents: [RESIDENT_REGISTER, ...COUNTER_DOCUMENTS] });
}
