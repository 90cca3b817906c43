export { createHttpOffice, type HttpOfficeOptions } from './http-office.js';
export * from './messages.js';
export type * from './port.js';
export * from './record.js';
