import type { TerminalStatus } from '../port.js';

/** PA00P015, "Terminal Status Codes"; the others want somebody to come. */
const READY = 0x00;

/** The completion of 05 01: the software's version as LLL text, which may be left out, then one byte. */
export function readTerminalStatus(data: Buffer): TerminalStatus {
  const head = [...data.subarray(0, 3)];
  const named = head.length === 3 && head.every((byte) => byte >= 0xf0 && byte <= 0xf9);
  const length = Number(head.map((byte) => byte & 0x0f).join(''));
  const code = named ? data[3 + length] : data[0];
  if (code === undefined) return { ready: false, detail: 'the terminal does not say how it is' };
  if (code === READY) return { ready: true };
  const shown = code.toString(16).padStart(2, '0').toUpperCase();
  return { ready: false, detail: `the terminal is not ready (status ${shown}): see its display` };
}
