import { SerialPort } from 'serialport';
import { KioskError } from '../../error/kiosk-error.js';

/** An open serial line to the terminal. */
export interface Line {
  write(bytes: Uint8Array): void;
  readonly open: boolean;
  close(): Promise<void>;
}

export interface LineListener {
  received(bytes: Buffer): void;
  /** The line went away by itself. */
  closed(): void;
}

/**
 * 8 data bits, no parity, two stop bits (PA00P016, "Hardware-Interfaces").
 * @throws KioskError `terminal.port-unavailable`
 */
export async function openLine(
  device: string,
  baudRate: number,
  listener: LineListener,
): Promise<Line> {
  const port = new SerialPort({ path: device, baudRate, stopBits: 2, autoOpen: false });
  await new Promise<void>((opened, failed) => {
    port.open((error) => (error ? failed(unavailable(device, error)) : opened()));
  });
  port.on('data', (bytes: Buffer) => listener.received(bytes));
  port.on('close', () => listener.closed());
  // Without a listener a write to an unplugged adapter would end the process.
  port.on('error', () => listener.closed());
  return {
    write: (bytes) => {
      if (port.isOpen) port.write(bytes);
    },
    get open() {
      return port.isOpen;
    },
    close: () =>
      new Promise((closed) => {
        if (port.isOpen) port.close(() => closed());
        else closed();
      }),
  };
}

function unavailable(device: string, cause: Error): KioskError {
  return new KioskError(
    'terminal.port-unavailable',
    `The card terminal's port ${device} does not open (${cause.message}): check the cable, that the kiosk's account is in the group dialout, and that no other program holds it.`,
    { cause },
  );
}
