import { join } from 'node:path';
import type { KioskConfig } from '../config.js';
import { KioskError } from '../error/kiosk-error.js';
import {
  createAbsentTerminal,
  createRestTerminal,
  createZvtTerminal,
  openNotes,
  type CardTerminal,
} from '../payment/index.js';
import type { Closers } from './closers.js';
import type { Limits } from './limits.js';

/** @param simulatedUrl of the simulated terminal, where the settings want it */
export function connectTerminal(
  { data, terminal }: KioskConfig,
  simulatedUrl: string | undefined,
  limits: Limits,
  closers: Closers,
): CardTerminal {
  if (terminal !== 'simulated' && terminal.kind === 'zvt') {
    try {
      return onSerialLine(terminal, join(data, 'terminal-notes.sqlite'), limits, closers);
    } catch (error) {
      if (!(error instanceof KioskError)) throw error;
      return createAbsentTerminal(error.message);
    }
  }
  return createRestTerminal({
    url: terminal === 'simulated' ? (simulatedUrl ?? '') : terminal.url,
    chargeTimeoutMs: limits.chargeMs,
    timeoutMs: limits.requestMs,
  });
}

function onSerialLine(
  { baud, device, password }: Extract<KioskConfig['terminal'], { kind: 'zvt' }>,
  file: string,
  { chargeMs }: Limits,
  closers: Closers,
): CardTerminal {
  const notes = openNotes(file);
  const terminal = createZvtTerminal({
    device,
    baudRate: baud,
    password,
    notes,
    limits: { chargeMs },
  });
  closers.add('terminal notes', () => notes.close());
  closers.add('terminal line', () => terminal.close());
  return terminal;
}
