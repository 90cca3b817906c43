import { SerialPort } from 'serialport';
import { KioskError } from '../../error/kiosk-error.js';

export interface LineListener {
  received(bytes: Uint8Array): void;
  /** The port went away by itself. */
  closed(reason: string): void;
}

export interface Line {
  write(bytes: Uint8Array): void;
  close(): Promise<void>;
}

/** @throws KioskError `cash.port-unavailable` */
export type OpenLine = (listener: LineListener) => Promise<Line>;

/** ccTalk Part 1, "Serial Protocol": 9600 baud, 8N1, no handshake. */
const BAUD = 9_600;

/** @param path better a name of `/dev/serial/by-id` than `/dev/ttyUSB0` */
export function serialLine(path: string, baudRate = BAUD): OpenLine {
  return async (listener) => {
    const port = new SerialPort({ path, baudRate, autoOpen: false });
    await new Promise<void>((resolve, reject) => {
      port.open((error) => {
        if (error === null) resolve();
        else reject(unavailable(path, error));
      });
    });
    return lineOn(port, listener);
  };
}

function lineOn(port: SerialPort, listener: LineListener): Line {
  let closing = false;
  const gone = (reason: string): void => {
    if (!closing) listener.closed(reason);
    closing = true;
  };
  port.on('data', (bytes: Buffer) => listener.received(bytes));
  port.on('error', (error) => gone(error.message));
  port.on('close', (error: Error | null | undefined) => gone(error?.message ?? 'port closed'));
  return {
    write: (bytes) => {
      if (port.isOpen) port.write(Buffer.from(bytes));
    },
    close: () => {
      closing = true;
      return new Promise((resolve) => {
        if (!port.isOpen) resolve();
        else port.close(() => resolve());
      });
    },
  };
}

function unavailable(path: string, cause: Error): KioskError {
  return new KioskError(
    'cash.port-unavailable',
    `Serial port ${path} does not open (${cause.message}): check the cable, that this user is in the group dialout, and that no other program holds it`,
    { cause },
  );
}
