import type { PjlAnswer } from './messages.js';

/** PJL Technical Reference Manual, appendix D: the first two digits are the kind of message. */
const OPERATOR_NEEDED = 40_000;
/** 10000 and 10001 ready, 10006 toner low, 35078 asleep. */
const AT_REST = new Set([10_000, 10_001, 10_006, 35_078]);
const COVER_OPEN = 40_021;
const PAPER_JAM = 40_022;

export function stateOf({ code, online }: PjlAnswer): 'idle' | 'busy' | 'stopped' {
  if (!online || code >= OPERATOR_NEEDED) return 'stopped';
  // 11xyy and 12xyy: another tray has paper, or a tray is open; the printer goes on.
  const kind = kindOf(code);
  return AT_REST.has(code) || kind === 11 || kind === 12 ? 'idle' : 'busy';
}

/** The keywords of RFC 8011 where there is one. */
export function reasonOf(code: number): string {
  if (code === COVER_OPEN) return 'cover-open';
  const kind = kindOf(code);
  if (code === PAPER_JAM || kind === 42 || kind === 44) return 'media-jam';
  return kind === 41 ? 'media-empty' : `pjl-${code}`;
}

function kindOf(code: number): number {
  return Math.floor(code / 1_000);
}
