import { SerialPort, type SerialPortMock } from 'serialport';
import { RobotError } from '../../error/robot-error.js';
import type { Line, LineListener, OpenLine } from './line.js';

/** Makes a closed port, 8N1. */
type MakePort = (path: string, baudRate: number) => SerialPort | SerialPortMock;

const makeSerialPort: MakePort = (path, baudRate) =>
  new SerialPort({ path, baudRate, dataBits: 8, parity: 'none', stopBits: 1, autoOpen: false });

/** @param path for example `/dev/ttyUSB0`, better a name of `/dev/serial/by-id` */
export function serialLine(path: string, baudRate: number, makePort = makeSerialPort): OpenLine {
  return async (listener) => {
    const port = makePort(path, baudRate);
    await new Promise<void>((resolve, reject) => {
      port.open((error) => {
        if (error === null) resolve();
        else reject(unavailable(path, error));
      });
    });
    return lineOn(port, listener);
  };
}

function lineOn(port: ReturnType<MakePort>, listener: LineListener): Line {
  let closing = false;
  const gone = (reason: string): void => {
    if (closing) return;
    closing = true;
    listener.closed(reason);
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

function unavailable(path: string, cause: Error): RobotError {
  return new RobotError(
    'base.port-unavailable',
    `Serial port ${path} does not open (${cause.message}): check the cable, that this user is in the group dialout, and that no other program holds it`,
    { cause },
  );
}
