export { createDemoReader, type DemoReaderOptions } from './demo-reader.js';
export type * from './port.js';
