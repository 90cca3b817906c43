import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KioskConfig } from '../config.js';
import { KioskError } from '../error/kiosk-error.js';
import {
  createAbsentTerminal,
  createRestTerminal,
  createZvtTerminal,
  openNotes,
  VanTerminal,
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
  try {
    if (terminal !== 'simulated' && terminal.kind === 'zvt') {
      return onSerialLine(terminal, join(data, 'terminal-notes.sqlite'), limits, closers);
    }
    if (terminal !== 'simulated' && terminal.kind === 'van') return overVan(terminal, limits);
  } catch (error) {
    if (!(error instanceof KioskError)) throw error;
    return createAbsentTerminal(error.message);
  }
  return createRestTerminal({
    url: terminal === 'simulated' ? (simulatedUrl ?? '') : terminal.url,
    chargeTimeoutMs: limits.chargeMs,
    timeoutMs: limits.requestMs,
  });
}

function overVan(
  {
    url,
    reader,
    tid,
    svcId,
    bizrNo,
    channelId,
    secretFile,
  }: Extract<KioskConfig['terminal'], { kind: 'van' }>,
  { chargeMs, requestMs }: Limits,
): CardTerminal {
  return new VanTerminal({
    url,
    readerUrl: reader,
    merchant: { tid, svcId, bizrNo },
    credentials: { channelId, secret: readSecret(secretFile) },
    chargeTimeoutMs: chargeMs,
    timeoutMs: requestMs,
  });
}

/** @throws KioskError `terminal.secret` */
function readSecret(file: string): string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
    throw new KioskError('terminal.secret-empty', 'it is empty');
  } catch (cause) {
    throw new KioskError(
      'terminal.secret',
      `Cannot read the key of the VAN from ${file}: ${(cause as Error).message}. Write the key that the VAN gave you there, readable by the kiosk's account only (chmod 600).`,
      { cause },
    );
  }
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
