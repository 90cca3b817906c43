export { createConsoleServer } from './server.js';
export type { ConsoleServerOptions } from './server.js';
