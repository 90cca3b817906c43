import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { bad, good, type Check } from './check.js';

/**
 * Whether this user may talk on a serial port.
 * @param found said when it may @param remedy said when it may not
 */
export function checkSerialPort(
  name: string,
  port: string,
  { found, remedy }: { found: string; remedy: string },
): Promise<Check> {
  return access(port, constants.R_OK | constants.W_OK).then(
    () => good(name, found),
    () => bad(name, `${port} cannot be read and written`, remedy),
  );
}
