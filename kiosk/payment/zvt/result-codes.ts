import type { ChargeRefusal } from '../port.js';

/* PA00P015, "Error-Messages". 01-63 come from the card company, the rest from the terminal. */

export const NOT_REGISTERED = 0x6b;
/** Nobody put a card on, or somebody pressed the red key. */
export const TIMEOUT_OR_KEY = 0x6c;
export const PLEASE_WAIT = 0x9c;
export const ALREADY_REVERSED = 0xb4;

const TERMINAL_TROUBLE = new Set([
  NOT_REGISTERED,
  0x6a,
  0x77,
  0x7d,
  0x83,
  0x85,
  0x89,
  0x9a,
  0x9b,
  0xa0,
  0xa1,
  0xa3,
  0xb1,
  0xb2,
  0xc2,
  0xf0,
]);

export function refusalOf(code: number): ChargeRefusal {
  if (code === TIMEOUT_OR_KEY) return 'card-not-presented';
  if (code === PLEASE_WAIT) return 'terminal-busy';
  return TERMINAL_TROUBLE.has(code) ? 'terminal-unreachable' : 'card-declined';
}

export function describeCode(code: number): string {
  return `terminal code ${code.toString(16).padStart(2, '0').toUpperCase()}`;
}
