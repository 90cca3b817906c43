export { childProgram, endChild } from './child.js';
