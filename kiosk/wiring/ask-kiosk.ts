import { readFileSync } from 'node:fs';
import { KioskError, type KioskErrorCode } from '../error/kiosk-error.js';
import { Control, ControlAnswer, controlFile } from './control-file.js';

/** A terminal that is asked about every payment of a day takes its time, ms. */
const PATIENCE_MS = 300_000;

/**
 * Asks the kiosk that runs on this data folder.
 * @returns what it answered, unchecked
 * @throws KioskError `control.not-running`, `control.unreadable`, or what the kiosk itself says
 */
export async function askKiosk(data: string, path: string): Promise<unknown> {
  const { port, token } = readControl(data);
  const answer = await post(`http://127.0.0.1:${port}${path}`, token, data);
  if (answer.ok) return answer.value;
  throw new KioskError(answer.code as KioskErrorCode, answer.message);
}

function readControl(data: string): Control {
  const file = controlFile(data);
  try {
    return Control.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw notRunning(data, cause);
    throw new KioskError(
      'control.unreadable',
      `Cannot read ${file}: ${(cause as Error).message}. Run this as the account of the kiosk, or as root.`,
      { cause },
    );
  }
}

async function post(url: string, token: string, data: string): Promise<ControlAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return ControlAnswer.parse(await response.json());
  } catch (cause) {
    throw notRunning(data, cause);
  }
}

const notRunning = (data: string, cause: unknown) =>
  new KioskError(
    'control.not-running',
    `No kiosk answers for ${data}. Journal and card terminal belong to the running kiosk, so start it, and try again.`,
    { cause },
  );
