export { certificateCatalog } from './certificates.js';
export * from './lookup.js';
export * from './schema.js';
