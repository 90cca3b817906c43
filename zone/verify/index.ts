export { serveVerifyPage, type VerifyOptions } from './server.js';
