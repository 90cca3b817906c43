export type { ZvtLimits } from './limits.js';
export { openNotes, type Notes } from './notes.js';
export { createZvtTerminal, type ZvtTerminal, type ZvtTerminalOptions } from './terminal.js';
